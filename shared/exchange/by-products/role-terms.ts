/** Who a sentence speaks of: people by their live names, by their roles and by the groups they lead. Rules over Chinese text. */
import type { Facts, Person } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';

export type Mention = {
  readonly personId: string;
  /** True where the sentence tells this person what to do, and does not merely speak of them. */
  readonly isSubject: boolean;
};

/** Where a live name stands in the text that is searched: private-use characters around the person's index. */
const token = (index: number) => `\uE000${index}\uE001`;

/** What the head of the whole, or the deputy, is called wherever the plan says it short. */
const HEAD = /(?:^|[^副])(?:总指挥|指挥长)$|领导小组组长$|工作组组长$|小组组长$|^组长$|(?<!副)负责人$/;
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/副总指挥$/, '副总指挥'],
  [/(?:^|[^副])总指挥$/, '总指挥'],
  [/领导小组副组长$/, '副组长'],
  [/领导小组组长$/, '组长'],
];
/** What may be left out in front of a role: 消防安全管理人 is called 安全管理人. */
const PREFIX = /^(?:消防|现场|校车|校园|学校|应急|信息|专项行动|防汛防台|网络安全)(?=.{3,}$)/;
const POST_ENDING = /(?:副?组长|副?班长|副?队长|组员|成员|负责人|值班人员|召集人)$/;

/** The group a role belongs to: 疏散引导组组长 → 疏散引导组, 门卫值班人员 → 门卫; '' where there is none. */
function getGroup(role: string): string {
  const stem = role.replace(POST_ENDING, '');
  if (stem === role) return '';
  return stem.length >= 3 || /^(?:门卫|校医|宿管)$/.test(stem) ? stem : '';
}

/** Everything a person may be called, without the groups of heads and deputies, which are the whole's. */
export function listTerms(person: Person): string[] {
  const terms = new Set<string>();
  for (const name of [person.role, person.id]) {
    for (const role of name.split(/[、，,／/]/).map((word) => word.trim())) {
      // Ids that are no words are never found in a text.
      if (role.length < 2) continue;
      terms.add(role);
      terms.add(role.replace(PREFIX, ''));
      for (const [pattern, short] of SHORT_FORMS) if (pattern.test(role)) terms.add(short);
      const group = getGroup(role);
      if (group !== '' && !group.endsWith('领导小组') && !/副组长$|副总指挥$/.test(role)) {
        terms.add(group);
        terms.add(group.replace(PREFIX, ''));
      }
    }
  }
  terms.delete('');
  return [...terms];
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Short words that are also the end of others: 组长 in 疏散组组长. */
const guard = (term: string) =>
  `${term === '组长' ? '(?<![副组班])' : term === '总指挥' ? '(?<!副)' : ''}${escapePattern(term)}`;

const SUBJECT_BEFORE = /(?:^|[。；：，、由]|由.{1,12}(?:和|与))$/;
/** 组长的电话, 组长电话: the person is spoken of. */
const OBJECT_AFTER = /^(?:的(?:电话|姓名|名单)|电话|批准|同意|报告)/;
/** What makes the person the one who is told or asked, not the one who acts. */
const OBJECT_BEFORE = /(?:报告?|通知|告知|告诉|交给?|联系|请示|送|经|向|报请|呼叫|叫来|听从|服从|按照?|配合|协助|对)$/;

export type MentionFinder = {
  /** Everybody a sentence speaks of, each once, subjects first where there are both. */
  find(content: readonly Inline[]): readonly Mention[];
  /** People whose part a heading is: 疏散引导组, 通信联络 for 通信联络组. */
  findOwners(heading: string): readonly string[];
};

export function createMentionFinder(facts: Facts): MentionFinder {
  const people = facts.people;
  const byTerm = new Map<string, string[]>();
  const add = (term: string, id: string) => byTerm.set(term, [...(byTerm.get(term) ?? []), id]);
  people.forEach((person, index) => {
    for (const term of listTerms(person)) add(term, person.id);
    add(token(index), person.id);
  });
  const terms = [...byTerm.keys()].sort((a, b) => b.length - a.length);
  const pattern = terms.length === 0 ? null : new RegExp(terms.map(guard).join('|'), 'g');
  const readText = (content: readonly Inline[]) =>
    content
      .map((inline) => {
        const index = inline.type === 'person' ? people.findIndex(({ id }) => id === inline.personId) : -1;
        // A telephone alone tells nobody what to do.
        if (index >= 0) return inline.type === 'person' && inline.field === 'phone' ? '' : token(index);
        return readTitleText([inline], facts);
      })
      .join('');
  return {
    find(content) {
      if (pattern === null) return [];
      const text = readText(content);
      const found = new Map<string, boolean>();
      for (const match of text.matchAll(pattern)) {
        const before = text.slice(0, match.index);
        const after = text.slice(match.index + match[0].length);
        const isSubject = SUBJECT_BEFORE.test(before) && !OBJECT_BEFORE.test(before) && !OBJECT_AFTER.test(after);
        for (const id of byTerm.get(match[0]) ?? []) found.set(id, isSubject || found.get(id) === true);
      }
      return [...found].map(([personId, isSubject]) => ({ personId, isSubject }));
    },
    findOwners(heading) {
      const owners = new Set<string>();
      for (const match of pattern === null ? [] : heading.matchAll(pattern)) {
        for (const id of byTerm.get(match[0]) ?? []) owners.add(id);
      }
      for (const [term, ids] of byTerm) {
        // 通信联络 is the part of 通信联络组.
        if (term.endsWith('组') && term.slice(0, -1) === heading) for (const id of ids) owners.add(id);
      }
      return [...owners];
    },
  };
}

/** The head of the whole: whom everybody reports to. `null` where the facts have nobody. */
export function findHead(people: readonly Person[]): Person | null {
  const isHead = ({ role, id }: Person) => HEAD.test(role) || HEAD.test(id);
  const isWhole = ({ role, id }: Person) => /总指挥$|领导小组组长$/.test(role) || /^(?:总指挥|组长)$/.test(id);
  return people.find((person) => isWhole(person) && isHead(person)) ?? people.find(isHead) ?? people[0] ?? null;
}

/** Who stands in for the head, or `null`. */
export function findDeputy(people: readonly Person[]): Person | null {
  return people.find(({ role, id }) => /副(?:总指挥|组长|指挥|负责人)/.test(role) || /^副/.test(id)) ?? null;
}

/**
 * A de-identified copy of a plan (脱敏副本): people, telephones, addresses and units give way to stand-ins, the same one everywhere the same
 * was named. What the plan knows of itself (facts, comments, signature, header) is replaced for certain; in typed text what is known from
 * there, and what has the form of a telephone, an address, an identity number or a person behind a word such as 联系人.
 */
import { isUnitLine } from '../../language/words/line-roles.ts';
import { ANY_SURNAME } from '../../language/words/surnames.ts';
import {
  isServiceTelephone,
  normalizeTelephone,
  splitTelephones,
  TELEPHONE_IN_TEXT,
} from '../../language/words/telephone.ts';
import type { Table } from '../../model/plan/block.ts';
import { listBlocks } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { stripAsset } from '../../model/plan/picture-metadata.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { acceptTracked } from '../../model/plan/tracked.ts';
import { listWords, mapWords } from '../../model/plan/words.ts';

/** How many different ones of each have got a stand-in. */
export type AnonymizedCounts = {
  readonly people: number;
  readonly telephones: number;
  readonly addresses: number;
  readonly units: number;
};

const NAME = `${ANY_SURNAME}[\\u4e00-\\u9fff]{1,2}`;
/** 联系人：王某某 */
const NAME_BEHIND_WORD = new RegExp(
  `(?:联系人|负责人|责任人|签发人|经办人|值班员|校长|园长|书记|主任|组长|姓名)[：: ]\\s*(${NAME})(?![\\u4e00-\\u9fff])`,
  'g',
);
const NAME_ALONE = new RegExp(`^${NAME}$`);
const NAME_HEADING = /^(?:姓\s*名|联系人|负责人|责任人|值班员|值班人员|带班领导|组长|副组长|成员)$/;
/** Down to a house, as addresses are written; what comes before it of province, city and street goes with it. */
const ADDRESS_IN_TEXT =
  /(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区|市|区|县|旗|镇|乡|街道))*[\u4e00-\u9fff]{1,6}(?:路|街|大道|巷|弄|胡同)\d{1,5}号?(?:[\d一二三四五六七八九十]{1,4}(?:号楼|栋|幢|单元|室|层))*/g;
const IDENTITY_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** 海滨中〔2026〕5号: who issued it. */
const DOCUMENT_NUMBER = /^[^〔[（(\d]+(?=[〔[（(]\d{4})/;

const IDENTITY_STAND_IN = '0'.repeat(18);
const MAIL_STAND_IN = 'name@example.invalid';

/** Gives each different name a stand-in of its own, in the order in which they come. */
function createRegister(write: (number: number) => string, tidy = (text: string) => text.replace(/\s/g, '')) {
  const standIns = new Map<string, string>();
  return {
    standIns,
    /** Another name of the same. */
    alias(text: string, standIn: string): void {
      if (tidy(text) !== '') standIns.set(tidy(text), standIn);
    },
    replace(text: string): string {
      const key = tidy(text);
      if (key === '') return text;
      const known = standIns.get(key) ?? write(new Set(standIns.values()).size + 1);
      standIns.set(key, known);
      return known;
    },
  };
}

type Registers = Record<keyof AnonymizedCounts, ReturnType<typeof createRegister>>;

function createRegisters(): Registers {
  return {
    people: createRegister((number) => `人员${number}`),
    // No exchange has such an area code.
    telephones: createRegister((number) => `000-0000-${String(number).padStart(4, '0')}`, normalizeTelephone),
    addresses: createRegister((number) => `某地${number}号`),
    units: createRegister((number) => (number === 1 ? '某单位' : `某单位${number}`)),
  };
}

const readText = (content: readonly Inline[]) =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');

/** Names in the columns of rosters, contact lists and duty tables. */
function listNamesInTable({ rows }: Table): string[] {
  const columns = new Set<number>();
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const text = readText(cell.content).replace(/\s/g, '');
      if (NAME_HEADING.test(text)) {
        columns.add(index);
        return [];
      }
      if (!columns.has(index)) return [];
      return text.split(/[、，,；;]/).filter((name) => NAME_ALONE.test(name));
    }),
  );
}

/** Everything that is known to be somebody's: filled into the registers before any text is looked at, the plan's own first. */
function fillRegisters(plan: Plan, { people, telephones, addresses, units }: Registers): void {
  const { unit, people: known, entries } = plan.facts;
  const own = units.replace(unit.name || unit.shortName);
  if (unit.shortName.length > 1) units.alias(unit.shortName, own);
  units.replace(plan.header.issuer ?? '');
  for (const content of plan.signature?.units ?? []) {
    const text = readText(content);
    if (isUnitLine(text)) units.replace(text);
  }
  const takePhones = (text: string) => {
    for (const number of splitTelephones(text)) if (!isServiceTelephone(number)) telephones.replace(number);
  };
  for (const { name, phone } of known) {
    people.replace(name);
    takePhones(phone);
  }
  if (unit.address.length > 1) addresses.replace(unit.address);
  takePhones(unit.phone);
  for (const { key, kind, value } of entries) {
    if (kind === 'phone') takePhones(value);
    if (key.includes('地址') && value.length > 1) addresses.replace(value);
  }
  people.replace(plan.header.signer ?? '');
  for (const { author, replies } of plan.comments ?? [])
    for (const one of [author, ...replies.map((reply) => reply.author)]) people.replace(one);
  for (const block of listBlocks(plan)) if (block.type === 'table') listNamesInTable(block).forEach(people.replace);
  for (const { content } of listWords(plan)) {
    for (const [, name = ''] of readText(content).matchAll(NAME_BEHIND_WORD)) people.replace(name);
  }
}

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One pass over a text for all names of a register, the longest first; letters of a name may stand apart: 张　三. */
function createReplacer({ standIns, replace }: ReturnType<typeof createRegister>): (text: string) => string {
  const names = [...standIns.keys()].filter((name) => name.length > 1).sort((one, other) => other.length - one.length);
  if (names.length === 0) return (text) => text;
  const pattern = new RegExp(names.map((name) => [...name].map(escapeForPattern).join('[ \\u3000]*')).join('|'), 'g');
  return (text) => text.replace(pattern, replace);
}

function createTextChange(registers: Registers): (text: string) => string {
  const { addresses, telephones } = registers;
  const replaceUnits = createReplacer(registers.units);
  const replaceAddresses = createReplacer(addresses);
  const replacePeople = createReplacer(registers.people);
  const known = [...telephones.standIns.keys()]
    .filter((digits) => digits.length > 6)
    .sort((one, other) => other.length - one.length);
  const pattern =
    known.length === 0
      ? null
      : new RegExp(
          `(?<!\\d)(?:${known.map((digits) => [...digits].map(escapeForPattern).join('[ \\-—－]*')).join('|')})(?!\\d)`,
          'g',
        );
  return (text) => {
    const named = replacePeople(replaceUnits(replaceAddresses(text)));
    const dialled = pattern === null ? named : named.replace(pattern, telephones.replace);
    return dialled
      .replace(IDENTITY_NUMBER, IDENTITY_STAND_IN)
      .replace(MAIL, MAIL_STAND_IN)
      .replace(TELEPHONE_IN_TEXT, (found) => (found.startsWith('000-0000-') ? found : telephones.replace(found)))
      .replace(ADDRESS_IN_TEXT, (found) => (/^某地\d+号$/.test(found) ? found : addresses.replace(found)));
  };
}

function changeFacts(facts: Facts, registers: Registers, change: (text: string) => string): Facts {
  const { people, telephones, addresses, units } = registers;
  const changePhones = (text: string) =>
    splitTelephones(text)
      .map((number) => (isServiceTelephone(number) ? number : telephones.replace(number)))
      .join('、');
  const { unit } = facts;
  return {
    unit: {
      name: units.replace(unit.name),
      shortName: units.replace(unit.shortName),
      address: unit.address === '' ? '' : addresses.replace(unit.address),
      phone: changePhones(unit.phone),
    },
    people: facts.people.map((person) => ({
      ...person,
      role: change(person.role),
      name: people.replace(person.name),
      title: change(person.title),
      phone: changePhones(person.phone),
    })),
    entries: facts.entries.map((entry) => ({
      ...entry,
      value: entry.kind === 'phone' ? changePhones(entry.value) : change(entry.value),
    })),
  };
}

/**
 * The copy, under an id of its own and without what tracked changes keep of before, so that nothing leads back, and what was replaced. Pictures lose what their files say of camera, place
 * and author; what they show stays, and has to be looked at by a person.
 */
export function anonymizePlan(
  original: Plan,
  newId: () => string,
): { readonly plan: Plan; readonly counts: AnonymizedCounts } {
  const plan = acceptTracked(original);
  const registers = createRegisters();
  fillRegisters(plan, registers);
  const change = createTextChange(registers);
  // Facts and plain places are changed by their own rules; the walk sees them with the old values beside it.
  const worded = mapWords(plan, (content) => {
    const changed = content.map((inline) => {
      if (inline.type === 'text') return withText(inline, change(inline.text));
      if (inline.type !== 'blank') return inline;
      const hint = change(inline.hint);
      return hint === inline.hint ? inline : { ...inline, hint };
    });
    return changed.some((inline, index) => inline !== content[index]) ? changed : content;
  });
  const { documentNumber, signer } = worded.header;
  const header = {
    ...worded.header,
    ...(documentNumber !== undefined && { documentNumber: documentNumber.replace(DOCUMENT_NUMBER, '某发') }),
    ...(signer !== undefined && { signer: registers.people.replace(plan.header.signer ?? '') }),
  };
  const comments = plan.comments?.map((thread) => ({
    ...thread,
    author: registers.people.replace(thread.author),
    text: change(thread.text),
    quote: change(thread.quote),
    replies: thread.replies.map((reply) => ({
      ...reply,
      author: registers.people.replace(reply.author),
      text: change(reply.text),
    })),
  }));
  const anonymous: Plan = {
    ...worded,
    id: newId(),
    header,
    facts: changeFacts(plan.facts, registers, change),
    assets: plan.assets.map(stripAsset),
    ...(comments !== undefined && { comments }),
    ...(plan.ignoredFindings !== undefined && {
      ignoredFindings: plan.ignoredFindings.map((finding) => ({ ...finding, reason: change(finding.reason) })),
    }),
  };
  const count = (name: keyof AnonymizedCounts) => new Set(registers[name].standIns.values()).size;
  return {
    plan: anonymous,
    counts: {
      people: count('people'),
      telephones: count('telephones'),
      addresses: count('addresses'),
      units: count('units'),
    },
  };
}

function withText<T extends { readonly text: string }>(inline: T, text: string): T {
  return text === inline.text ? inline : { ...inline, text };
}

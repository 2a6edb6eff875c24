/** C08: two time limits for one act: 接报后10分钟内报校长 here and 接报后20分钟内报校长 there. */

import { parseNumber } from '../../language/words/numerals.ts';
import { readStructure } from '../completeness/structure.ts';
import type { CheckedDocument, CheckedLine, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';

const LIMIT =
  /(\d+(?:\.\d+)?|半|[一二两三四五六七八九十]{1,3})\s*(?:个)?(秒钟?|分钟|小时|日|天|(?:个)?工作日)(?:之|以)?内/g;
const SECONDS: Readonly<Record<string, number>> = { 秒: 1, 分: 60, 小: 3600, 日: 86_400, 天: 86_400, 工: 86_401 };
const TRIGGER =
  /(接到?报告?|接警|接到(?:报告|报警|通知|命令|指令)|发现|事发|(?:事故|事件|灾害|火灾|险情)?发生|启动|确认|结束)[^，。；]{0,6}?(?:后|起|时)/;
/** Words that make two limits limits of two things, wherever in the sentence they stand. */
const QUALIFIERS =
  /首次?报|初报|续报|终报|补报|书面|电话|口头|重大|较大|一般|死亡|重伤|轻伤|夜间|节假日|白天|平时|演练|工作日|一级|二级|三级|四级|Ⅰ级|Ⅱ级|Ⅲ级|Ⅳ级|红色|橙色|黄色|蓝色|以上|不足/g;
/** Kinds of events whose limits may well differ. */
const EVENTS =
  /火|震|溺|水|食|疫|病|踩踏|拥挤|暴力|持械|欺凌|化学|泄漏|触电|电梯|燃气|车|天气|台风|雷|走失|坠|网络|演练|值班|隐患|维修|调解|受理|来访/g;
const ACT_MIN = 3;
const EXCERPT = 20;

type Limit = {
  readonly line: CheckedLine;
  readonly text: string;
  readonly seconds: number;
  readonly actor: string;
  readonly trigger: string;
  readonly act: string;
  /** Qualifiers of the sentence and events of the headings above. */
  readonly setting: string;
};

/** What of the pattern the text has, each once, but for what the title says of the whole plan. */
function collect(pattern: RegExp, text: string, title = ''): string {
  return [...new Set(text.match(pattern) ?? [])]
    .filter((word) => !title.includes(word))
    .sort()
    .join(' ');
}

/** 向校长报告, 报告校长 and 上报校长 as one: 报校长. */
function simplifyAct(text: string): string {
  const act = text.replace(/^(?:应当?|必须|须|要|立即|将|迅速|尽快|及时|务必)+/, '').replace(/(?:完毕|完成)$/, '');
  const directed = /^(?:向|给)(.+?)(?:进行)?(?:上报|汇报|报告|报送|报)$/.exec(act);
  if (directed !== null) return `报${directed[1]}`;
  return act.replace(/^(?:上报|汇报|报告|报送|报到|报至|报给|报)(?=.)/, '报').replace(/^完成/, '');
}

function simplifyActor(text: string): string {
  return text
    .replace(/(?:应当?|必须|须|要|在|于|的|并|再|先|立即)+$/, '')
    .replace(/^(?:并|再|同时|由|其中)+/, '')
    .trim();
}

function readLimits(line: CheckedLine, title: string): Limit[] {
  return line.text.split(/[。；;！？!?\n]/).flatMap((sentence) =>
    [...sentence.matchAll(LIMIT)].flatMap((match): Limit[] => {
      const [text, amount = '', unit = ''] = match;
      const at = match.index ?? 0;
      const number =
        amount === '半' ? 0.5 : /\d/.test(amount) ? Number(amount) : parseNumber(amount.replace('两', '二'));
      if (number === null) return [];
      const before = /[^，、,：:（(]*$/.exec(sentence.slice(0, at))?.[0] ?? '';
      const after = /^[^，、,：:（()）]*/.exec(sentence.slice(at + text.length))?.[0] ?? '';
      const trigger = TRIGGER.exec(before)?.[0] ?? '';
      const act = simplifyAct(after.trim());
      if (act.length < ACT_MIN) return [];
      const headings: string[] = [];
      for (let above = line.sequence?.parent ?? null; above !== null; above = above.sequence?.parent ?? null) {
        headings.push(above.text.slice(0, 30));
      }
      return [
        {
          line,
          text,
          seconds: number * (SECONDS[unit.replace('个', '').slice(0, 1)] ?? 0),
          actor: simplifyActor(before.replace(trigger, '')),
          trigger,
          act,
          setting: `${collect(QUALIFIERS, sentence)}|${collect(EVENTS, `${headings.join(' ')} ${sentence}`, title)}`,
        },
      ];
    }),
  );
}

/** Said of both in the same words, or left open by one of them. */
const isSame = (one: string, other: string): boolean => one === other || one === '' || other === '';

function contradicts(one: Limit, other: Limit): boolean {
  return (
    one.seconds !== other.seconds &&
    one.act === other.act &&
    one.setting === other.setting &&
    isSame(one.actor, other.actor) &&
    isSame(one.trigger, other.trigger)
  );
}

function findContradictions(document: CheckedDocument): Finding[] {
  const byAct = new Map<string, Limit[]>();
  const findings: Finding[] = [];
  // 消防 is about 火.
  const title = readStructure(document).title.replace('消防', '消防火灾');
  for (const line of document.parts.flatMap(({ lines }) => lines)) {
    if (!line.text.includes('内')) continue;
    for (const limit of readLimits(line, title)) {
      const known = byAct.get(limit.act) ?? [];
      const other = known.find((before) => contradicts(before, limit));
      byAct.set(limit.act, [...known, limit]);
      if (other === undefined) continue;
      findings.push({
        ...describePlace(line, timeLimits),
        messageKey: 'checks.time-limits',
        params: {
          act: limit.act,
          limit: limit.text,
          other: other.text,
          marker: other.line.marker?.text.trim() ?? '',
          excerpt: other.line.text.length > EXCERPT ? `${other.line.text.slice(0, EXCERPT)}…` : other.line.text,
        },
        mend: null,
        quotes: [limit.text],
      });
    }
  }
  return findings;
}

export const timeLimits: Rule = { id: 'C08', severity: 'fault', find: findContradictions };

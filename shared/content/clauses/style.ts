/**
 * How text is written that others are to act on: clauses and templates. Built-in text must follow it; whoever writes clauses of
 * their own is told of it as advice. Source: docs/writing-content.md, 文字要求.
 */
import { recogniseMarker } from '../../language/markers/recognise.ts';

export type StyleFault = {
  readonly rule:
    | 'half-width'
    | 'doubled'
    | 'after-bracket'
    | 'inner-space'
    | 'outer-space'
    | 'stops'
    | 'typed-marker'
    | 'brackets'
    | 'slogan'
    | 'telephone';
  /** The words it is about, '' where it is about the whole line. */
  readonly words: string;
};

/** Words that say nothing anyone could do or check. */
const SLOGANS = [
  '高度重视',
  '切实加强',
  '切实做好',
  '狠抓',
  '万无一失',
  '政治站位',
  '常抓不懈',
  '警钟长鸣',
  '重中之重',
  '齐抓共管',
  '扎实推进',
  '深入贯彻',
  '认真贯彻',
  '全面贯彻',
  '思想认识',
  '加强领导',
  '严防死守',
  '大力开展',
  '有力有序',
  '营造良好氛围',
];

const CHINESE = '\\u4e00-\\u9fff';
const PUNCTUATION_FAULTS: readonly (readonly [RegExp, StyleFault['rule']])[] = [
  [new RegExp(`[${CHINESE}][,:;?!()"'.]|[,:;?!()"'][${CHINESE}]`), 'half-width'],
  [/[，。；：、！？,;:!?]{2,}/, 'doubled'],
  [/[（“《【][，。；：、！？]/, 'after-bracket'],
  [new RegExp(`[${CHINESE}，。；：] +[${CHINESE}]`), 'inner-space'],
  [/[\u3000\t]|\s$|^\s/, 'outer-space'],
  [/\.\.\.|。。|、。/, 'stops'],
];

const OPENERS = '（“《【〔';
const CLOSERS = '）”》】〕';

function hasUnpairedBrackets(text: string): boolean {
  const stack: number[] = [];
  for (const character of text) {
    const opener = OPENERS.indexOf(character);
    if (opener >= 0) stack.push(opener);
    const closer = CLOSERS.indexOf(character);
    if (closer >= 0 && stack.pop() !== closer) return true;
  }
  return stack.length > 0;
}

/** Placeholders out of the way: series as they print, the others as one Chinese word. */
export function fillPlaceholders(text: string): string {
  return text
    .replace(/\s*\{#[^{}]*\}$/, '')
    .replace(/\{((?:[一二三四五六七八九十]+[是要])|(?:第[一二三四五六七八九十]+|首先|其次|再次|最后)，)\}/g, '$1')
    .replace(/\{[^{}]*\}/g, '某某')
    .replaceAll('**', '')
    .replace(/^#+ ?/, '');
}

/** A mobile number: people belong into the facts, where they change with the plan. */
const MOBILE = /1[3-9]\d{9}/;

/** What is amiss in one line of notation; none is the aim. */
export function findStyleFaults(source: string): StyleFault[] {
  const text = fillPlaceholders(source);
  const faults: StyleFault[] = PUNCTUATION_FAULTS.flatMap(([pattern, rule]) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined ? [] : [{ rule, words }];
  });
  if (recogniseMarker(source.replace(/^#+ ?/, '')) !== null) faults.push({ rule: 'typed-marker', words: '' });
  if (hasUnpairedBrackets(text)) faults.push({ rule: 'brackets', words: '' });
  for (const word of SLOGANS) if (text.includes(word)) faults.push({ rule: 'slogan', words: word });
  const telephone = MOBILE.exec(text)?.[0];
  if (telephone !== undefined) faults.push({ rule: 'telephone', words: telephone });
  return faults;
}

/** Somebody who does something: a heuristic, generous enough that good text never fails. */
const ACTOR =
  /门卫|保安|人|员|者|师|长|生|手|家属|组|部门|岗|科|班|队|园|校|单位|学校|办|处|方|由|\{[^{}]*\.(?:姓名|职务|电话)\}|\{值班电话\}/;
const ACTION =
  /报告|报警|说明|指挥|划定|划好|分工|退场|设在|改为|通知|告知|检查|组织|负责|拨打|带领|撤离|疏散|停止|停用|关闭|设置|安排|核对|清点|登记|记录|演练|培训|配备|存放|更换|维护|保持|准备|巡查|联系|护送|救治|安抚|引导|确认|启动|发布|公示|签订|保存|整改|检测|清除|清理|开启|交接|统计|指定|制定|评估|补充|发放|采购|查看|张贴|教|学习|复查|收集|消毒|留样|测量|佩戴|值守|上报|会商|汇总|提供|抢救|呼救|切断|转移|测试/;

/** Whether the lines of one wording say who does what; what they lack otherwise. */
export function findMissingSense(lines: readonly string[]): ('actor' | 'action')[] {
  const joined = lines.join('');
  return [...(ACTOR.test(joined) ? [] : ['actor' as const]), ...(ACTION.test(joined) ? [] : ['action' as const])];
}

/**
 * A sentence of a plan → the few words that fit into a box: who, within what time, what. The patterns are those of official
 * Chinese: conditions end in 的, actors stand first or after 由, times end in 内.
 */

export type Summary = {
  /** 确认起火; '' where the sentence holds for every case. */
  readonly condition: string;
  readonly who: string;
  /** 3分钟内; '' where no time is set. */
  readonly limit: string;
  readonly text: string;
};

/** Longest text of a box, in characters. */
export const TEXT_LENGTH = 24;
const CONDITION_LENGTH = 14;
const CONDITION_CLAUSES = 3;
/** A clause that cannot be cut may be this long. */
const CLAUSE_LENGTH = 34;
const WHO_LENGTH = 14;

const ACTOR = new RegExp(
  '^(?:由)?([\\u4e00-\\u9fff、]{0,12}?(?:' +
    [
      '副?总指挥',
      '指挥长',
      '指挥人',
      '现场指挥',
      '指挥部',
      '副?组长',
      '队长',
      '班长',
      '[校园院厂站所]长',
      '主任',
      '经理',
      '领导小组',
      '领导',
      '负责人',
      '责任人',
      '联络员',
      '值班员',
      '安全员',
      '引导员',
      '管理员',
      '驾驶员',
      '照管员',
      '保育员',
      '宿管员',
      '检查员',
      '接线员',
      '调解员',
      '急救员',
      '管理人',
      '人员',
      '员工',
      '教职工',
      '教师',
      '老师',
      '班主任',
      '校医',
      '医生',
      '护士站',
      '护士',
      '门卫',
      '保安',
      '办公室',
      '值班室',
      '控制室',
      '[\\u4e00-\\u9fff]{2,8}组',
      '各组',
      '发现人',
      '报警人',
      '接报人',
      '任何人',
      '使用人',
      '宣布人',
      '总值班',
      '总监',
      '单位',
    ].join('|') +
    ')(?:组长|长|们)?)',
);
const LIMIT =
  /(?:接报后|接警后|发现后|事发后?|启动后|自?事故发生(?:之日起|后)?)?(?:在|于)?(?:接报后|事发后?)?((?:第?[\d＿一二两三四五六七八九十半]+(?:[至—～-]\d+)?个?(?:秒钟?|分钟|小时|工作日|日|天))(?:以|之)?内)/;
/** Words in front of the verb that a box can do without. */
const LEAD = /^(?:并且?|应(?!急)当?|必须|要|须|负责|同时|然后|随后|再|即|可|也|就|先|都|均|统一|马上|及时|迅速|，)+/;
/** When something is done: it gives way to what is done. */
const CIRCUMSTANCE = /(?:后|时|前|期间|过程中|情况下)$/;

/** 听到信号后3分钟内到达岗位: an actor's deed without what comes before it. */
const BEFORE_DEED = /^[^，]{2,12}?(?:后|的同时)(?=[^，]{3,})/;
/** A clause that tells what made the actor act. */
const HEARD = /^(?:接到|收到|听到|看到|得知|接报)/;

/** Text as a box may quote it: its first sentence without brackets. */
function readSentence(text: string): string {
  const plain = text
    .replace(/（[^（）]*）|\([^()]*\)/gu, '')
    .replace(/＿+/gu, '＿＿')
    .replaceAll('\n', '')
    .trim();
  return /^[^。！？]*/.exec(plain)?.[0].replace(/[：:]$/, '') ?? '';
}

/** At most `length` characters, cut where the sense allows. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const head = characters.slice(0, length).join('');
  const cut = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'));
  if (cut >= 4) return head.slice(0, cut);
  const list = head.lastIndexOf('、');
  if (list >= 4) return `${head.slice(0, list)}等`;
  return `${head.slice(0, length - 1)}…`;
}

function readCondition(clauses: readonly string[], names: readonly string[]): { condition: string; used: number } {
  // 有人死亡，需要转移的，联络员……: the condition may take several clauses, the last of which ends in 的.
  const end = clauses.slice(0, CONDITION_CLAUSES).findIndex((clause) => /的$/.test(clause) && clause.length > 2);
  const [first = ''] = clauses;
  const used =
    end >= 0 && (end === 0 || readActor(first, names).who === '')
      ? end + 1
      : /^(?:如果?|若|一旦|遇有?|凡)/.test(first)
        ? 1
        : 0;
  if (used === 0 || used >= clauses.length) return { condition: '', used: 0 };
  const words = clauses
    .slice(0, used)
    .join('、')
    .replace(/^(?:如果?|若|当|一旦|凡|对于?)/, '')
    .replace(/的$/, '');
  return { condition: shorten(words, CONDITION_LENGTH), used };
}

/** The actor at the start of a clause, with a known name behind it, and what remains. */
function readActor(clause: string, names: readonly string[]): { who: string; rest: string } {
  const match = ACTOR.exec(clause);
  if (match === null) return { who: '', rest: clause };
  const who = (match[1] ?? '').replace(/^.*由|^自/, '');
  let rest = clause.slice(match[0].length).replace(/^＿＿/, '');
  const name = names.find((candidate) => candidate !== '' && rest.startsWith(candidate)) ?? '';
  rest = rest.slice(name.length);
  // 门卫的职责 and 负责人电话 speak of somebody and let nobody act.
  if (
    who.length + name.length > WHO_LENGTH ||
    rest === '' ||
    /^(?:的|、|和|或|及|与|是|为|电话|姓名)/.test(rest) ||
    /^(?:有|无|被|使|受|没有|所有|对)|、人员$/.test(who)
  ) {
    return { who: '', rest: clause };
  }
  // 应急物资由后勤组发放 reads 后勤组：应急物资发放.
  const object = /^(.*)由/.exec(match[1] ?? '')?.[1] ?? '';
  return { who: who + name, rest: object + rest };
}

/** Takes the first time limit out of a clause. */
function takeLimit(clause: string): { limit: string; rest: string } {
  const match = LIMIT.exec(clause);
  if (match === null) return { limit: '', rest: clause };
  return { limit: match[1] ?? '', rest: clause.replace(match[0], '').replace(/^[，、]+/, '') };
}

/** The first deed of some clauses, and the clauses after it. */
function takeDeed(
  clauses: readonly string[],
  names: readonly string[],
): { deed: Omit<Summary, 'condition'>; left: string[] } {
  const { who, rest: first } = readActor(clauses[0] ?? '', names);
  const deed = who === '' ? first : first.replace(BEFORE_DEED, '');
  const isHeard = who !== '' && HEARD.test(deed) && clauses.length > 1;
  const rest = isHeard ? clauses.slice(1) : [deed, ...clauses.slice(1)];
  let limit = '';
  let used = 0;
  const kept: string[] = [];
  for (const clause of rest) {
    // What follows is another case or another actor.
    if (kept.length > 0 && (/的$/.test(clause) || CIRCUMSTANCE.test(clause))) break;
    if (kept.length > 0 && readActor(clause, names).who !== '') break;
    const timed = limit === '' ? takeLimit(clause) : { limit: '', rest: clause };
    const words = timed.rest.replace(LEAD, '').trim();
    if (words !== '' && kept.length > 0 && [...kept, words].join('，').length > TEXT_LENGTH) break;
    used += 1;
    if (timed.limit !== '') limit = timed.limit;
    if (words !== '') kept.push(words);
  }
  const text = shorten(kept.join('，'), kept.length > 1 ? TEXT_LENGTH : CLAUSE_LENGTH);
  return { deed: { who, limit, text }, left: rest.slice(Math.max(used, 1)) };
}

function readClauses(text: string): string[] {
  return readSentence(text)
    .split(/[，；,;]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/**
 * Summarizes a sentence by its first deed: `发现事故的教职工立即呼救，并在1分钟内拨打值班电话87650000，危及生命的…` gives
 * 发现事故的教职工 / 1分钟内 / 立即呼救，拨打值班电话87650000.
 *
 * @param names names that may stand behind an actor's title
 */
export function summarize(text: string, names: readonly string[]): Summary {
  const [first] = summarizeChain(text, names);
  return first ?? { condition: '', who: '', limit: '', text: '' };
}

/** All deeds of a sentence that hands something on: 总值班5分钟内报告副组长，副组长10分钟内报告组长 is two. */
export function summarizeChain(text: string, names: readonly string[]): Summary[] {
  const clauses = readClauses(text);
  const { condition, used } = readCondition(clauses, names);
  let left = clauses.slice(used);
  if (left.length > 1 && CIRCUMSTANCE.test(left[0] ?? '')) left = left.slice(1);
  const deeds: Summary[] = [];
  while (left.length > 0) {
    const taken = takeDeed(left, names);
    deeds.push({ ...taken.deed, condition: deeds.length === 0 ? condition : '' });
    const next = taken.left.findIndex((clause) => readActor(clause, names).who !== '');
    left = next < 0 ? [] : taken.left.slice(next);
  }
  return deeds;
}

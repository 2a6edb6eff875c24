/**
 * What looks like a typed number at the start of a line and is not: quantities, dates, grades, buildings, enumerations and
 * ordinals in running text. Each question is asked of the text after the would-be marker.
 */
import { CHINESE_DIGIT_CLASS, parseNumber } from '../words/numerals.ts';

const ANY_NUMBER = `(?:[${CHINESE_DIGIT_CLASS}]{1,5}|[0-9０-９]{1,3})`;

const LISTED_ORDINAL = new RegExp(`^第?${ANY_NUMBER}[、，,和及与至到\\u4e00-\\u9fff]`);
const ORDINAL_START = new RegExp(`^第?${ANY_NUMBER}`);
const ANOTHER_BRACKET = new RegExp(`^(?:[、,，和及与或至到—–~～-]\\s*)?[（(]\\s*${ANY_NUMBER}\\s*[）)]`);
const ATTACHMENT_START = new RegExp(`^(?:附件)?${ANY_NUMBER}(?![年月])`);

/** Nouns that numbers before them tell apart, never head: 一、二年级; 3、4号楼. */
const NUMBERED_NOUNS =
  '年级|号楼|号|楼|层|班(?!主任|长|级|会|车|子|次)|栋|幢|座|单元|车间|季度|学期|学年|月份?|日|周|期|批次?|等奖|中队|大队|支队|线城市|环路|路(?=公交)|项(?!目)|款(?!项|待)|条(?!件|例)|组(?!织|长|员|建|成)|队(?!伍|员|长|列)|科(?!室|学|技|目|普|长)|类|级(?!别)|把手|产业|线(?=员工|人员|职工|工人)';
const LISTED = new RegExp(`^(${ANY_NUMBER})((?:[、,，和及与至到—–~～-]+${ANY_NUMBER})*)\\s*(${NUMBERED_NOUNS})`);
/** `一、二、三，开始`: numbers counted out. */
const ENUMERATED = new RegExp(`^(${ANY_NUMBER})[、，,](?=${ANY_NUMBER})`);
/** Nouns that also begin headings: 二、三级响应. */
const AMBIGUOUS_NOUNS = /^(?:级|类|期|组|项|科|批次?)$/;

/** `一、二年级由班主任带队`, `三、四号楼`, `一、二、三楼`: the number begins a list of numbers. */
export function isListOfNumbers(number: number, isChinese: boolean, rest: string): boolean {
  const next = parseNumber(ENUMERATED.exec(rest)?.[1] ?? '');
  if (next !== null && next === number + 1) return true;
  const match = LISTED.exec(rest);
  // 2、三年级 is item 2: one list is written in one kind of digits.
  if (match === null || isChinese === /^[0-9０-９]/.test(rest)) return false;
  const [whole, second = '', more = '', noun = ''] = match;
  const following = parseNumber(second);
  // 3、2、3班 is item 3: lists of numbers rise.
  if (following === null || following <= number) return false;
  if (more !== '') return true;
  // 二、三级响应 is a heading as a short line, and a list of two levels inside a sentence.
  if (AMBIGUOUS_NOUNS.test(noun))
    return following === number + 1 && (rest.length > 12 || /[。；;，,]/.test(rest.slice(whole.length)));
  return following === number + 1;
}

/**
 * `一是一`, `三要素`, `五要五不要`, `第一、二会议室`: `typed` is the number as written, `word` 是 or 要, `comma` what follows 第N.
 * Digits make a series only where more of them follow: `1是…2是…`.
 */
export function isSeriesPhrase(
  typed: string,
  word: string | undefined,
  comma: string | undefined,
  rest: string,
): boolean {
  if (comma !== undefined) return comma === '、' && LISTED_ORDINAL.test(rest);
  if (/^[1-9]$/.test(typed)) return !/^[\u4e00-\u9fff]/.test(rest) || (typed === '1' && !/2[是要]/.test(rest));
  if (word === '要') return YAO_WORDS.test(rest);
  // 一是一，二是二: the word says of the number that it is itself.
  return (
    /^(?:一、?二是二|非)/.test(rest) || (rest.startsWith(typed) && /^(?:[，,。；;！]|$)/.test(rest.slice(typed.length)))
  );
}
const YAO_WORDS = new RegExp(
  `^(?:素|点|件|义|领|害|塞|津|目|求(?!真|实|新|稳)|[${CHINESE_DIGIT_CLASS}]+(?:不|禁|严|个))`,
);

/** `（一）（二）项`, `（三）和（四）`, `（二）项规定的`, `（1）班学生`. */
export function isBracketPhrase(rest: string): boolean {
  return (
    ANOTHER_BRACKET.test(rest) ||
    /^(?:项(?!目)|款(?!项|待|式)|目(?!标|的|录|前|测|击)|条(?!件|例|理|款))/.test(rest) ||
    /^班(?:学生|教师|师生|同学|家长|由|从|在|的|和|与|负责|[，、（(]|$)/.test(rest) ||
    /^号(?:楼|门|厅|教室|出口|通道|库|车)/.test(rest)
  );
}

/** `①②号楼`, `①号楼`, `①和②`. */
export function isCircledPhrase(rest: string): boolean {
  return /^(?:[、,，和及与或至到—–~～-]?\s*[①-⑳㉑-㉟㊱-㊿❶-❿]|号(?!令|召|角|称|外)|班(?:学生|教师|师生|由|从))/.test(
    rest,
  );
}

/** What a decimal fraction counts: 1.5米, 3.5万元, 2.0版. */
const UNITS =
  '米|万|元|公里|千|公斤|克|吨|亿|倍|小时|个小时|个月|个百分|个学时|学时|分钟|分(?!工|组|级|类|析|管|布|散|队|段)|秒|%|％|‰|℃|°|度(?!量|过)|级(?:以上|以下|及|地震|风|大风|烈度)|厘米|毫米|平方|立方|升(?!级|旗|学)|毫升|版|岁|折|次(?!序|要|生)|天|年|月|日(?!常)|左右|以上|以下|以内|以外|至|到|[-—–~～×*/:：]|[a-zA-Zμ]{1,3}(?![a-zA-Z])|伏|安培|瓦|千瓦|兆|寸|里|亩|公顷|斤|两|届|人次|前(?!期|言|提)|后(?!勤|期|续)';
const UNIT_START = new RegExp(`^\\s*(?:${UNITS})`);
/** Days known by their date: 5.12防灾减灾日. */
const KNOWN_DAYS =
  /^(?:全国|国家|国际|世界)?(?:防灾|减灾|宪法|消费|晚会|地震|大地震|特大|重大|事故|火灾|爆炸|专案|案件|禁毒|安全生产日|消防日|消防宣传|国庆|惨案|运动(?!会)|纪念|劳动节|护士节|儿童节|教师节|记者节|假期|黄金周|长假)/;

/** `1.5米以上`, `3.5 万元`, `5.12防灾减灾日`, `2.5` alone. */
export function isPathQuantity(path: readonly number[], gap: string, rest: string, hasPaths: boolean): boolean {
  if (/^[、.．]/.test(gap)) return false;
  if (path.length > 2) return rest !== '' && UNIT_START.test(rest) && /^[-—–~～×*/:：]/.test(rest);
  if (rest === '') return true;
  if (UNIT_START.test(rest)) return true;
  if (gap === '' && beginsWithTime(String(path[1]), rest)) return true;
  // 1.3名教师 is item 1 with three teachers: people come whole.
  if (isWholeCount(rest) && gap === '') return true;
  // 3.8 火灾和爆炸 is a heading where others are numbered so.
  return KNOWN_DAYS.test(rest) && !(hasPaths && gap !== '');
}

/** `2.24小时值班`, `2.10分钟内`, `3.3个工作日内`, `2.17:00后`: nobody counts time like that; the digits begin the text. */
function beginsWithTime(digits: string, after: string): boolean {
  if (/^(?:日前|日内|个工作日)/.test(after)) return true;
  if (digits.length <= 2 && /^[:：][0-5]\d(?!\d)/.test(after)) return Number(digits) <= 24;
  if (digits === '24') return /^小时/.test(after);
  // Half an hour is counted in tenths, other parts of it are not: 2.2小时内 is item 2, 1.5小时内 an hour and a half.
  if (digits !== '5' && digits.length <= 2 && /^(?:个?小时|分钟)(?:内|后|前)/.test(after)) return true;
  return /^[1-9]0$/.test(digits) && /^(?:分钟|小时|秒|天|日|周岁|岁)/.test(after);
}

/** `24小时值班`, `10分钟内`, `2026年工作`, `119报警`: digits glued to a path that belong to the text behind it. */
export function isNumberOfText(text: string): boolean {
  const digits = /^[0-9０-９]+/.exec(text)?.[0] ?? '';
  const after = text.slice(digits.length);
  if (/^(?:19|20)\d\d$/.test(digits)) return /^(?:年|学年|届)/.test(after);
  if (/^1(?:10|19|20|22)$/.test(digits)) return /^[\u4e00-\u9fff、]/.test(after);
  return beginsWithTime(digits, after);
}

function isWholeCount(rest: string): boolean {
  return /^(?:名(?!称|单|词|录|额)|人(?!员|身|群|数|事|民|防|流|为|工|力|类)|个(?!人|别|案|性|体|小时|月|百分|学时|工作日)|位(?!置|于)|支(?!持|援|撑|部|付)|辆|台|部(?!门|署|位|分)|具(?!体|备)|套|把|处(?!置|理|长|罚|分)|间|所(?!有|属|在)|号|楼|班(?!主任|级|子|车|会|长)|年级)/.test(
    rest,
  );
}

const COUNTED_NOUN = new RegExp(`^(?:${NUMBERED_NOUNS})`);

/** What a bare number before it counts or tells apart: 三名医生, 二楼, 2组. */
export function isCountedNoun(rest: string): boolean {
  return (
    COUNTED_NOUN.test(rest) || isWholeCount(rest) || /^(?:种|双|件|步|层|大|小时|次|度|票|键|防|不|必|同时)/.test(rest)
  );
}

const WORDS_OF_ONE =
  /^(?:般|旦|定|切|律|些|样|直|并|同|起|致|方|边|面|时(?!间)|经|体|贯|向|味|带(?!班)|系列|套|手|身|心|举|概|再|共|刻|阵|半|生|世|岗|案|校|企|厂|矿|村|镇|乡|县|市|院|园|车|事|物|户|卡|书|图|牌|帮|对(?!外|内|接)|把|线|来|去|代|流|言|气|路|行)/;

/** Words that begin with a number and are none: 一旦, 一般, 二次, 三防. */
export function isWordOfNumber(number: number, rest: string): boolean {
  return number === 1 ? WORDS_OF_ONE.test(rest) : /^(?:手|线|方|来|者|元|维)/.test(rest);
}

export type DecimalCandidate = {
  readonly typed: string;
  readonly separator: string;
  /** True where punctuation is doubled: `1.、`. */
  readonly isDoubled: boolean;
  readonly number: number;
  readonly whole: string;
  readonly rest: string;
};

/** `3.5万元`, `1,000元`, `1、2号楼`, `110、119`, `010)12345678`, `l.example`. */
export function isDecimalQuantity({ typed, separator, isDoubled, number, whole, rest }: DecimalCandidate): boolean {
  const hasSpace = /\s$|\u3000$/.test(whole);
  if (/[lIOo]/.test(typed)) return isNoLookAlike(typed, rest);
  if (number === 0 && (typed.length > 1 || /^[0-9０-９]/.test(rest))) return true;
  if (isListOfNumbers(number, false, rest)) return true;
  if (separator === '、') return number >= 100 && /^[0-9０-９]{3}(?![0-9])/.test(rest);
  if (isDoubled || hasSpace) return false;
  if (/[.．]/.test(separator)) return isFraction(rest);
  if (/[，,]/.test(separator)) return /^[0-9０-９]{1,3}(?:[,，]|[^0-9年]|$)/.test(rest) && /^[0-9０-９]/.test(rest);
  return /^[-0-9０-９]{5,}/.test(rest) || /^[-+*/=÷×]/.test(rest);
}

/** `1.5米` and `2.0版`, but not `1.2024年工作`, `2.119报警电话`, `1.3名教师`. */
function isFraction(rest: string): boolean {
  const digits = /^[0-9０-９]+/.exec(rest)?.[0] ?? '';
  if (digits === '') return /^[.．…]/.test(rest) || /^[a-z]{2,}[./]/.test(rest);
  const after = rest.slice(digits.length);
  if (/^(?:19|20)\d\d$/.test(digits)) return !/^(?:年|学年|届|[—–-]\d{4})/.test(after);
  if (/^1(?:10|19|20|22)$/.test(digits)) return !/^[\u4e00-\u9fff、]/.test(after) || UNIT_START.test(after);
  return !isWholeCount(after) && !beginsWithTime(digits, after);
}

/** `l型走廊`, `I, for one`: a look-alike heads Chinese text only, and beside other digits or alone. */
function isNoLookAlike(typed: string, rest: string): boolean {
  return /^[Oo]/.test(typed) || !/^[\u4e00-\u9fff“《【（0-9]/.test(rest);
}

/** `10人以上`, `3月1日`, `119接警后` beside 1.1 and 1.1.1. */
export function isBareNumberPhrase(gap: string, rest: string): boolean {
  if (
    /^(?:年|月|日(?!常)|时(?!限|间)|点|分钟|小时|天|周|个|名(?!称|单|词)|人(?!员|身|群|事)|岁|元|万|米|公里|次(?!序|要)|号|楼|层|班(?!主任)|年级|℃|倍|套|台|辆|部(?!门|署|位|分)|份|张|类(?!型)|级(?!别)|项(?!目)|条(?!件)|以上|以下|以内|余|多|至|到|支(?!持|援)|所(?!有|属)|间)/.test(
      rest,
    )
  )
    return true;
  return gap === '' && /[。；;，,]/.test(rest);
}

/** Words after 第N章 and the like that make it an ordinal in running text: 第二节课, 第三条通道, 第一阶段结束后. */
const ORDINAL_CONTINUATIONS: Readonly<Record<string, RegExp>> = {
  章: /^(?:程|节|的|规定|所|中|内容|第)/,
  节: /^(?:课|约|点|能|奏|省|目|晚自习|晚修|自习|的|规定|假|日|车厢|所|第|下课)/,
  条: /^(?:件|例(?!外)|理|通道|路线|路|街|线|信息|通知|通报|消息|短信|船|河|措施|生产线|流水线|逃生|疏散(?:通道|路线)|规定|的|第|款|所|至|和|、|，|中)/,
  部分: /^(?:的|别|人(?!员(?:分工|组成|职责|安排|疏散))|是|为|由|第|学生|师生|教师|家长|地区|路段|车辆|所|中|规定|和|、|，)/,
  阶段: /^(?:的|性|结束|完成|任务(?:是|为)|工作(?:是|由|于|要|结束)|由|主要|以|于|从|在|要|后|为|中|第|和|、|，|应|需|共)/,
};

/** True where 第N… is part of a sentence and no heading: `第五条第二款`, `第二节课下课后`. */
export function isOrdinalPhrase(word: string, gap: string, rest: string): boolean {
  const isParted = gap.trim() !== '' || gap !== '';
  if (/^[、]/.test(gap.trim()) && ORDINAL_START.test(rest)) return true;
  return !isParted && (ORDINAL_CONTINUATIONS[word]?.test(rest) ?? false);
}

/** `附件1、2`, `附件1所列`, `附件3份`. */
export function isAttachmentPhrase(marker: string, rest: string): boolean {
  if (/[：:]\s*$/.test(marker)) return false;
  return (
    /^(?:份|个|页|张|套|的|中(?!学|小学|毒)|内(?!容)|所(?!属)|是|为|和|及(?!其)|与|由|至|规定|列(?!表)|要求|执行|填写|可|应|见|、|，|。|—|-)/.test(
      rest,
    ) ||
    (/[、.．]\s*$/.test(marker) && ATTACHMENT_START.test(rest))
  );
}

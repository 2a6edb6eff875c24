/** Punctuation. Source: GB/T 15834—2011. */
import { HAN, type Pattern } from './pattern.ts';

const SOURCE = 'GB/T 15834—2011';

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

type Shape = Omit<Pattern, 'rule' | 'grade'> & { readonly grade?: Pattern['grade'] };
const mark = (shape: Shape): Pattern => ({ rule: 'P05', grade: 'advice', source: SOURCE, ...shape });

/** Of several marks in a row the one that ends most. */
function chooseMark(marks: string): string {
  return [...'。；：，、'].find((one) => marks.includes(one)) ?? marks.charAt(0);
}

export const PUNCTUATION_PATTERNS: readonly Pattern[] = [
  // …… is one mark of six dots.
  mark({ grade: 'fault', pattern: new RegExp(`(?<=[${HAN}，、）”])\\.{3,6}|。{3,}`, 'g'), right: () => '……' }),
  mark({ pattern: new RegExp(`(?<=[${HAN}，、])(?<!…)…(?!…)`, 'g'), right: () => '……' }),
  mark({ grade: 'fault', pattern: /[，、；：。]{2,}/g, right: ([marks]) => chooseMark(marks) }),
  mark({ grade: 'fault', pattern: /([？！])[。，；、]/g, right: ([, first]) => first }),
  mark({ pattern: /([。！？]”)。/g, right: ([, first]) => first }),
  mark({
    grade: 'fault',
    pattern: new RegExp(`(?<=[${HAN}”’）》】])[,;:?!](?=[${HAN}“‘（《【]|$)`, 'g'),
    right: ([half]) => FULL_WIDTH[half] ?? null,
  }),
  mark({ pattern: new RegExp(`(?<=[${HAN}])\\.$`, 'g'), right: () => '。' }),
  mark({ pattern: new RegExp(`(?<=[${HAN}])\\.(?=[${HAN}])`, 'g'), right: () => null, reason: 'full-stop' }),
  mark({ pattern: new RegExp(`\\(([${HAN}][^()（）]*)\\)`, 'g'), right: ([, inside]) => `（${inside}）` }),
  mark({
    grade: 'fault',
    pattern: /（([^()（）]*)\)|\(([^()（）]*)）/g,
    right: ([, one, other]) => `（${one ?? other}）`,
  }),
  mark({ pattern: new RegExp(`"([^"“”]*[${HAN}][^"“”]*)"`, 'g'), right: ([, inside]) => `“${inside}”` }),
  mark({ pattern: new RegExp(`(?<=[${HAN}])--+(?=[${HAN}])`, 'g'), right: () => '——' }),
  mark({ pattern: /(?<=\d(?:[%℃年月日时分元人米天岁]|小时|分钟)?)~(?=\d)/g, right: () => '～' }),
  mark({ pattern: /<<|＜＜/g, right: () => '《' }),
  mark({ pattern: />>|＞＞/g, right: () => '》' }),
  // 等 and …… say the same.
  mark({ pattern: /……等|等……/g, right: () => '等' }),
  mark({
    pattern: /、(?=和(?!平|睦|谐|解|田|县|顺|服|政|林|龙|善|谁|家长|人|他|她)|及(?!时|早|格|其|第|至))/g,
    right: () => '',
  }),
  // 《甲》、《乙》 need nothing between them.
  mark({ grade: 'hint', pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/g, right: () => '' }),
  mark({ pattern: /[，、]$/g, right: () => null, reason: 'open-end', isForSentences: true }),
  // Between words a space may part names (张某某 李某), labels (电话) or what is set in columns.
  mark({
    grade: 'hint',
    pattern: new RegExp(`(?<=[，。；、！？])[ \\u00a0]+(?=[${HAN}])|(?<=[${HAN}])[ \\u00a0]+(?=[，。；、！？])`, 'g'),
    right: () => '',
    isForSentences: true,
  }),
  mark({
    pattern: /[Ａ-Ｚａ-ｚ]+/g,
    right: ([whole]) => whole.replace(/./g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  }),
];

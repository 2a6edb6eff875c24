/** Numbers and units. Source: GB/T 15835—2011 (numbers), GB 3100—1993 (units), GB/T 9704—2012 (dates of documents). */
import type { Pattern } from './pattern.ts';

const NUMBERS = 'GB/T 15835—2011';
const UNITS = 'GB 3100—1993';
const DATES = 'GB/T 9704—2012';

const DIGITS = '〇一二三四五六七八九';
const toHan = (digit: string) => DIGITS.charAt(Number(digit));

/** A number in either writing. */
const NUMBER = '(?:\\d[\\d.]*[万亿]?|[一二三四五六七八九十百千万两]+)';
const COUNTED = '(?:个|名|人|米|元|天|小时|分钟|公里|千克|吨|台|辆|户|次|年|月|日|周|组|支|具|处|学时|课时|秒)';

/** Units as they are often written, and as the standard has them. */
const WRITTEN_UNITS: Readonly<Record<string, string>> = {
  KM: 'km',
  Km: 'km',
  KG: 'kg',
  Kg: 'kg',
  CM: 'cm',
  Cm: 'cm',
  MM: 'mm',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
  KV: 'kV',
  Kv: 'kV',
  kv: 'kV',
  KVA: 'kVA',
  kva: 'kVA',
  Mpa: 'MPa',
  mpa: 'MPa',
  MPA: 'MPa',
  Kpa: 'kPa',
  kpa: 'kPa',
  KPa: 'kPa',
  KPA: 'kPa',
  HZ: 'Hz',
  hz: 'Hz',
  ML: 'mL',
  DB: 'dB',
  db: 'dB',
  M2: 'm²',
  m2: 'm²',
  M3: 'm³',
  m3: 'm³',
};

type Shape = Omit<Pattern, 'rule' | 'grade'> & { readonly grade?: Pattern['grade'] };
const number = (shape: Shape): Pattern => ({ rule: 'P04', grade: 'advice', ...shape });

/** A group of the match without the words of another: 约30人左右 without 左右. */
const keep =
  (...groups: readonly number[]) =>
  (match: RegExpExecArray) =>
    groups.map((group) => match[group] ?? '').join('');

export const NUMBER_PATTERNS: readonly Pattern[] = [
  // 3千元, 5百人: digits go with 万 and 亿 alone. 千克, 千米 and 千瓦 are units.
  number({
    source: NUMBERS,
    pattern: /(?<![\d.])([1-9]\d{0,2})(?:千(?=[元人名个册台套吨户件份])|(百)(?=[元人名个册台套米吨户件份]))/g,
    right: ([, digits, hundred]) => `${digits}${hundred === undefined ? '000' : '00'}`,
  }),
  // 10几人: 几 goes with Chinese numerals.
  number({
    source: NUMBERS,
    pattern: /(?<![\d.])([1-9])0几(?=[个人天次名年台辆分户])/g,
    right: ([, tens = '']) => `${tens === '1' ? '' : toHan(tens)}十几`,
  }),
  // 约30人左右, 近50余人, 不少于3人以上.
  number({
    pattern: new RegExp(`((?:大?约|将?近|不到)${NUMBER}[多余来]?${COUNTED})(?:左右|上下)`, 'g'),
    right: keep(1),
  }),
  number({ pattern: new RegExp(`((?:大?约|将?近)${NUMBER})[多余](?=${COUNTED})`, 'g'), right: keep(1) }),
  number({ pattern: new RegExp(`(${NUMBER}[多余]${COUNTED})(?:左右|上下)`, 'g'), right: keep(1) }),
  number({
    pattern: new RegExp(`((?:至少|最少|不少于|不低于|不得少于|不得低于)${NUMBER}${COUNTED})以上`, 'g'),
    right: keep(1),
  }),
  // 减少了2倍 says that less than nothing is left.
  number({
    grade: 'fault',
    pattern: /(?:减少|降低|缩短|下降|减小)了?(?:\d+|[一二三四五六七八九十两]+)倍/g,
    right: () => null,
    reason: 'times-less',
  }),
  number({
    grade: 'hint',
    source: NUMBERS,
    pattern: /(?<![\d.%％])(\d+(?:\.\d+)?)([-—–~～至到])(\d+(?:\.\d+)?)([%％])/g,
    right: ([, from, to, until, percent]) => `${from}${percent}${to}${until}${percent}`,
  }),
  // 26年3月, 2026年03月05日, 二零二六年.
  number({
    source: NUMBERS,
    pattern: /(?<![\d年第满近.])([0-4]\d)年(?=(?:1[0-2]|0?[1-9])月)/g,
    right: ([, year]) => `20${year}年`,
  }),
  number({
    source: DATES,
    pattern: /(\d{4}年)(\d{1,2})月(\d{1,2})日/g,
    right: ([whole, year, month, day]) => {
      const plain = `${year}${Number(month)}月${Number(day)}日`;
      return plain === whole ? undefined : plain;
    },
  }),
  number({
    grade: 'fault',
    source: NUMBERS,
    pattern: /二[零○O0〇][零○O0〇一二三四五六七八九]{2}年/g,
    right: ([whole]) => (/[零○O0]/.test(whole) ? whole.replace(/[零○O0]/g, '〇') : undefined),
  }),
  number({
    grade: 'fault',
    source: NUMBERS,
    pattern: /(星期|(?<![一每本上下两三四五六\d])周)([1-7])(?![\d.、年月天周次%])/g,
    right: ([, week, day = '']) => `${week}${day === '7' ? '日' : toHan(day)}`,
  }),
  // 8:00时, 下午14时.
  number({ pattern: /((?<!\d)\d{1,2}[:：]\d{2})(?:时(?!间|段)|点(?!名|到|数|检))/g, right: keep(1) }),
  number({ pattern: /(?:下午|晚上)(?=(?:1[3-9]|2[0-3])(?:时|点|[:：]\d))/g, right: () => '' }),
  // 二、三天, 五、六十人.
  number({
    source: NUMBERS,
    pattern:
      /(?<![一二三四五六七八九十、第])([二三四五六七八])、([三四五六七八九])(?=[十百千万]?(?:个|名|人|天|分钟|小时|公里|米|秒))/g,
    right: ([, one = '', other = '']) =>
      DIGITS.indexOf(other) === DIGITS.indexOf(one) + 1 ? `${one}${other}` : undefined,
  }),
  number({
    grade: 'hint',
    pattern: /(?<![十百千万第〇零一二三四五六七八九、\d])二(?=个(?!体)|名|辆)/g,
    right: () => '两',
  }),
  number({
    grade: 'fault',
    source: NUMBERS,
    pattern: /(?<![\d.\w])\.(?=\d+(?:米|元|吨|倍|公里|千克|%))/g,
    right: () => '0.',
  }),
  number({
    pattern: /[０-９]+(?:．[０-９]+)?/g,
    right: ([whole]) => whole.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  }),
  number({
    source: UNITS,
    pattern: new RegExp(`(?<=\\d ?)(?:${Object.keys(WRITTEN_UNITS).join('|')})(?![A-Za-z\\d/²³])`, 'g'),
    right: ([unit]) => WRITTEN_UNITS[unit] ?? null,
  }),
  number({ source: UNITS, pattern: /(?<=[\d十百千万亿余多])平米/g, right: () => '平方米' }),
  number({
    source: UNITS,
    pattern: /(?<=[\d０-９])(平方|立方)(?=[，。；、）]|$)/g,
    right: ([, words]) => `${words}米`,
  }),
  number({ source: UNITS, pattern: /摄氏(\d+(?:\.\d+)?)度/g, right: ([, degrees]) => `${degrees}摄氏度` }),
];

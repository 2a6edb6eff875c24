/** What a line without a number is: a title, a signature, a date, a list of names, or a sentence. */

const UNIT_END =
  /(?:学校|小学|中学|大学|学院|幼儿园|园|局|委员会|居委会|村委会|办公室|公司|医院|卫生院|诊所|社区|街道|街道办事处|中心|人民政府|政府|集团|单位|厂|站|所|院|馆|队|处|部|会)$/;
const DATE =
  /^(?:[\dxX×]{2,4}|[二〇○零O0一三四五六七八九十xX×]{2,6})\s*年\s*(?:[\dxX×]{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:\s*(?:[\dxX×]{1,2}|[一二三四五六七八九十]{1,3})\s*日)?$|^(?:19|20)\d\d[.\-/]\d{1,2}[.\-/]\d{1,2}$/;
const TITLE_END =
  /(?:预案|方案|计划|总结|办法|制度|规定|意见|细则|通知|守则|规程|手册|措施|报告|范本)(?:[（(].{1,12}[）)]|[一二三四五六七八九十\d]{1,3}|篇[一二三四五六七八九十\d]{1,3})?$/;
const COUNT = '[一二三四五六七八九十\\d]{1,3}';
const COLLECTION_TITLE = new RegExp(
  `^(?:【\\s*(?:(?:第|篇|方案|预案|范文|范本)\\s*${COUNT}\\s*篇?|${COUNT}\\s*篇)\\s*】.*|.{0,40}(?:方案|预案|计划|总结|制度|范文|措施)\\s*[（(【]?\\s*(?:第\\s*${COUNT}\\s*篇|篇?\\s*${COUNT})\\s*[）)】]?|(?:篇\\s*${COUNT}|第\\s*${COUNT}\\s*篇)(?:\\s*[：:\\s].*)?)$`,
);
const CLOSING = /[。！？；：…!?;:](?:[”’」』）)】》])?$/;

/** Ends with punctuation that closes a sentence or announces what follows. */
export function endsClosed(text: string): boolean {
  return CLOSING.test(text);
}

/** `20xx年9月11日`, `二〇二六年三月一日`, `2026.3.1`: a line that is a date alone. */
export function isDateLine(text: string): boolean {
  return DATE.test(text.replace(/\s+/g, ''));
}

/** A short line that names a unit, as signatures do. */
export function isUnitLine(text: string): boolean {
  const name = text.replace(/\s+/g, '');
  return name.length >= 3 && name.length <= 30 && UNIT_END.test(name) && !/[，。；：、,;:（(“《]/.test(name);
}

/** A line that reads like a plan's title: short, unpunctuated, and of the words titles end with. */
export function isTitleLine(text: string): boolean {
  return text.length <= 45 && !/[，。；：,;:]$/.test(text) && !/[。；]/.test(text) && TITLE_END.test(text);
}

/** `…方案篇一`, `…方案3`, `【篇二】…`: one plan of a collection begins. */
export function isCollectionTitle(text: string): boolean {
  return text.length <= 60 && !/[，。；,;]/.test(text) && COLLECTION_TITLE.test(text);
}

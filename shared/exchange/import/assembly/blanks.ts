/** What a source left open: xx, 20xx年, □, ＿＿, （ ）, `组长：` with nothing after it. */

export type BlankSpan = { readonly start: number; readonly end: number; readonly hint: string };

/** Each alternative is one way to leave a place open; brackets stay, what is between them is the blank. */
const BLANK =
  /20[xX×*＊]{2}(?=年)|(?<![A-Za-z0-9])[xX×]{2,}(?![A-Za-z])|(?<![A-Za-z0-9])[xX×](?=[年月日])|[＿_﹍]{2,}|□+|(?<=[（(])(?:\s*|\s*略\s*)(?=[）)])/g;
/** Labels of a name, a number, a place or a time at the end of a line. */
const OPEN_LABEL =
  /((?:副?组长|成员|副?总指挥|副?指挥长|现场指挥|[\u4e00-\u9fff]{0,8}(?:负责人|联系人|责任人|联络员|电话|手机|地址|地点|日期|编号|签字|签名|填表人|记录人)))\s*[：:]$/;

/** The open places of a line, in order. `isLast` is true where no list follows that the label could belong to. */
export function findBlanks(text: string, isLast: boolean): BlankSpan[] {
  const spans = [...text.matchAll(BLANK)].map((match) => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length, hint: match[0].trim() };
  });
  const label = isLast ? OPEN_LABEL.exec(text.replace(/\s+$/, ''))?.[1] : undefined;
  return label === undefined ? spans : [...spans, { start: text.length, end: text.length, hint: label }];
}

import { describe, expect, it } from 'vitest';
import type { NotationItem } from './build-blocks.ts';
import { readNotationText, toNotationText } from './notation-text.ts';

const TABLE: NotationItem = { table: 'plain', columns: ['职务', '姓名'], rows: [['组长', '{组长.姓名}']] };
const ITEMS: NotationItem[] = ['## 报警程序 {#p1}', '第一行\n第二行', TABLE, '---', '### 按{@p1}执行。', TABLE];

describe('the text of a clause', () => {
  it('holds an item a line and is read back whole', () => {
    const written = toNotationText(ITEMS);
    expect(written.text.split('\n')).toEqual([
      '## 报警程序 {#p1}',
      '第一行⏎第二行',
      '【表1】',
      '---',
      '### 按{@p1}执行。',
      '【表2】',
    ]);
    expect(readNotationText(written)).toEqual({ ok: true, items: ITEMS });
  });

  it('may have empty lines and white space around', () => {
    expect(readNotationText({ text: '\n  ## 报警\n\n　拨打119。\n', objects: [] })).toEqual({
      ok: true,
      items: ['## 报警', '拨打119。'],
    });
  });

  it('tells every line that has a fault', () => {
    const read = readNotationText({ text: '## 报警\n{组长.年龄}\n\n【表9】\n###### 深\n拨打{', objects: [TABLE] });
    expect(read).toMatchObject({
      ok: false,
      faults: [
        { line: 2, fault: 'field-unknown' },
        { line: 4, fault: 'object-unknown' },
        { line: 5, fault: 'level-too-deep' },
        { line: 6, fault: 'brace-unbalanced' },
      ],
    });
  });

  it('tells a name that is given twice at its second line', () => {
    expect(readNotationText({ text: '甲{#a}\n\n乙{#a}', objects: [] })).toEqual({
      ok: false,
      faults: [{ line: 3, fault: 'name-invalid', text: 'a' }],
    });
  });
});

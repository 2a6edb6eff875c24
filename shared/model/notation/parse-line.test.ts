import { describe, expect, it } from 'vitest';
import type { Inline } from '../plan/inline.ts';
import { buildBlocks } from './build-blocks.ts';
import { parseInlines } from './parse-inline.ts';
import { parseLine } from './parse-line.ts';

describe('parseLine', () => {
  it.each([
    ['# 总则', 0, null],
    ['## 编制目的', 1, null],
    ['##### 关闭阀门', 4, null],
    ['为了保护师生安全。', null, null],
    ['## 报警程序 {#alarm}', 1, 'alarm'],
    ['报警{#call-119}', null, 'call-119'],
  ])('reads level and name of %s', (line, level, name) => {
    expect(parseLine(line)).toMatchObject({ ok: true, value: { type: 'text', level, name } });
  });

  it('reads a page break', () => {
    expect(parseLine('---')).toEqual({ ok: true, value: { type: 'page-break' } });
  });

  it('leaves the name out of the text', () => {
    expect(parseLine('## 报警程序 {#alarm}')).toMatchObject({
      value: { content: [{ type: 'text', text: '报警程序' }] },
    });
  });

  it.each([
    ['###### 太深', 'level-too-deep'],
    ['## ', 'line-empty'],
    ['## 报警 {#报警}', 'name-invalid'],
    ['拨打{值班电话', 'brace-unbalanced'],
    ['拨打值班电话}', 'brace-unbalanced'],
    ['拨打{}', 'placeholder-empty'],
    ['{组长.年龄}', 'field-unknown'],
    ['见{@alarm:full}', 'reference-form-unknown'],
    ['见{@报警}', 'name-invalid'],
    ['**没有收尾', 'bold-unclosed'],
    ['见{#alarm}。', 'name-invalid'],
  ])('finds the fault in %s', (line, fault) => {
    expect(parseLine(line)).toMatchObject({ ok: false, fault });
  });
});

describe('parseInlines', () => {
  const cases: readonly (readonly [string, Inline])[] = [
    ['{单位名称}', { type: 'fact', key: '单位名称' }],
    ['{集合地点}', { type: 'fact', key: '集合地点' }],
    ['{组长.姓名}', { type: 'person', personId: '组长', field: 'name' }],
    ['{组长.职务}', { type: 'person', personId: '组长', field: 'title' }],
    ['{组长.电话}', { type: 'person', personId: '组长', field: 'phone' }],
    ['{?校门位置}', { type: 'blank', hint: '校门位置' }],
    ['{@alarm}', { type: 'reference', blockId: 'alarm', form: 'marker' }],
    ['{@alarm:path}', { type: 'reference', blockId: 'alarm', form: 'path' }],
    ['{@alarm:title}', { type: 'reference', blockId: 'alarm', form: 'title' }],
    ['{一是}', { type: 'series', form: 'shi', first: true }],
    ['{十二是}', { type: 'series', form: 'shi', first: false }],
    ['{二要}', { type: 'series', form: 'yao', first: false }],
    ['{第一，}', { type: 'series', form: 'di', first: true }],
    ['{首先，}', { type: 'series', form: 'xian', first: true }],
    ['{再次，}', { type: 'series', form: 'xian', first: false }],
    ['{最后，}', { type: 'series', form: 'xian', first: false, last: true }],
    ['**加粗**', { type: 'text', text: '加粗', marks: ['bold'] }],
    ['**{单位名称}**', { type: 'fact', key: '单位名称', marks: ['bold'] }],
  ];
  it.each(cases)('reads %s', (source, inline) => {
    expect(parseInlines(source)).toEqual({ ok: true, value: [inline] });
  });

  it('keeps text around placeholders and turns line feeds into line breaks', () => {
    expect(parseInlines('{单位名称}\n消防预案')).toEqual({
      ok: true,
      value: [{ type: 'fact', key: '单位名称' }, { type: 'line-break' }, { type: 'text', text: '消防预案' }],
    });
  });
});

describe('buildBlocks', () => {
  const newId = () => {
    let last = 0;
    return () => `b${++last}`;
  };

  it('gives blocks ids and remembers names', () => {
    const built = buildBlocks(['# 总则', '报警 {#alarm}', '---'], newId());
    expect(built).toMatchObject({ ok: true });
    if (!built.ok) return;
    expect(built.value.blocks.map(({ type, id }) => [type, id])).toEqual([
      ['numbered', 'b1'],
      ['paragraph', 'b2'],
      ['page-break', 'b3'],
    ]);
    expect(built.value.idsByName.get('alarm')).toBe('b2');
  });

  it('makes the columns a header row', () => {
    const built = buildBlocks(
      [{ table: 'roster', columns: ['职务', '姓名'], rows: [['组长', { text: '{组长.姓名}', colSpan: 1 }]] }],
      newId(),
    );
    expect(built).toMatchObject({
      value: {
        blocks: [
          {
            kind: 'roster',
            columns: [1, 1],
            rows: [{ header: true }, { cells: [{}, { colSpan: 1, content: [{ type: 'person' }] }] }],
          },
        ],
      },
    });
  });

  it('says which item a fault is in, and refuses a name used twice', () => {
    expect(buildBlocks(['好', '{'], newId())).toMatchObject({ ok: false, index: 1, fault: 'brace-unbalanced' });
    expect(buildBlocks(['好{#a}', '好{#a}'], newId())).toMatchObject({ ok: false, index: 1, text: 'a' });
  });
});

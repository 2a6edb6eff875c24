import { describe, expect, it } from 'vitest';
import { parseChineseNumber, parseDecimal } from '../words/numerals.ts';
import { MARKER_LINES, PLAIN_LINES } from './recognise.cases.ts';
import { recogniseMarker } from './recognise.ts';

const POSITIVES = Object.entries(MARKER_LINES).flatMap(([form, lines]) =>
  lines.map(([line, number]) => {
    const parts = line.split('|');
    const [prefix, marker, rest] = parts.length === 3 ? parts : ['', ...parts];
    return { line: `${prefix}${marker}${rest}`, expected: { marker, form, number, rest } };
  }),
);
const NEGATIVES = Object.entries(PLAIN_LINES).flatMap(([kind, lines]) => lines.map((line) => [kind, line] as const));

describe('recogniseMarker', () => {
  it.each(POSITIVES)('reads “$line”', ({ line, expected }) => {
    expect(recogniseMarker(line)).toEqual(expected);
  });

  it.each(NEGATIVES)('leaves %s alone: “%s”', (_, line) => {
    expect(recogniseMarker(line)).toBeNull();
  });

  it('stands on 300 cases and more', () => {
    expect(POSITIVES.length + NEGATIVES.length).toBeGreaterThanOrEqual(300);
  });

  it.each([
    ['**一、总则**', '总则'],
    ['## **二、职责**', '职责'],
    ['__1、__检查灭火器', '检查灭火器'],
    ['- **（1）报警**：拨打119', '报警：拨打119'],
  ])('reads through the bold marks of “%s”', (line, rest) => {
    expect(recogniseMarker(line)?.rest).toBe(rest);
  });

  it.each([
    ['1总则', '1', '总则'],
    ['2 组织机构', '2 ', '组织机构'],
    ['3　响应', '3　', '响应'],
    ['10附则', '10', '附则'],
  ])('reads a bare “%s” only where other headings are paths', (line, marker, rest) => {
    expect(recogniseMarker(line)).toBeNull();
    expect(recogniseMarker(line, { hasPaths: true })).toMatchObject({ marker, rest, form: 'decimal-path' });
  });

  it('takes 3.8 for a day unless other headings are paths', () => {
    expect(recogniseMarker('3.8 火灾和爆炸')).toBeNull();
    expect(recogniseMarker('3.8 火灾和爆炸', { hasPaths: true })).toMatchObject({ marker: '3.8 ', number: [3, 8] });
  });

  it.each(['10人以上受伤', '3月1日', '5分钟内', '2 号楼', '3名教师', '119接警后派车，并报告', '24小时'])(
    'leaves “%s” alone even where other headings are paths',
    (line) => {
      expect(recogniseMarker(line, { hasPaths: true })).toBeNull();
    },
  );
});

describe('parseChineseNumber', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['一十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二〇', 20],
    ['二零', 20],
    ['一百零八', 108],
    ['一百一十', 110],
    ['九百九十九', 999],
    ['零', null],
    ['十十', null],
    ['一二', null],
    ['百', null],
    ['', null],
    ['二〇二六', null],
  ])('%s is %s', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });
});

it.each([
  ['1O', 10],
  ['l2', 12],
  ['１２', 12],
  ['1234', null],
])('reads the digits %s as %s', (text, value) => {
  expect(parseDecimal(text)).toBe(value);
});

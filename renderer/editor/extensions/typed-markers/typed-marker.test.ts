import { expect, test } from 'vitest';
import type { NumberingScheme } from '../../../../shared/model/numbering/scheme.ts';
import { decimal } from '../../../../shared/model/numbering/schemes/decimal.ts';
import { official } from '../../../../shared/model/numbering/schemes/official.ts';
import { regulation } from '../../../../shared/model/numbering/schemes/regulation.ts';
import { findTypedMarker, type TypedMarker } from './typed-marker.ts';

const CASES: readonly (readonly [text: string, scheme: NumberingScheme, found: TypedMarker | null])[] = [
  ['一、', official, { length: 2, level: 0, number: 1 }],
  ['三、总则', official, { length: 2, level: 0, number: 3 }],
  ['（一）目的', official, { length: 3, level: 1, number: 1 }],
  ['(二)目的', official, { length: 3, level: 1, number: 2 }],
  ['1、报警', official, { length: 2, level: 2, number: 1 }],
  ['（3）报警', official, { length: 3, level: 3, number: 3 }],
  ['②报警', official, { length: 1, level: 4, number: 2 }],
  ['第二章 职责', regulation, { length: 4, level: 0, number: 2 }],
  ['第十二条 值班', regulation, { length: 5, level: 2, number: 12 }],
  ['2.1 报告', decimal, { length: 4, level: 1, number: 1 }],
  // Still open: the next key decides.
  ['1.', official, null],
  ['1.报警', official, { length: 2, level: 2, number: 1 }],
  ['1. ', official, { length: 3, level: 2, number: 1 }],
  // No numbers.
  ['3.5万元', official, null],
  ['一、二年级学生', official, null],
  ['第一时间报告', official, null],
  ['12月31日前', official, null],
  ['（一式二份）', official, null],
  // A level the scheme does not have, and Markdown.
  ['第一章 总则', official, null],
  ['- 一、总则', official, null],
];

test.each(CASES)('%s', (text, scheme, found) => {
  expect(findTypedMarker(text, scheme)).toEqual(found);
});

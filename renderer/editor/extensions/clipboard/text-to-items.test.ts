import { expect, test } from 'vitest';
import { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import { official } from '../../../../shared/model/numbering/schemes/official.ts';
import { lineToParagraph, numberTypedMarkers, splitLines } from './text-to-items.ts';

/** `0:总则` for a numbered block, `0@1:总则` where it begins again, `总则` for a paragraph. */
function read(text: string, counter = createCounter(official), under: number | null = null): string[] {
  return numberTypedMarkers(splitLines(text).map(lineToParagraph), official, { counter, under }).map((block) => {
    if (block.type !== 'numbered' && block.type !== 'paragraph') return block.type;
    const words = block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    if (block.type === 'paragraph') return words;
    return `${block.level}${block.start === undefined ? '' : `@${block.start}`}:${words}`;
  });
}

test('typed numbers become levels and other lines paragraphs', () => {
  expect(read('一、总则\r\n（一）目的\n为了安全。\n\n1．甲\n2．乙\n12月31日前完成')).toEqual([
    '0:总则',
    '1:目的',
    '为了安全。',
    '2:甲',
    '2:乙',
    '12月31日前完成',
  ]);
});

test('a list that begins at 1 begins again where another one stands before it', () => {
  const counter = createCounter(official);
  counter.next({ level: 2 });
  expect(read('1、甲\n2、乙', counter)).toEqual(['2@1:甲', '2:乙']);
});

test('sections follow the count of the whole plan', () => {
  const counter = createCounter(official);
  counter.next({ level: 0 });
  expect(read('一、甲\n二、乙', counter)).toEqual(['0:甲', '0:乙']);
});

test('a list right under one of its level goes on', () => {
  const counter = createCounter(official);
  counter.next({ level: 2 });
  expect(read('1、甲\n2、乙\n一、丙\n1、丁', counter, 2)).toEqual(['2:甲', '2:乙', '0:丙', '2:丁']);
});

test('a list that begins elsewhere keeps its number, or follows a list that stands before it', () => {
  expect(read('3、甲\n4、乙')).toEqual(['2@3:甲', '2:乙']);
  const counter = createCounter(official);
  counter.next({ level: 2 });
  expect(read('3、甲\n4、乙', counter)).toEqual(['2:甲', '2:乙']);
});

test('control characters are left out and a tab is a space', () => {
  expect(splitLines('甲\u0007乙\t丙\u2028丁')).toEqual(['甲乙 丙', '丁']);
});

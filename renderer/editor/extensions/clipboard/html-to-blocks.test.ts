import { expect, test } from 'vitest';
import { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import { official } from '../../../../shared/model/numbering/schemes/official.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import type { PasteMode } from './place-pasted.ts';

/** `0:总则` for a numbered block, `0@1:总则` where it begins again, `总则` for a paragraph. */
function read(
  html: string,
  {
    counter = createCounter(official),
    isAmidText = false,
    under = null as number | null,
    level = 0,
    mode = 'number' as Exclude<PasteMode, 'text'>,
  } = {},
): string[] {
  const { blocks } = htmlToBlocks(html, official, { counter, under, level, isAmidText }, mode);
  return blocks.map((block) => {
    if (block.type !== 'numbered' && block.type !== 'paragraph') return block.type;
    const words = block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    if (block.type === 'paragraph') return words;
    return `${block.level}${block.start === undefined ? '' : `@${block.start}`}:${words}`;
  });
}

/** As WPS copies a list: its number in a span that the list draws. */
const item = (list: string, marker: string, text: string) =>
  `<p style="mso-list:${list} level1 lfo1;" ><![if !supportLists]><span><span style='mso-list:Ignore;' >${marker}<span>&nbsp;</span></span></span><![endif]><span>${text}</span></p>`;

test('numbers of lists and typed ones become levels of the plan', () => {
  const html = `<p>值班方案</p>${item('l0', '一、', '时间')}${item('l1', '1.', '白班')}${item('l1', '3.', '夜班')}<p>　　（二）人员</p>`;
  expect(read(html)).toEqual(['值班方案', '0:时间', '2:白班', '2:夜班', '1:人员']);
});

test('a list that begins at 1 begins again where another one stands before it; one that begins elsewhere follows', () => {
  const counter = createCounter(official);
  counter.next({ level: 2 });
  expect(read('<ol><li>甲</li><li>乙</li></ol>', { counter })).toEqual(['2@1:甲', '2:乙']);
  expect(read('<ol start="3"><li>丙</li></ol>', { counter })).toEqual(['2:丙']);
});

test('the number of a single line stays text amid other text', () => {
  expect(read('<p>一、<b>总则</b></p>', { isAmidText: true })).toEqual(['一、总则']);
  expect(read('<p>一、总则</p><p>二、职责</p>', { isAmidText: true })).toEqual(['0:总则', '0:职责']);
});

test('no shape of the source comes with it', () => {
  const { blocks } = htmlToBlocks('<p>(一)甲</p><p>（三）乙</p>', official, {
    counter: createCounter(official),
    under: null,
    level: 0,
    isAmidText: false,
  });
  expect(blocks).toMatchObject([
    { type: 'numbered', level: 1 },
    { type: 'numbered', level: 1 },
  ]);
  expect(blocks.some((block) => 'affix' in block || 'start' in block)).toBe(false);
});

test('a list of Word pasted right under one of its level goes on', () => {
  const counter = createCounter(official);
  counter.next({ level: 2 });
  expect(read(item('l0', '1.', '甲') + item('l0', '2.', '乙'), { counter, under: 2 })).toEqual(['2:甲', '2:乙']);
});

test('a list that begins at 4 keeps 4', () => {
  expect(read('<ol start="4"><li>甲</li><li>乙</li></ol>')).toEqual(['2@4:甲', '2:乙']);
});

test('kept numbers print as they stood, wherever they come to', () => {
  const counter = createCounter(official);
  counter.next({ level: 2 });
  expect(read('<p>1、甲</p><p>4、乙</p>', { counter, mode: 'keep' })).toEqual(['2@1:甲', '2@4:乙']);
});

test('merged numbers stand at the level of the place, those under them deeper', () => {
  const html = '<p>一、甲</p><p>（一）乙</p><p>二、丙</p>';
  expect(read(html, { level: 2, isAmidText: true, mode: 'merge' })).toEqual(['2:甲', '3:乙', '2:丙']);
  expect(read(html, { level: 4, mode: 'merge' })).toEqual(['4:甲', '4:乙', '4:丙']);
});

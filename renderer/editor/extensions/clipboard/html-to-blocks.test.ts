import { expect, test } from 'vitest';
import { createCounter } from '../../../../shared/model/numbering/number-blocks.ts';
import { official } from '../../../../shared/model/numbering/schemes/official.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

/** `0:总则` for a numbered block, `0@1:总则` where it begins again, `总则` for a paragraph. */
function read(html: string, { counter = createCounter(official), isAmidText = false } = {}): string[] {
  return htmlToBlocks(html, official, counter, isAmidText).blocks.map((block) => {
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
  const { blocks } = htmlToBlocks('<p>(一)甲</p><p>（三）乙</p>', official, createCounter(official), false);
  expect(blocks).toMatchObject([
    { type: 'numbered', level: 1 },
    { type: 'numbered', level: 1 },
  ]);
  expect(blocks.some((block) => 'affix' in block || 'start' in block)).toBe(false);
});

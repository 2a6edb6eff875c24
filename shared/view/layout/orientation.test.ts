import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/plan/block.ts';
import { block, planOf, text } from '../../testing/builders.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { getLetterSpacingTwips } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { canTurn, hasTurnedPages, partByOrientation, turnLayout } from './orientation.ts';

const table = (id: string, isLandscape: boolean): Block => ({
  type: 'table',
  id,
  kind: 'plain',
  columns: [1],
  rows: [{ cells: [{ content: [] }] }],
  ...(isLandscape && { isLandscape }),
});
const pageBreak = (id: string): Block => ({ type: 'page-break', id });
const layout = LAYOUTS.gbt9704;

describe('the page across', () => {
  it('is the upright one turned to the right: its head at the binding edge, its left edge at the foot', () => {
    const { page } = turnLayout(layout);
    expect(page).toEqual({ widthMm: 297, heightMm: 210, topMm: 28, bottomMm: 26, leftMm: 34.9, rightMm: 37 });
  });

  it('keeps characters as far apart as upright pages have them', () => {
    expect(getLetterSpacingTwips(turnLayout(layout))).toBe(getLetterSpacingTwips(layout));
  });

  it('keeps the wider margin from both edges where the binding edge changes sides', () => {
    const { page, isMirrored } = turnLayout({ ...layout, isMirrored: true });
    expect([page.topMm, page.bottomMm, isMirrored]).toEqual([28, 28, false]);
  });

  it('is none where the page lies across already', () => {
    expect(canTurn(turnLayout(layout))).toBe(false);
  });
});

describe('blocks by orientation', () => {
  const part = (...blocks: Block[]) =>
    partByOrientation(resolvePlan(planOf({}, ...blocks.map(block))).blocks, layout).map(
      ({ isLandscape, blocks: own, next }) => [isLandscape, own.map(({ id }) => id).join(' '), next?.id],
    );
  const paragraph = (id: string): Block => ({ type: 'paragraph', id, content: [] });

  it('puts neighbours that stand across on the same pages', () => {
    expect(part(paragraph('a'), table('t', true), table('u', true), paragraph('b'))).toEqual([
      [false, 'a', 't'],
      [true, 't u', 'b'],
      [false, 'b', undefined],
    ]);
  });

  it('leaves out the page breaks that turning the page makes by itself, and no others', () => {
    expect(
      part(paragraph('a'), pageBreak('x'), table('t', true), pageBreak('y'), paragraph('b'), pageBreak('z')),
    ).toEqual([
      [false, 'a', 't'],
      [true, 't', 'y'],
      [false, 'b z', undefined],
    ]);
  });
});

it('knows whether a plan has pages across, in the text or as an attachment', () => {
  const has = (...blocks: Block[]) => hasTurnedPages(resolvePlan(planOf({}, ...blocks.map(block))), layout);
  expect(has(table('t', false))).toBe(false);
  expect(has(table('t', true))).toBe(true);
  const attached = planOf({ attachments: [{ title: '名单', children: [text('甲')] }] });
  const [own] = attached.attachments;
  const turned = { ...attached, attachments: own === undefined ? [] : [{ ...own, isLandscape: true }] };
  expect([attached, turned].map((plan) => hasTurnedPages(resolvePlan(plan), layout))).toEqual([false, true]);
});

import { describe, expect, it } from 'vitest';
import type { Diagram } from '../plan/diagram.ts';
import { buildBlocks, type NotationItem, notationItemSchema } from './build-blocks.ts';
import { writeNotation } from './write-notation.ts';

const STEPS: NotationItem = {
  figure: 'response',
  id: 'flow',
  caption: '应急响应流程图',
  steps: [
    { who: '发现人', within: '1分钟内', text: '拨打{值班电话}' },
    {
      decide: '火势可控？',
      ways: [
        { label: '可控', steps: [{ who: '{灭火组.姓名}', text: '扑救' }] },
        { label: '不可控', ends: true },
      ],
    },
  ],
  widthMm: 140,
};
const ITEMS: NotationItem[] = [
  '# 信息报告 {#p1}',
  { figure: 'organization', caption: '应急组织体系图', phones: true, widthMm: 150 },
  { figure: 'reporting', section: 'p1', caption: '信息报告流程图', widthMm: 150 },
];

function build(items: readonly NotationItem[]) {
  let last = 0;
  const built = buildBlocks(items, () => `b${++last}`);
  if (!built.ok) throw new Error(`${built.fault} ${built.text}`);
  return built.value;
}

const OPTIONS = { describeReference: () => '', describeInline: () => '' };

describe('a figure of the notation', () => {
  it('becomes a diagram whose words are live', () => {
    const { blocks, idsByName } = build([STEPS]);
    const figure = blocks[0] as Diagram;
    expect(figure).toMatchObject({
      type: 'figure',
      kind: 'diagram',
      form: 'response',
      caption: '应急响应流程图',
      widthMm: 140,
    });
    expect(figure.drawnFrom.from === 'steps' && figure.drawnFrom.steps[0]).toMatchObject({
      who: [{ type: 'text', text: '发现人' }],
      text: [
        { type: 'text', text: '拨打' },
        { type: 'fact', key: '值班电话' },
      ],
    });
    expect(idsByName.get('flow')).toBe('b1');
  });

  it('is written back as it was read', () => {
    const { blocks } = build(ITEMS);
    const named = blocks.map((block) =>
      block.type === 'figure' && block.kind === 'diagram' && block.drawnFrom.from === 'section'
        ? { ...block, drawnFrom: { ...block.drawnFrom, blockId: 'b1' } }
        : block,
    );
    expect(writeNotation(named, OPTIONS)).toEqual(ITEMS);
    const { id: _id, ...unnamed } = STEPS as { id?: string };
    expect(writeNotation(build([STEPS]).blocks, OPTIONS)).toEqual([unnamed]);
  });

  it.each([
    ['a flow chart of nothing', { figure: 'reporting' }],
    ['both a section and steps', { figure: 'reporting', section: 'report', steps: [{ text: '报告' }] }],
    ['a decision with one way', { figure: 'response', steps: [{ decide: '可控？', ways: [{ label: '是' }] }] }],
    ['a caption with places', { figure: 'organization', caption: '{单位名称}组织体系图' }],
  ])('refuses %s', (_, item) => {
    expect(notationItemSchema.safeParse(item).success).toBe(false);
  });

  it('says which words are wrong', () => {
    const built = buildBlocks([{ figure: 'response', steps: [{ text: '拨打{值班电话' }] }], () => 'b1');
    expect(built).toMatchObject({ ok: false, fault: 'brace-unbalanced', index: 0 });
  });
});

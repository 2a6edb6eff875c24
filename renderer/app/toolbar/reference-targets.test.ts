import { describe, expect, it } from 'vitest';
import { attachment, block, numbered, planOf, section } from '../../../shared/testing/builders.ts';
import { isReferenceMatch, listReferenceTargets } from './reference-targets.ts';

const table = (id: string, caption?: string) =>
  block({
    type: 'table',
    id,
    kind: 'plain',
    columns: [1],
    rows: [{ cells: [{ content: [] }] }],
    ...(caption !== undefined && { caption }),
  });
const entry = (blockId: string, marker: string, text: string, depth: number) => ({
  blockId,
  marker,
  text,
  depth,
  kind: 'numbered' as const,
});

describe('listReferenceTargets', () => {
  const plan = planOf(
    { attachments: [attachment('名单', table('t2', '通讯录'))] },
    section('组织', numbered({ id: 'people' }, '人员'), table('t1', '应急人员名单'), table('bare')),
  );
  const head = plan.blocks[0]?.id ?? '';
  const attached = plan.attachments[0]?.id ?? '';
  const outline = [
    entry(head, '一、', '组织', 0),
    entry('people', '（一）', '人员', 1),
    { ...entry(attached, '附件', '名单', 0), kind: 'attachment' as const },
  ];

  it('puts tables and figures that have a caption where they stand, with their labels', () => {
    const listed = listReferenceTargets(outline, plan).map(({ marker, text }) => marker + text);
    expect(listed).toEqual(['一、组织', '（一）人员', '表1应急人员名单', '附件名单', '表2通讯录']);
  });

  it('finds targets by label, words, pinyin and initials', () => {
    const find = (query: string) =>
      listReferenceTargets(outline, plan)
        .filter((target) => isReferenceMatch(target, query))
        .map(({ blockId }) => blockId);
    expect(find('表1')).toEqual(['t1']);
    expect(find('yjry')).toEqual(['t1']);
    expect(find('tongxunlu')).toEqual(['t2']);
    expect(find('没有')).toEqual([]);
  });
});

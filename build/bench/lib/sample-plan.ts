/**
 * A plan of a given length, made like those that people write: four levels, live members of every kind, some bold text, and every other kind
 * of block now and then.
 */
import type { Block } from '../../../shared/model/plan/block.ts';
import type { Inline, Mark } from '../../../shared/model/plan/inline.ts';
import { createPlan } from '../../../shared/model/plan/new-plan.ts';
import type { Asset, Plan } from '../../../shared/model/plan/plan.ts';

const SENTENCE = '值班人员发现险情后立即报告带班领导，组织人员沿疏散路线有序撤离，到达集合地点后清点人数。';
/** Levels of ten neighbouring blocks; `null` is a plain paragraph. */
const PATTERN = [0, 1, null, 1, 2, 2, 3, 3, null, 2] as const;
/** Kinds of which one stands among so many blocks. */
const BLOCKS_PER = { table: 250, diagram: 400, picture: 600, pageBreak: 500, liveText: 30 } as const;
const PERSON_ID = 'person-1';
const PICTURE: Asset = {
  id: 'picture-1',
  mediaType: 'image/png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
};

function createTable(id: string): Block {
  const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] });
  return {
    type: 'table',
    id,
    kind: 'contacts',
    columns: [1, 1, 2],
    caption: '应急通讯录',
    rows: Array.from({ length: 6 }, (_, row) => ({
      ...(row === 0 ? { header: true } : {}),
      cells: row === 0 ? ['岗位', '姓名', '电话'].map(cell) : [`岗位${row}`, '张某某', '00000000000'].map(cell),
    })),
  };
}

/** A paragraph with a member of every kind. */
function createLiveText(id: string, index: number): Block {
  const content: Inline[] = [
    { type: 'series', form: 'shi', first: true },
    { type: 'text', text: '由' },
    { type: 'person', personId: PERSON_ID, field: 'name' },
    { type: 'text', text: '按照' },
    { type: 'reference', blockId: `block-${index - (index % PATTERN.length)}`, form: 'path' },
    { type: 'text', text: '组织；' },
    { type: 'series', form: 'shi', first: false },
    { type: 'text', text: '集合地点为' },
    { type: 'blank', hint: '集合地点' },
    { type: 'text', text: '。', marks: ['underline'] },
  ];
  return { type: 'paragraph', id, content };
}

/** What stands at every so many blocks; `null` for usual text. */
function createRare(id: string, index: number): Block | null {
  const isAt = (kind: keyof typeof BLOCKS_PER) => index % BLOCKS_PER[kind] === BLOCKS_PER[kind] - 1;
  if (isAt('table')) return createTable(id);
  if (isAt('diagram')) {
    const drawnFrom = { from: 'people' } as const;
    return {
      type: 'figure',
      id,
      kind: 'diagram',
      form: 'organization',
      drawnFrom,
      widthMm: 120,
      caption: '组织体系图',
    };
  }
  if (isAt('picture')) {
    const picture = { kind: 'image', assetId: PICTURE.id, widthMm: 60, alternativeText: '疏散路线' } as const;
    return { type: 'figure', id, ...picture, caption: '疏散路线图' };
  }
  if (isAt('pageBreak')) return { type: 'page-break', id };
  return isAt('liveText') ? createLiveText(id, index) : null;
}

function createBlock(index: number): Block {
  const id = `block-${index}`;
  const rare = createRare(id, index);
  if (rare !== null) return rare;
  const level = PATTERN[index % PATTERN.length] ?? null;
  if (level === null) return { type: 'paragraph', id, content: [{ type: 'text', text: SENTENCE.repeat(2) }] };
  if (level < 2) return { type: 'numbered', id, level, content: [{ type: 'text', text: '应急处置程序' }] };
  const marks: { marks?: Mark[] } = index % 7 === 0 ? { marks: ['bold'] } : {};
  return {
    type: 'numbered',
    id,
    level,
    content: [
      { type: 'text', text: '立即报告。', ...marks },
      { type: 'fact', key: '单位名称' },
      { type: 'text', text: SENTENCE },
    ],
  };
}

/** A plan of exactly `length` blocks and two short attachments; equal lengths give equal plans. */
export function createSamplePlan(length: number): Plan {
  const plan = createPlan(`sample-${length}`);
  const person = { id: PERSON_ID, name: '赵某某', role: '总指挥', title: '校长', phone: '00000000000' };
  return {
    ...plan,
    title: [{ type: 'text', text: '综合应急预案' }],
    facts: {
      ...plan.facts,
      unit: { name: '示例市示例小学', shortName: '示例小学', address: '', phone: '' },
      people: [person],
    },
    blocks: Array.from({ length }, (_, index) => createBlock(index)),
    attachments: [1, 2].map((number) => ({
      id: `attachment-${number}`,
      title: [{ type: 'text', text: '应急通讯录' }],
      blocks: [createTable(`attached-table-${number}`), createLiveText(`attached-text-${number}`, 0)],
    })),
    assets: [PICTURE],
  };
}

/** A plan of a given length, made like those that people write: four levels, facts, some bold text, a table now and then. */
import type { Block } from '../../../shared/model/plan/block.ts';
import type { Mark } from '../../../shared/model/plan/inline.ts';
import { createPlan } from '../../../shared/model/plan/new-plan.ts';
import type { Plan } from '../../../shared/model/plan/plan.ts';

const SENTENCE = '值班人员发现险情后立即报告带班领导，组织人员沿疏散路线有序撤离，到达集合地点后清点人数。';
/** Levels of ten neighbouring blocks; `null` is a plain paragraph. */
const PATTERN = [0, 1, null, 1, 2, 2, 3, 3, null, 2] as const;
const BLOCKS_PER_TABLE = 250;

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

function createBlock(index: number): Block {
  const id = `block-${index}`;
  if (index % BLOCKS_PER_TABLE === BLOCKS_PER_TABLE - 1) return createTable(id);
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

/** A plan of exactly `length` blocks; equal lengths give equal plans. */
export function createSamplePlan(length: number): Plan {
  const plan = createPlan(`sample-${length}`);
  return {
    ...plan,
    title: [{ type: 'text', text: '综合应急预案' }],
    facts: { ...plan.facts, unit: { name: '示例市示例小学', shortName: '示例小学', address: '', phone: '' } },
    blocks: Array.from({ length }, (_, index) => createBlock(index)),
  };
}

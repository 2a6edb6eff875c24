/** Generated plans that have words in every place where a plan can have some, for properties that hold in all of them. */
import type fc from 'fast-check';
import type { Block } from '../model/plan/block.ts';
import type { Inline } from '../model/plan/inline.ts';
import type { Parts } from '../model/plan/parts.ts';
import type { Plan } from '../model/plan/plan.ts';
import { arbitraryPlan, giveIds } from './arbitrary-plan.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const step = (text: string) => ({
  kind: 'step' as const,
  who: words('值班员'),
  limit: words('立即'),
  text: words(text),
});

const FIGURES: readonly Block[] = [
  {
    type: 'figure',
    id: '',
    kind: 'diagram',
    form: 'response',
    drawnFrom: {
      from: 'steps',
      steps: [
        step('报告'),
        {
          kind: 'decision',
          text: words('是否可控'),
          ways: [
            { label: words('可控'), steps: [step('处置')] },
            { label: words('不可控'), steps: [] },
          ],
        },
      ],
    },
    widthMm: 120,
    alternativeText: '先报告，再处置',
    caption: '应急响应流程图',
  },
  {
    type: 'figure',
    id: '',
    kind: 'image',
    assetId: 'none',
    widthMm: 80,
    alternativeText: '校园平面图',
    caption: '疏散路线',
  },
  {
    type: 'table',
    id: '',
    kind: 'plain',
    columns: [1],
    rows: [{ cells: [{ content: words('甲') }] }],
    caption: '物资',
  },
];

/** Every part, with words in every place. */
export const ALL_PARTS: Parts = {
  cover: {
    design: 'framed',
    planNumber: words('青小应急-01'),
    version: words('2026年第1版'),
    signer: words('张某某'),
    unit: [{ type: 'fact', key: '单位名称' }],
    date: words('2026年3月1日'),
    hasSealRoom: true,
  },
  order: { number: words('第1号'), text: words('现予发布。'), signer: words('张某某'), date: words('2026年3月1日') },
  approval: { rows: [{ role: words('批准'), person: words('张某某'), date: words('2026年3月1日') }] },
  revisions: {
    rows: [{ version: words('1.0'), date: words('2026年3月1日'), content: words('首次发布'), person: words('李某某') }],
  },
  contents: { levels: 2 },
  remark: { text: words('联系人：李某某') },
  imprint: { copies: words('青山镇人民政府'), office: words('示例小学办公室'), date: words('2026年3月1日') },
};

export function arbitraryWordyPlan(): fc.Arbitrary<Plan> {
  return arbitraryPlan({ maxBlocks: 8 }).map((plan) =>
    giveIds({
      ...plan,
      header: {
        copyNumber: '000001',
        classification: '秘密★1年',
        urgency: '特急',
        issuer: '青山镇示例小学',
        documentNumber: '青小发〔2026〕1号',
        signer: '张某某',
        recipients: '各班',
      },
      parts: ALL_PARTS,
      blocks: [...plan.blocks, ...FIGURES],
      attachments: [...plan.attachments, { id: '', title: words('通讯录'), blocks: [...FIGURES] }],
      signature: {
        units: [[{ type: 'fact', key: '单位名称' }], words('安全办公室')],
        date: words('2026年3月1日'),
        seal: 'with',
      },
    }),
  );
}

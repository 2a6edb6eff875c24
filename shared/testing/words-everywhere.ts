/** Generated plans that have words in every place where a plan can have some, for properties that hold in all of them. */
import type fc from 'fast-check';
import type { Block } from '../model/plan/block.ts';
import type { Inline } from '../model/plan/inline.ts';
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

export function arbitraryWordyPlan(): fc.Arbitrary<Plan> {
  return arbitraryPlan({ maxBlocks: 8 }).map((plan) =>
    giveIds({
      ...plan,
      header: { urgency: '特急', issuer: '青山镇示例小学', documentNumber: '青小发〔2026〕1号', recipients: '各班' },
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

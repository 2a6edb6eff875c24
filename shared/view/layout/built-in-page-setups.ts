/** The page set-ups to choose from: the two layouts every plan can name, and others as ready data. */
import type { PageSetup } from '../../model/plan/page-setup.ts';
import { DOCUMENT_LAYOUT_IDS } from '../../model/plan/plan.ts';
import { LAYOUTS } from './layouts.ts';
import { toPageSetup } from './page-setups.ts';

/** Common papers in millimetres, upright. Source: ISO 216; 16开 as Chinese offices cut it (184 × 260). */
export const PAPERS = [
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['B5', 176, 250],
  ['16K', 184, 260],
] as const;
export type PaperName = (typeof PAPERS)[number][0];

export type DocumentLayoutId = (typeof DOCUMENT_LAYOUT_IDS)[number];
export type BuiltInPageSetup = {
  readonly id: DocumentLayoutId | 'large' | 'booklet' | 'small-paper';
  /** What the set-up does not say is as in this layout. */
  readonly base: DocumentLayoutId;
  readonly setup: PageSetup;
};

const NAMES: Record<DocumentLayoutId, string> = { gbt9704: '公文版式', plain: '普通 A4 方案' };
const layouts = DOCUMENT_LAYOUT_IDS.map(
  (id): BuiltInPageSetup => ({ id, base: id, setup: toPageSetup(LAYOUTS[id], NAMES[id]) }),
);
const plain = toPageSetup(LAYOUTS.plain, '');
const same = (millimetres: number) => ({
  topMm: millimetres,
  bottomMm: millimetres,
  leftMm: millimetres,
  rightMm: millimetres,
});

export const BUILT_IN_PAGE_SETUPS: readonly BuiltInPageSetup[] = [
  ...layouts,
  {
    id: 'large',
    base: 'plain',
    setup: {
      ...plain,
      name: '大字张贴版',
      margins: same(20),
      lines: { kind: 'multiple', times: 1.6 },
      bodyPt: 22,
      titlePt: 36,
      tablePt: 18,
    },
  },
  {
    id: 'booklet',
    base: 'plain',
    setup: {
      ...plain,
      name: '手册 A5',
      paper: { widthMm: 148, heightMm: 210 },
      margins: { topMm: 18, bottomMm: 18, leftMm: 20, rightMm: 14 },
      isMirrored: true,
      lines: { kind: 'fixed', linePt: 20 },
      bodyPt: 12,
      titlePt: 18,
      tablePt: 10.5,
      pageNumber: { ...plain.pageNumber, placement: 'outer', sizePt: 9 },
    },
  },
  {
    id: 'small-paper',
    base: 'plain',
    setup: {
      ...plain,
      name: '16开方案',
      paper: { widthMm: 184, heightMm: 260 },
      margins: { topMm: 25, bottomMm: 22, leftMm: 22, rightMm: 20 },
      lines: { kind: 'fixed', linePt: 26 },
    },
  },
];

import { expect, it } from 'vitest';
import { getSheetSize, writePrintDocument } from './print-document.ts';

const upright = { widthPt: 595, heightPt: 842, drawing: '<path id="upright"/>' };
const across = { widthPt: 842, heightPt: 595, drawing: '<path id="across"/>' };

it('prints on upright paper wherever one page stands upright', () => {
  expect(getSheetSize([across, upright])).toEqual(expect.objectContaining({ widthPt: 595, heightPt: 842 }));
  expect(getSheetSize([across])).toEqual(expect.objectContaining({ widthPt: 842, heightPt: 595 }));
});

it('turns a page across a quarter to the left, so that its head is on the left edge of the sheet', () => {
  const html = writePrintDocument({ pages: [upright, across], shared: '' }, '预案');
  expect(html).toContain('@page { size: 595pt 842pt; margin: 0 }');
  expect(html).toContain('viewBox="0 0 595 842" width="595pt" height="842pt"><path id="upright"/></svg>');
  // (0, 0), the left end of its head, comes to the foot of the left edge; (842, 0), the right end, to the top of it.
  expect(html).toContain('<g transform="translate(0 842) rotate(-90)"><path id="across"/></g>');
});

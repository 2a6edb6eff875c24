/**
 * Sections: stretches of pages of one shape, with or without page numbers. Source: ECMA-376 Part 1, 17.6.
 *
 * A section is described in its last paragraph, the last one at the end of the body.
 */
import { mmToTwips, ptToMm } from '../../../base/units/length.ts';
import { COVER_FRAME_GAP_PT } from '../../../view/layout/cover.ts';
import type { Layout } from '../../../view/layout/layout.ts';

export type Section = {
  /** `odd`: begins on the next right-hand page. */
  readonly begins?: 'next' | 'odd';
  /** `w:headerReference` and `w:footerReference` elements; without any the section has those of the one before. */
  readonly margins?: string;
  /** The number of its first page; numbers run on without it. */
  readonly firstNumber?: number;
  /** Whether its first page has a header and footer of its own. */
  readonly hasFirstPage?: boolean;
  /** A double frame around the text. */
  readonly hasFrame?: boolean;
};

function writeFrame(): string {
  const space = Math.round(COVER_FRAME_GAP_PT);
  const edges = ['top', 'left', 'bottom', 'right'].map(
    (edge) => `<w:${edge} w:val="thickThinSmallGap" w:sz="24" w:space="${space}" w:color="auto"/>`,
  );
  return `<w:pgBorders w:offsetFrom="text">${edges.join('')}</w:pgBorders>`;
}

/** `w:sectPr`. */
export function writeSection(
  layout: Layout,
  { begins = 'next', margins = '', firstNumber, hasFirstPage, hasFrame }: Section,
): string {
  const { page, grid, pageNumber } = layout;
  const orientation = page.widthMm > page.heightMm ? 'landscape' : 'portrait';
  const footerMm = Math.max(0, page.bottomMm - pageNumber.belowTextMm - ptToMm(pageNumber.style.linePt) / 2);
  const twips = (name: string, millimetres: number) => ` w:${name}="${mmToTwips(millimetres)}"`;
  return (
    `<w:sectPr>${margins}<w:type w:val="${begins === 'odd' ? 'oddPage' : 'nextPage'}"/>` +
    `<w:pgSz${twips('w', page.widthMm)}${twips('h', page.heightMm)} w:orient="${orientation}"/>` +
    `<w:pgMar${twips('top', page.topMm)}${twips('right', page.rightMm)}${twips('bottom', page.bottomMm)}${twips('left', page.leftMm)}` +
    `${twips('header', page.topMm / 2)}${twips('footer', footerMm)} w:gutter="0"/>` +
    (hasFrame === true ? writeFrame() : '') +
    (firstNumber === undefined ? '' : `<w:pgNumType w:start="${firstNumber}"/>`) +
    (hasFirstPage === true ? '<w:titlePg/>' : '') +
    (grid === null
      ? ''
      : `<w:docGrid w:type="linesAndChars" w:linePitch="${grid.linePitchTwips}" w:charSpace="${grid.characterSpace4096ths}"/>`) +
    '</w:sectPr>'
  );
}

/**
 * The content with its section described in its last paragraph; `parting` is put behind a table, which cannot describe one, and behind an
 * empty paragraph: readers take one that only ends a section for none.
 */
export function endSection(content: string, section: string, parting: string): string {
  const last = content.endsWith('</w:p>') ? content.slice(content.lastIndexOf('<w:p>')) : '';
  const whole = last.includes('<w:r>') ? content : content + parting;
  const start = whole.lastIndexOf('<w:p>');
  const properties = whole.indexOf('<w:pPr>', start);
  if (properties === start + '<w:p>'.length) {
    const end = whole.indexOf('</w:pPr>', properties);
    return whole.slice(0, end) + section + whole.slice(end);
  }
  return `${whole.slice(0, start)}<w:p><w:pPr>${section}</w:pPr>${whole.slice(start + '<w:p>'.length)}`;
}

/** Headers and footers: the plan's layout has its own, so their words go into the report. Source: ECMA-376 Part 1, 17.10. */

import type { Reporter } from '../source/reporter.ts';
import { getPlainText } from './inline-content.ts';
import type { DocxPackage } from './package.ts';
import { findAll, findChildren, type XmlElement } from './xml.ts';

/** Page numbers and the dashes and words around them are written by the layout. */
const PAGE_NUMBER_ALONE = /^[\s\d—–\-·.~/第页共总]*(?:page|of|[\s\d/])*$/i;

/** Reports the words of headers and footers, each once. */
export function reportHeaders(
  document: XmlElement,
  { findPart, getRelationships, documentPath }: DocxPackage,
  reporter: Reporter,
): void {
  const relationships = getRelationships(documentPath);
  const seen = new Set<string>();
  for (const section of findAll(document, 'w:sectPr')) {
    for (const kind of ['header', 'footer'] as const) {
      for (const reference of findChildren(section, `w:${kind}Reference`)) {
        const relationship = relationships.get(reference.attributes['r:id'] ?? '');
        const part = relationship === undefined ? null : findPart(relationship.target);
        const text = part === null ? '' : getPlainText(part);
        if (PAGE_NUMBER_ALONE.test(text) || seen.has(text)) continue;
        seen.add(text);
        reporter.add('loss', `importDocx.${kind}`, { before: text });
      }
    }
  }
}

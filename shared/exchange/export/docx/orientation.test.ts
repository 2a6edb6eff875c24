import { describe, expect, it } from 'vitest';
import type { Block } from '../../../model/plan/block.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { attachment, block, planOf, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { exportDocx } from './index.ts';
import {
  findAll,
  findFirst,
  parseXml,
  readParts,
  readText,
  readValue,
  type XmlElement,
} from './testing/read-package.ts';

const wide: Block = {
  type: 'table',
  id: 'wide',
  kind: 'plain',
  columns: [1, 1],
  rows: [{ cells: [{ content: [] }, { content: [] }] }],
  isLandscape: true,
};

async function read(plan: Plan) {
  const parts = readParts(await exportDocx(resolvePlan(plan)));
  const document = parseXml(parts['word/document.xml'] ?? '');
  const targets = new Map(
    findAll(parseXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      `word/${attributes.Target}`,
    ]),
  );
  /** The part of a section's header or footer for odd (`default`) or even pages. */
  const open = (section: XmlElement, name: string, type: string) => {
    const reference = findAll(section, `w:${name}Reference`).find(({ attributes }) => attributes['w:type'] === type);
    return parseXml(parts[targets.get(reference?.attributes['r:id']) ?? ''] ?? '');
  };
  return { document, sections: findAll(document, 'w:sectPr'), open };
}

describe('a table across', () => {
  const source = planOf({ title: '' }, text('表前'), block(wide), text('表后'));

  it('stands in a section of its own, the width of the turned text block', async () => {
    const { document, sections } = await read(source);
    const shapes = sections.map((section) => findFirst(section, 'w:pgSz')?.attributes);
    const upright = { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' };
    const across = { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' };
    expect(shapes).toEqual([upright, across, upright]);
    // 297 − 37 − 34.9 mm.
    expect(findFirst(document, 'w:tblW')?.attributes['w:w']).toBe('12762');
    expect(findAll(document, 'w:pageBreakBefore')).toEqual([]);
  });

  it('has the page number turned at the place of the upright page, and leaves upright pages without it', async () => {
    const { sections, open } = await read(source);
    const [before, across, behind] = sections;
    if (before === undefined || across === undefined || behind === undefined) throw new Error('three sections');
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const turned = open(across, 'header', type);
      expect(readText(turned)).toBe('— 1 —');
      expect(readValue(turned, 'w:textDirection')).toBe('tbRl');
      expect(readValue(turned, 'w:jc')).toBe(side);
      expect(readText(open(across, 'footer', type))).toBe('');
      for (const section of [before, behind]) {
        expect(readText(open(section, 'header', type))).toBe('');
        expect(readText(open(section, 'footer', type))).toBe('— 1 —');
      }
    }
  });
});

it('lays a whole attachment across, label and title too', async () => {
  const attached = planOf({ attachments: [attachment('名单', text('甲'))] }, text('正文'));
  const { sections } = await read({
    ...attached,
    attachments: attached.attachments.map((own) => ({ ...own, isLandscape: true })),
  });
  expect(sections.map((section) => findFirst(section, 'w:pgSz')?.attributes['w:orient'])).toEqual([
    'portrait',
    'landscape',
  ]);
});

it('puts 版记 behind an attachment across on an upright page', async () => {
  const attached = planOf({ attachments: [attachment('名单', text('甲'))] }, text('正文'));
  const { sections, document } = await read({
    ...attached,
    parts: { imprint: { copies: [{ type: 'text', text: '各单位' }], office: [], date: [] } },
    attachments: attached.attachments.map((own) => ({ ...own, isLandscape: true })),
  });
  const last = sections.at(-1);
  expect(last && findFirst(last, 'w:pgSz')?.attributes['w:orient']).toBe('portrait');
  expect(sections).toHaveLength(3);
  expect(readText(document).indexOf('各单位')).toBeGreaterThan(readText(document).indexOf('甲'));
});

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, TABLE_KINDS } from '../../../model/plan/block.ts';
import { mapBlocks, mapContents } from '../../../model/plan/blocks.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { arbitraryPlan } from '../../../testing/arbitrary-plan.ts';
import { attachment, block, item, planOf, section, text } from '../../../testing/builders.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { exportDocx } from '../../export/docx/index.ts';
import type { ImportOptions } from '../imported.ts';
import { importDocx } from './index.ts';

/** How many generated plans each property tries. */
const RUNS = 40;

/** Plans with every kind of table, drawings, clause sources, alignments, and empty paragraphs. */
function arbitraryRichPlan(): fc.Arbitrary<Plan> {
  return fc.tuple(arbitraryPlan(), fc.array(fc.nat(99), { minLength: 7, maxLength: 50 })).map(([plan, numbers]) => {
    let next = 0;
    const pick = <T>(values: readonly T[]): T => values[(numbers[next++ % numbers.length] ?? 0) % values.length] as T;
    const enrich = (found: Block): Block => {
      if (found.type === 'table') return { ...found, kind: pick(TABLE_KINDS) };
      if (found.type === 'page-break' && pick([true, false])) {
        const caption = pick([{}, { caption: '组织体系图' }]);
        const drawnFrom = { from: 'people' as const, hasPhones: pick([true, false]) };
        return {
          type: 'figure',
          kind: 'diagram',
          form: 'organization',
          id: found.id,
          drawnFrom,
          widthMm: 120,
          ...caption,
        };
      }
      if (found.type !== 'numbered' && found.type !== 'paragraph') return found;
      const source = pick([{}, {}, { source: { clauseId: 'c1', version: 2, insertion: 'i1' } }]);
      const looks =
        found.type === 'numbered' ? {} : pick([{}, {}, { align: 'center' as const }, { indent: 0 }, { indent: 4 }]);
      return { ...found, ...source, ...looks };
    };
    const named: Inline[] = [{ type: 'text', text: '发文单位' }];
    const parts = pick<Pick<Plan, 'parts'>>([
      {},
      {},
      { parts: { contents: { levels: 2 }, remark: { text: named } } },
      {
        parts: {
          cover: {
            design: 'official',
            planNumber: named,
            version: [],
            signer: [],
            unit: named,
            date: [],
            hasSealRoom: false,
          },
          approval: { rows: [{ role: named, person: [], date: [] }] },
          imprint: { copies: named, office: named, date: [] },
        },
      },
    ]);
    return mapBlocks({ ...plan, ...parts, id: 'plan-7', templateId: 'school-fire' }, enrich);
  });
}

const write = (plan: Plan, numbering: 'live' | 'frozen' = 'live') =>
  exportDocx(resolvePlan(plan), { carries: plan, numbering });

function read(bytes: Uint8Array, options: ImportOptions = { mode: 'keep' }) {
  const result = importDocx(bytes, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { whole, report, stemsFrom } = result.value;
  return { plan: whole.plan, entries: report.entries, stemsFrom };
}

/** The file with its parts changed as a person, another program or a forger would. */
function edit(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  );
  change(parts);
  const media = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('word/media/')));
  return zipSync({
    ...media,
    ...Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])),
  });
}

const DOCUMENT = 'word/document.xml';
const editDocument = (bytes: Uint8Array, change: (xml: string) => string) =>
  edit(bytes, (parts) => {
    parts[DOCUMENT] = change(parts[DOCUMENT] ?? '');
  });

const flattenControls = (xml: string) =>
  xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '');
const stripBookmarks = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
const dropPart = (parts: Record<string, string>) => {
  delete parts['customXml/item1.xml'];
};

/** What a plan prints, line by line. */
function listLines(plan: Plan): string[] {
  const { title, blocks, signature, attachments } = resolvePlan(plan);
  const list = (resolved: typeof blocks): string[] =>
    resolved.flatMap((each): string[] => {
      if (each.type === 'numbered') return [each.marker.text + getRunsText(each.runs).trim()];
      if (each.type === 'paragraph') return [getRunsText(each.runs)];
      if (each.type === 'table') return each.rows.flatMap(({ cells }) => cells.map(({ runs }) => getRunsText(runs)));
      return [];
    });
  return [
    getRunsText(title).replaceAll('\n', ''),
    ...list(blocks),
    ...(signature === null ? [] : [...signature.units, signature.date].map(getRunsText)),
    ...attachments.flatMap((each) => [getRunsText(each.title), ...list(each.blocks)]),
  ].flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

describe('a Word file that carries its plan', () => {
  it('keeps 附注 as a part, where the mark that ends the body stands in it', async () => {
    const text: Inline[] = [{ type: 'text', text: '此件公开发布' }];
    const noted: Plan = { ...planOf({}, item('目的')), parts: { contents: { levels: 2 }, remark: { text } } };
    expect(read(await write(noted)).plan.parts).toEqual(noted.parts);
  });

  it(`comes back as that plan (${RUNS} plans of every kind of block)`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRichPlan(), async (plan) => {
        expect(read(await write(plan)).plan).toEqual(plan);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  /** References and series follow what was moved; all else has to print what the file shows. */
  const withoutCounts = (plan: Plan): Plan => {
    const keep = (content: readonly Inline[]) =>
      content.filter(({ type }) => type !== 'reference' && type !== 'series');
    // What stands beside the text is no text of the plan.
    const { parts: _parts, ...bare } = plan;
    return mapBlocks({ ...bare, title: keep(plan.title) }, (each) => mapContents(each, keep));
  };

  const arbitraryEdits = fc.array(
    fc.record({
      kind: fc.constantFrom('delete', 'move', 'copy', 'insert', 'reword', 'tracked'),
      at: fc.nat(),
      to: fc.nat(),
    }),
    { minLength: 1, maxLength: 6 },
  );

  /** Paragraphs that stand directly in the body; those with a field, a picture or the end of a section, and what lies between, stay where they are. */
  function editParagraphs(xml: string, edits: readonly { kind: string; at: number; to: number }[]): string {
    const start = xml.indexOf('<w:body>') + '<w:body>'.length;
    const end = xml.lastIndexOf('<w:sectPr');
    const members = xml.slice(start, end).match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
    const isOpen = (member: string | undefined) =>
      member?.startsWith('<w:p>') === true &&
      !/w:fldChar|w:drawing|w:sectPr|w:val="(?:Title|PlanAttachmentNote|Signature|Caption)/.test(member);
    for (const { kind, at, to } of edits) {
      const open = [...members.keys()].filter((index) => isOpen(members[index]));
      if (open.length === 0) break;
      const from = open[at % open.length] ?? 0;
      const place = open[to % open.length] ?? 0;
      const paragraph = members[from] ?? '';
      if (kind === 'delete') members.splice(from, 1);
      else if (kind === 'move') members.splice(place, 0, ...members.splice(from, 1));
      else if (kind === 'copy') members.splice(place, 0, stripBookmarks(paragraph));
      else if (kind === 'insert') members.splice(place, 0, '<w:p><w:r><w:t>外来的一段话。</w:t></w:r></w:p>');
      else if (kind === 'reword') {
        members[from] = paragraph.replace(
          /(<w:t [^>]*>)([\u4e00-\u9fff]{2,})(<\/w:t>)/,
          (_, open: string, words: string, close: string) => `${open}${words.slice(0, -1)}另写${close}`,
        );
      } else {
        const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? '';
        const added = '<w:ins w:id="1" w:author="王"><w:r><w:t>（修订）</w:t></w:r></w:ins>';
        members[from] = paragraph.replace(properties || '<w:p>', (head) => head + added);
      }
    }
    return xml.slice(0, start) + members.join('') + xml.slice(end);
  }

  it(`prints what the file says after it was edited, and nothing else (${RUNS} plans)`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRichPlan(), arbitraryEdits, fc.boolean(), async (rich, edits, isFlat) => {
        const edited = editDocument(await write(withoutCounts(rich)), (xml) => {
          const changed = editParagraphs(xml, edits);
          return isFlat ? stripBookmarks(flattenControls(changed)) : changed;
        });
        const byText = edit(edited, (parts) => {
          dropPart(parts);
          parts[DOCUMENT] = stripBookmarks(flattenControls(parts[DOCUMENT] ?? ''));
        });
        expect(listLines(read(edited).plan)).toEqual(listLines(read(byText).plan));
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

const fact = (key: string): Inline => ({ type: 'fact', key });
const words = (value: string): Inline => ({ type: 'text', text: value });
const facts: Plan['facts'] = {
  unit: { name: '青山镇示例小学', shortName: '', address: '', phone: '' },
  people: [{ id: 'p1', role: '组长', name: '张某某', title: '校长', phone: '138-0000-0000' }],
  entries: [{ key: '集合地点', kind: 'place', value: '操场' }],
};
const phone: Inline = { type: 'person', personId: 'p1', field: 'phone' };
const sample: Plan = {
  ...planOf(
    { title: '消防预案', facts },
    section('总则', item([fact('单位名称'), words('的师生到'), fact('集合地点'), words('集合。')]), item('第二项。')),
    section('联系', text([words('组长电话：'), phone, words('。')], 'p-phone')),
    text([words('签收：'), { type: 'blank', hint: '签收人' }], 'p-blank'),
    block({
      type: 'table',
      id: 't1',
      kind: 'contacts',
      columns: [1, 2],
      rows: [
        { header: true, cells: [{ content: [words('姓名')] }, { content: [words('电话')] }] },
        { cells: [{ content: [{ type: 'person', personId: 'p1', field: 'name' }] }, { content: [phone] }] },
      ],
    }),
  ),
  id: 'plan-1',
};
/** Everything but the numbers of the entries that are always there. */
const listKeys = (entries: ReturnType<typeof read>['entries']) =>
  entries
    .map(({ messageKey }) => messageKey.replace('importDocx.', ''))
    .filter((key) => key !== 'looks' && key !== 'scheme');

describe('a file that comes back', () => {
  it('says which plan it stems from, and how much of it is live', async () => {
    const { stemsFrom, entries } = read(await write(sample));
    expect(stemsFrom?.id).toBe('plan-1');
    expect(entries.find(({ messageKey }) => messageKey === 'importDocx.revived')?.params).toEqual({
      members: 6,
      tables: 1,
      figures: 0,
    });
  });

  it('takes no attachment for the title where the label above it was deleted', async () => {
    const untitled = planOf({ title: '', attachments: [attachment('值班人员', text('另附。'))] }, section('总则'));
    const unlabelled = edit(await write(untitled), (parts) => {
      dropPart(parts);
      parts[DOCUMENT] = (parts[DOCUMENT] ?? '').replace(
        /<w:p><w:pPr><w:pStyle w:val="PlanAttachmentLabel".*?<\/w:p>/s,
        '',
      );
    });
    const { title, blocks } = read(unlabelled).plan;
    expect(title).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('值班人员');
  });

  it('keeps a frozen file a plan as well', async () => {
    expect(read(await write(sample, 'frozen')).plan).toEqual(sample);
  });

  it('leaves changed words as they are, and offers to change the fact', async () => {
    const edited = editDocument(await write(sample), (xml) => xml.replace('>操场<', '>体育馆<'));
    const { plan, entries } = read(edited);
    const offer = entries.find(({ isOffer }) => isOffer === true);
    expect(offer).toMatchObject({ before: '操场', after: '体育馆', params: { name: '集合地点', count: 1 } });
    expect(plan.facts).toEqual(facts);
    expect(listLines(plan)).toContain('（一）青山镇示例小学的师生到体育馆集合。');
    const taken = read(edited, { mode: 'keep', accepted: new Set([offer?.id ?? '']) }).plan;
    expect(taken.facts.entries).toMatchObject([{ value: '体育馆' }]);
    expect(taken.blocks).toEqual(sample.blocks);
  });

  it('offers the same where controls were flattened', async () => {
    const edited = editDocument(await write(sample), (xml) => flattenControls(xml).replace('>操场<', '>体育馆<'));
    expect(read(edited).entries.filter(({ isOffer }) => isOffer === true)).toMatchObject([
      { before: '操场', after: '体育馆' },
    ]);
  });

  it('takes a blank that was filled in for what it says', async () => {
    const edited = editDocument(await write(sample), (xml) => xml.replace('>＿＿＿＿<', '>李某<'));
    expect(read(edited).plan.blocks.find(({ id }) => id === 'p-blank')).toMatchObject({
      content: [words('签收：李某')],
    });
  });

  it('finds blocks by their words where bookmarks are gone, and says so', async () => {
    const { plan, entries } = read(editDocument(await write(sample), stripBookmarks));
    expect(plan).toEqual(sample);
    expect(listKeys(entries)).toContain('marksMissing');
  });

  it('restores facts from controls alone where the part is gone, and says so', async () => {
    const { plan, entries } = read(edit(await write(sample), dropPart));
    expect(plan.facts.people).toMatchObject([{ id: 'p1', role: '组长', name: '张某某', phone: '138-0000-0000' }]);
    expect(plan.facts.unit.name).toBe('青山镇示例小学');
    expect(listLines(plan)).toEqual(listLines(sample));
    expect(plan.blocks.find((each) => each.type === 'paragraph')).toMatchObject({ content: [{}, phone, {}] });
    expect(listKeys(entries)).toContain('carriedMissing');
  });

  it('reads text alone where the part is newer than the program, and says so', async () => {
    const newer = edit(await write(sample), (parts) => {
      parts['customXml/item1.xml'] = (parts['customXml/item1.xml'] ?? '').replace(
        /formatVersion&quot;: \d+/,
        'formatVersion&quot;: 99',
      );
    });
    const { plan, entries } = read(editDocument(newer, flattenControls));
    expect(listLines(plan)).toEqual(listLines(sample));
    expect(listKeys(entries)).toContain('carriedUnreadable');
  });

  it('believes the visible text, never a forged part', async () => {
    const forged = edit(await write(sample), (parts) => {
      parts['customXml/item1.xml'] = (parts['customXml/item1.xml'] ?? '')
        .replace('师生到', '师生不得到')
        .replace('138-0000-0000', '139-9999-9999');
    });
    const { plan, entries } = read(forged);
    expect(listLines(plan)).toEqual(listLines(sample));
    // The forged telephone stands nowhere in the text: it comes along with a line of the report alone.
    expect(entries.find(({ messageKey }) => messageKey === 'importDocx.unseenFacts')?.after).toContain('139-9999-9999');
    const without = read(forged, { mode: 'keep', takenBack: new Set(['unseen-facts']) }).plan;
    expect(without.facts.people).toMatchObject([{ name: '张某某', phone: '' }]);
  });

  it('makes no control live whose fact the plan has not', async () => {
    const edited = editDocument(await write(sample), (xml) =>
      xml.replace('zf-fact:集合地点', 'zf-fact:密码').replace('师生到', '师生前往'),
    );
    const [, first] = read(edited).plan.blocks;
    expect(first).toMatchObject({
      content: [fact('单位名称'), words('的师生前往'), fact('集合地点'), words('集合。')],
    });
  });

  it('leaves out the words Word shows in a control that was emptied', async () => {
    const edited = editDocument(await write(sample), (xml) =>
      xml
        .replace(/(zf-fact:集合地点"\/><w:id w:val="\d+"\/>)/, '$1<w:showingPlcHdr/>')
        .replace('>操场<', '>单击此处输入文字。<'),
    );
    expect(listLines(read(edited).plan)).toContain('（一）青山镇示例小学的师生到集合。');
  });

  it('calls a table plain whose columns are others now', async () => {
    const edited = editDocument(await write(sample), (xml) => xml.replace('>电话</w:t>', '>手机</w:t>'));
    const { plan, entries } = read(edited);
    expect(plan.blocks.find(({ id }) => id === 't1')).toMatchObject({ kind: 'plain' });
    expect(listKeys(entries)).toContain('plainTable');
  });

  it('lets references follow what was moved, and leaves the words of those whose target is gone', async () => {
    const target = sample.blocks[2] as Block;
    const referring: Plan = {
      ...sample,
      blocks: [
        ...sample.blocks,
        {
          type: 'paragraph',
          id: 'r',
          content: [words('见'), { type: 'reference', blockId: target.id, form: 'marker' }],
        },
      ],
    };
    const bytes = await write(referring);
    const paragraphs = (xml: string) => xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
    const find = (xml: string, part: string) => paragraphs(xml).find((each) => each.includes(part)) ?? '';
    const moved = editDocument(bytes, (xml) => {
      const second = find(xml, '第二项');
      return xml.replace(second, '').replace(find(xml, '的师生到'), (first) => second + first);
    });
    expect(read(moved).plan.blocks.at(-1)).toEqual(referring.blocks.at(-1));
    const deleted = editDocument(bytes, (xml) => xml.replace(find(xml, '第二项'), ''));
    const { plan } = read(deleted);
    expect(listLines(plan).at(-1)).toBe('见（二）');
    expect(JSON.stringify(plan.blocks)).not.toContain('reference');
  });
});

describe('a drawing in a file that comes back', () => {
  const drawn: Plan = {
    ...planOf({ title: '预案', facts }, section('组织')),
    blocks: [
      {
        type: 'figure',
        kind: 'diagram',
        id: 'g',
        form: 'organization',
        drawnFrom: { from: 'people' },
        widthMm: 120,
        caption: '组织体系',
      },
    ],
  };
  const swap = (bytes: Uint8Array, proportion: number) =>
    editDocument(
      edit(bytes, () => undefined),
      (xml) =>
        xml.replace(
          /(<wp:extent cx="(\d+)" cy=")\d+/,
          (_, head: string, width: string) => head + Math.round(Number(width) * proportion),
        ),
    );
  const replacePicture = (bytes: Uint8Array) => {
    const files = unzipSync(bytes);
    for (const path of Object.keys(files)) {
      if (/media\/.*\.svg$/.test(path)) files[path] = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');
    }
    return zipSync(files);
  };

  it('is drawn from its source as long as its picture is there', async () => {
    expect(read(await write(drawn)).plan.blocks).toEqual(drawn.blocks);
  });

  it('stays with its source where another program wrote the picture anew, and can be taken back', async () => {
    const rewritten = replacePicture(await write(drawn));
    const { plan, entries } = read(rewritten);
    expect(plan.blocks).toEqual(drawn.blocks);
    const id = entries.find(({ messageKey }) => messageKey === 'importDocx.redrawn')?.id ?? '';
    expect(read(rewritten, { mode: 'keep', takenBack: new Set([id]) }).plan.blocks).toMatchObject([{ kind: 'image' }]);
  });

  it('is the picture that was put in its place, and says so', async () => {
    const { plan, entries } = read(swap(replacePicture(await write(drawn)), 2));
    expect(plan.blocks).toMatchObject([{ id: 'g', kind: 'image', caption: '组织体系' }]);
    expect(listKeys(entries)).toContain('replacedDrawing');
  });
});

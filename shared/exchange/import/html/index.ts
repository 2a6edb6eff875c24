/** HTML from a clipboard → blocks of a plan, their pictures, and a report of what could not be carried. */
import type { SourceMarker } from '../../../language/markers/source-marker.ts';
import type { NumberingScheme } from '../../../model/numbering/scheme.ts';
import type { Block } from '../../../model/plan/block.ts';
import { createPlan } from '../../../model/plan/new-plan.ts';
import type { Asset } from '../../../model/plan/plan.ts';
import { assembleParts } from '../assembly/assemble.ts';
import { takeCaptions } from '../assembly/captions.ts';
import { makeReferencesLive } from '../assembly/live-references.ts';
import { findTargets, prepareItems } from '../assembly/make-plan.ts';
import type { NumberingMode } from '../levels/place-markers.ts';
import type { ImportReport } from '../report.ts';
import { createReporter } from '../source/reporter.ts';
import { readHtmlSource } from './read-source.ts';

export type HtmlOptions = {
  readonly newId: () => string;
  /** The scheme the blocks go into, as with a paste; without it the one that explains the numbers best is chosen. */
  readonly scheme?: NumberingScheme;
  /** `keep` unless said. */
  readonly mode?: NumberingMode;
  readonly takenBack?: ReadonlySet<string>;
};

export type ImportedHtml = {
  readonly blocks: readonly Block[];
  readonly scheme: NumberingScheme;
  readonly assets: readonly Asset[];
  /** The numbers of numbered blocks as they stood, by block id. */
  readonly markers: ReadonlyMap<string, SourceMarker>;
  /** The source as it reads, a line an item. */
  readonly sourceLines: readonly string[];
  readonly report: ImportReport;
};

/**
 * Reads HTML as part of a plan that is there: its items as blocks, with captions and references. Title, people, signature and attachments are
 * that plan's own and are not looked for.
 */
export function importHtml(html: string, { newId, scheme, mode = 'keep', takenBack }: HtmlOptions): ImportedHtml {
  const reporter = createReporter(takenBack);
  const source = readHtmlSource(html, { newId, reporter });
  const { items, recognise } = prepareItems(source, { newId, reporter });
  const { blocks: captioned, taken } = takeCaptions(items, { table: 0, figure: 0 }, { isOurs: false, isPlain: false });
  const {
    scheme: chosen,
    parts,
    marked,
  } = assembleParts([captioned], {
    lists: source.lists,
    options: { mode, ...(takenBack === undefined ? {} : { takenBack }) },
    ...(scheme === undefined ? {} : { scheme }),
    people: null,
    isLive: false,
    recognise,
    reporter,
    isPlain: false,
    references: source.anchors,
  });
  const plan = makeReferencesLive(
    { ...createPlan('pasted', chosen), blocks: [...(parts[0] ?? [])] },
    findTargets(source, taken, new Map()),
  );
  return {
    blocks: plan.blocks,
    scheme: chosen,
    assets: source.assets,
    markers: new Map(
      marked.flatMap(({ item, marker }) => (item.type === 'paragraph' && marker !== null ? [[item.id, marker]] : [])),
    ),
    sourceLines: source.lines,
    report: reporter.finish(),
  };
}

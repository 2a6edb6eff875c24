/**
 * Cover, front pages, contents, 附注, 版记 and the lines over 发文机关标志 that a file of ours prints from its plan. A part is the plan's again where
 * the file still shows every line of it; a part that was changed stays in the text as the file has it.
 */
import { getTypedText } from '../../../model/plan/inlines.ts';
import { PART_NAMES, type PartName, type Parts } from '../../../model/plan/parts.ts';
import type { Header, Plan } from '../../../model/plan/plan.ts';
import { getBlockWords } from '../../../view/comparison/block-text.ts';
import { CONTENTS_TITLE } from '../../../view/layout/contents.ts';
import { layOutCover } from '../../../view/layout/cover.ts';
import { listFrontPages } from '../../../view/layout/front-pages.ts';
import { isPresent, listLinesAbove } from '../../../view/layout/header-lines.ts';
import { listImprintRows } from '../../../view/layout/imprint.ts';
import { getLayout } from '../../../view/layout/layouts.ts';
import { formatRemark, SIGNER_LABEL } from '../../../view/layout/official-terms.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText, type ResolvedPlan } from '../../../view/resolve/resolved-plan.ts';
import type { Reporter } from '../source/reporter.ts';
import { getItemId, type SourceItem } from '../source/source-item.ts';

const squeeze = (text: string) => text.replace(/[\s\u3000]/g, '');

/** The lines that each part prints, white space aside; a table is one. Those of a contents page are fields, which are never read. */
function listPartLines(plan: ResolvedPlan): Map<PartName, string[]> {
  const { parts } = plan;
  const lines = new Map<PartName, string[]>();
  const add = (part: PartName, texts: readonly string[]) =>
    lines.set(part, [...(lines.get(part) ?? []), ...texts.map(squeeze).filter((text) => text !== '')]);
  const cover = layOutCover(plan, getLayout(plan));
  if (cover !== null)
    add(
      'cover',
      cover.lines.map(({ runs }) => getRunsText(runs)),
    );
  for (const { part, title, blocks } of listFrontPages(plan)) add(part, [title, ...blocks.map(getBlockWords)]);
  if (parts.contents !== undefined) add('contents', [CONTENTS_TITLE]);
  if (parts.remark !== undefined) {
    const text = getRunsText(parts.remark.text);
    add('remark', isPresent(text) ? [formatRemark(text)] : []);
  }
  if (parts.imprint !== undefined) {
    add('imprint', [
      listImprintRows(parts)
        .map(({ left, right }) => left + right)
        .join(''),
    ]);
  }
  return lines;
}

function readWords(block: SourceItem): string {
  if (block.type === 'paragraph') return squeeze(block.text);
  if (block.type !== 'table') return '';
  const cells = block.table.rows.flatMap((row) => row.cells.flatMap(({ content }) => content));
  return squeeze(getTypedText(cells));
}

export type WithoutParts = {
  readonly blocks: readonly SourceItem[];
  readonly parts: Parts;
  /** Lines of the header that no reader of documents knows. */
  readonly header: Header;
};

/** Takes the parts of `plan` out of a file's blocks. Blocks of `identified` belong to the text, whatever they say. */
export function takeParts(
  blocks: readonly SourceItem[],
  plan: Plan,
  identified: ReadonlySet<string>,
  reporter: Reporter,
): WithoutParts {
  const resolved = resolvePlan(plan);
  const candidates = blocks.map((block) => (identified.has(getItemId(block)) ? '' : readWords(block)));
  const taken = new Set<number>();
  /** Where all the lines stand, in order; `null` where one is missing. */
  const find = (lines: readonly string[]): number[] | null => {
    const places: number[] = [];
    for (const line of lines) {
      const from = (places.at(-1) ?? -1) + 1;
      const at = candidates.findIndex((words, index) => index >= from && !taken.has(index) && words === line);
      if (at === -1) return null;
      places.push(at);
    }
    return places;
  };
  const parts: Record<string, unknown> = {};
  let front = -1;
  let end = blocks.length;
  const lines = listPartLines(resolved);
  for (const name of PART_NAMES) {
    const part = plan.parts?.[name];
    if (part === undefined) continue;
    const places = find(lines.get(name) ?? []);
    if (places === null) {
      reporter.add('note', 'importDocx.changedPart');
      continue;
    }
    for (const place of places) taken.add(place);
    parts[name] = part;
    // 附注 stands under the date, with nothing of its own around it.
    if (name === 'imprint') end = Math.min(end, ...places);
    else if (name !== 'remark') front = Math.max(front, ...places);
  }
  const header: Header = {};
  for (const { field, text } of listLinesAbove(plan.header)) {
    const [place] = field === 'urgency' ? [] : (find([squeeze(text)]) ?? []);
    if (place === undefined) continue;
    taken.add(place);
    header[field] = text;
  }
  for (const place of listOwnBreaks(blocks, front, end, plan)) taken.add(place);
  return { blocks: blocks.filter((_, index) => !taken.has(index)), parts: parts as Parts, header };
}

const isBreak = (block: SourceItem | undefined) => block?.type === 'page-break';

/** Places of the page breaks that the parts' own sections made; `front` and `end` are the last place and the first that parts take. */
function listOwnBreaks(blocks: readonly SourceItem[], front: number, end: number, plan: Plan): number[] {
  const last = plan.attachments.at(-1)?.blocks.at(-1) ?? plan.blocks.at(-1);
  // 版记 may begin a page; a break that the plan itself ends with stays.
  const isBeforeEnd = last?.type !== 'page-break' && isBreak(blocks[end - 1]);
  return [...blocks.keys()].filter((at) => {
    if (!isBreak(blocks[at])) return false;
    return at < front || (front !== -1 && at === front + 1) || at > end || (isBeforeEnd && at === end - 1);
  });
}

/** 签发人 stands in the line of 发文字号. */
export function partSigner(found: Header, was: Header): Header {
  const line = `${was.documentNumber ?? ''}${SIGNER_LABEL}${was.signer ?? ''}`;
  if (!isPresent(was.signer) || squeeze(found.documentNumber ?? '') !== squeeze(line)) return found;
  const { documentNumber: _line, ...rest } = found;
  return {
    ...rest,
    ...(was.documentNumber === undefined ? {} : { documentNumber: was.documentNumber }),
    signer: was.signer,
  };
}

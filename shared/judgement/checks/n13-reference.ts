/** N13: a cross-reference is broken, or is typed where it could be live: 见第三部分第（二）项, 详见附件1. */
import { parseNumber } from '../../language/words/numerals.ts';
import { listBlocks } from '../../model/plan/blocks.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getFormat } from '../../model/plan/inlines.ts';
import {
  type CheckedDocument,
  type CheckedLine,
  listMarked,
  type MarkedLine,
  type Rule,
} from '../document/document.ts';
import type { Finding, Mend } from '../document/finding.ts';
import { describePlace, findBlock } from './describe.ts';
import { getPlanContents } from './plan-contents.ts';

const N = '([一二三四五六七八九十百]{1,4}|\\d{1,3})';
/** Words that make what follows a reference inside the plan; without them 第十条 may be some law's. */
const LEAD = '(?:详?见|参见|按照?|依照|参照|依据|根据|执行|适用|本(?:预案|方案|规定|办法))';
const PATH = new RegExp(`${LEAD}(第${N}(?:部分|章|节|条)(?:第[（(]${N}[）)][项款]?)?(?:第${N}[目点项])?)`, 'g');
const ATTACHMENT = new RegExp(`${LEAD}(附件${N})`, 'g');

type Typed = {
  readonly text: string;
  readonly start: number;
  /** Numbers from the outermost level in: 第三部分第（二）项 is [3, 2]. */
  readonly path: readonly number[];
  readonly isAttachment: boolean;
};

function findTyped(text: string): Typed[] {
  return [
    ...[...text.matchAll(PATH)].map((match) => ({ match, isAttachment: false })),
    ...[...text.matchAll(ATTACHMENT)].map((match) => ({ match, isAttachment: true })),
  ].map(({ match, isAttachment }) => {
    const [whole, reference = '', ...numbers] = match;
    const path = numbers.flatMap((number) => (number === undefined ? [] : (parseNumber(number) ?? [])));
    return { text: reference, start: (match.index ?? 0) + whole.length - reference.length, path, isAttachment };
  });
}

/** The line a path of numbers leads to: each number is looked for under the one before. */
function findTarget(lines: readonly MarkedLine[], typed: Typed): CheckedLine | null {
  const isArticle = typed.text.includes('条');
  let target: CheckedLine | null = null;
  for (const [depth, number] of typed.path.entries()) {
    const found = lines.find((line) =>
      depth === 0
        ? line.marker.number === number && (isArticle ? line.marker.form === 'article' : line.sequence.parent === null)
        : line.marker.number === number && line.sequence.parent === target,
    );
    if (found === undefined) return null;
    target = found;
  }
  return target;
}

function listAttachmentNumbers(document: CheckedDocument): ReadonlySet<number> {
  if (document.source !== null) return new Set(document.source.plan.attachments.map((_, index) => index + 1));
  return new Set(document.attachmentNumbers);
}

/** The typed words turned into a live reference, where they stand whole in one text of the block. */
function getMend(document: CheckedDocument, line: CheckedLine, typed: Typed, targetId: string): Mend | null {
  if (document.source === null || line.blockId === null) return null;
  const block = findBlock(document.source.plan, line.blockId);
  if (block?.type !== 'numbered' && block?.type !== 'paragraph') return null;
  const inlineIndex = block.content.findIndex((inline) => inline.type === 'text' && inline.text.includes(typed.text));
  const inline = block.content[inlineIndex];
  if (inline?.type !== 'text') return null;
  const start = inline.text.indexOf(typed.text);
  const reference: Inline = { type: 'reference', blockId: targetId, form: typed.isAttachment ? 'marker' : 'path' };
  return {
    kind: 'replace-text',
    place: { in: 'block', blockId: block.id, index: 0 },
    inlineIndex,
    start,
    end: start + typed.text.length,
    inlines: [{ ...reference, ...getFormat(inline) }],
  };
}

function checkTyped(document: CheckedDocument, marked: readonly MarkedLine[], line: CheckedLine): Finding[] {
  return findTyped(line.text).flatMap((typed): Finding[] => {
    const place = describePlace(line, reference);
    const params = { reference: typed.text };
    const target = typed.isAttachment ? null : findTarget(marked, typed);
    const number = typed.path[0] ?? 0;
    const exists = typed.isAttachment ? listAttachmentNumbers(document).has(number) : target !== null;
    if (!exists) return [{ ...place, messageKey: 'checks.referenceMissing', params, mend: null }];
    // In a text nothing is live: a reference that leads somewhere is in order there.
    if (document.source === null) return [];
    const targetId = typed.isAttachment ? document.source.plan.attachments[number - 1]?.id : target?.blockId;
    const mend = targetId === undefined || targetId === null ? null : getMend(document, line, typed, targetId);
    return mend === null ? [] : [{ ...place, severity: 'advice', messageKey: 'checks.referenceTyped', params, mend }];
  });
}

/** References of a plan whose target is gone, wherever they stand. */
function checkLive(document: CheckedDocument): Finding[] {
  if (document.source === null) return [];
  const { plan } = document.source;
  const ids = new Set([...listBlocks(plan), ...plan.attachments].map(({ id }) => id));
  return getPlanContents(document).flatMap((content) =>
    content.inlines
      .filter((inline) => inline.type === 'reference' && !ids.has(inline.blockId))
      .map(() => ({
        ...describePlace(content, reference),
        messageKey: 'checks.referenceBroken',
        params: {},
        mend: null,
      })),
  );
}

export const reference: Rule = {
  id: 'N13',
  severity: 'fault',
  find: (document) => [
    ...checkLive(document),
    ...document.parts.flatMap((part) => {
      const marked = listMarked(part);
      return part.lines.flatMap((line) => checkTyped(document, marked, line));
    }),
  ],
};

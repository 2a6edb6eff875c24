/** What is to be seen on the page at each block: what was found in it, and how its number deviates. */
import type { Finding } from '../../shared/judgement/document/finding.ts';
import { listBlocks } from '../../shared/model/plan/blocks.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { BlockMark } from '../editor/editor-api.ts';
import type { Translate } from '../ui/translate.ts';
import { describeFinding } from './describe-finding.ts';

/** The words of a block's text that a finding is about; `null` where it is about the number. */
function getQuotes({ rule, params, quotes }: Finding): readonly string[] | null {
  if (quotes !== undefined) return quotes;
  switch (rule) {
    case 'N07':
      return [String(params.marker)];
    case 'N11':
      return [String(params.member)];
    case 'N12':
      return [];
    case 'N13':
      return params.reference === undefined ? [] : [String(params.reference)];
    default:
      return null;
  }
}

function describeKept(plan: Plan, t: Translate): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const block of listBlocks(plan)) {
    if (block.type !== 'numbered') continue;
    const { id, start, affix, format, follow } = block;
    const hasShape = affix !== undefined || format !== undefined || follow !== undefined;
    if (start === undefined && !hasShape) continue;
    lines.set(id, [
      ...(start === undefined ? [] : [t('checks:kept-start', { number: start })]),
      ...(hasShape ? [t('checks:kept-shape')] : []),
    ]);
  }
  return lines;
}

/** Marks by block id. `findings` are those to be shown; ignored ones are not among them. */
export function createBlockMarks(plan: Plan, findings: readonly Finding[], t: Translate): Map<string, BlockMark> {
  const byBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    // What is missing is no fault of the block it belongs behind.
    if (finding.blockId === null || finding.missing !== undefined) continue;
    const known = byBlock.get(finding.blockId);
    if (known === undefined) byBlock.set(finding.blockId, [finding]);
    else known.push(finding);
  }
  const kept = describeKept(plan, t);
  const marks = new Map<string, BlockMark>();
  for (const id of new Set([...byBlock.keys(), ...kept.keys()])) {
    const own = byBlock.get(id) ?? [];
    const isFault = own.some(({ severity }) => severity === 'fault');
    marks.set(id, {
      severity: own.length === 0 ? null : isFault ? 'fault' : 'advice',
      isAtMarker: own.some((finding) => getQuotes(finding) === null),
      quotes: own.flatMap((finding) => getQuotes(finding) ?? []),
      title: [...own.map((finding) => describeFinding(finding, t)), ...(kept.get(id) ?? [])].join('\n'),
    });
  }
  return marks;
}

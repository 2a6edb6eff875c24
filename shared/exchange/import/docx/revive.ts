/** The plan of a file that came back, and the lines of the report that tell of it. */
import { findScheme } from '../../../model/numbering/schemes/index.ts';
import { getContents, listBlocks } from '../../../model/plan/blocks.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { setPlanNumbering } from '../../../model/plan/set-numbering.ts';
import { reviveComments } from '../../carried/revive-comments.ts';
import { type FoundPlan, type RevivalNote, revivePlan } from '../../carried/revive-plan.ts';
import type { ImportOptions } from '../imported.ts';
import type { Reporter } from '../source/reporter.ts';
import { type CarriedState, makeCarriedOfControls } from './carried.ts';

type Context = {
  readonly options: ImportOptions;
  readonly reporter: Reporter;
  /** 1-based place in the source by id of the found block. */
  readonly lines: ReadonlyMap<string, number>;
};

export type Revived = { readonly plan: Plan; readonly ids: ReadonlyMap<string, string> };

const isLive = ({ type }: Inline) => type !== 'text' && type !== 'line-break';

/** How much of a plan is live: mentions and other members, tables that know what they are, figures that follow the text. */
export function countLive(plan: Plan): { members: number; tables: number; figures: number } {
  const blocks = listBlocks(plan);
  const contents = [
    plan.title,
    ...(plan.signature === null ? [] : [...plan.signature.units, plan.signature.date]),
    ...plan.attachments.map(({ title }) => title),
    ...blocks.flatMap((block) => (block.type === 'figure' ? [] : getContents(block))),
  ];
  return {
    members: contents.reduce((sum, content) => sum + content.filter(isLive).length, 0),
    tables: blocks.filter((block) => block.type === 'table' && block.kind !== 'plain').length,
    figures: blocks.filter((block) => block.type === 'figure' && block.kind === 'diagram').length,
  };
}

/** `found` is what the file reads as by its text alone. The plan as it is where the file carries nothing. */
export function revive(found: FoundPlan, state: CarriedState, { options, reporter, lines }: Context): Revived {
  const asFound = { plan: found.plan, ids: new Map<string, string>() };
  if (state === 'unreadable') reporter.add('note', 'importDocx.carriedUnreadable');
  if (typeof state === 'string' && found.controls.size === 0) return asFound;
  const carried = typeof state === 'string' ? makeCarriedOfControls(found.plan, found.controls) : state;
  const {
    plan: uncommented,
    ids,
    notes,
  } = revivePlan(carried, found, {
    counts: options.mode === 'renumber',
    takenBack: options.takenBack ?? new Set(),
    accepted: options.accepted ?? new Set(),
  });
  const plan = reviveComments(uncommented, found.plan, ids, carried.plan);
  if (state === 'none') reporter.add('note', 'importDocx.carriedMissing');
  else if (typeof state !== 'string' && found.identities.size === 0) reporter.add('note', 'importDocx.marksMissing');
  reporter.add('note', 'importDocx.revived', { params: countLive(plan) });
  const foundIds = new Map([...ids].map(([foundId, id]) => [id, foundId]));
  for (const note of notes) addNote(note, reporter, lines.get(foundIds.get(note.blockId ?? '') ?? ''));
  const scheme = options.schemeId === undefined ? null : findScheme(options.schemeId);
  return { plan: setPlanNumbering(plan, { scheme, isRenumbered: options.mode === 'renumber' }), ids };
}

function addNote({ kind, key, blockId, ...rest }: RevivalNote, reporter: Reporter, line: number | undefined): void {
  reporter.add(kind, `importDocx.${key}`, {
    ...rest,
    ...(blockId === undefined ? {} : { blockId }),
    ...(line === undefined ? {} : { line }),
  });
}

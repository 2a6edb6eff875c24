/** A source → the plans it holds and the report, as every importer answers them. */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import { planSchema } from '../../../model/plan/plan.ts';
import type { Imported, ImportedPlan, ImportOptions } from '../imported.ts';
import { createReporter, type Reporter } from '../source/reporter.ts';
import type { Source } from '../source/source-item.ts';
import { keepPlacedComments } from './add-comments.ts';
import { makeReferencesLive } from './live-references.ts';
import { type MakeContext, makePlan, type PreparedItems, prepareItems, splitCollection } from './make-plan.ts';

/** Ids that are the same whenever the same file is read. */
export function createIds(): () => string {
  let last = 0;
  return () => `b${++last}`;
}

function importItems(source: Source, prepared: PreparedItems, context: MakeContext): ImportedPlan {
  const { plan, targets, lines } = makePlan(source, prepared, context);
  return { plan: makeReferencesLive(plan, targets), lines };
}

/** @returns `import.failed` for content that makes no valid plan. */
export function importSource(
  source: Source,
  options: ImportOptions,
  { newId, reporter }: { readonly newId: () => string; readonly reporter: Reporter },
): Result<Imported> {
  const context: MakeContext = { id: 'imported', options, newId, reporter };
  const prepared = prepareItems(source, context);
  const whole = importItems(source, prepared, context);
  const valid = planSchema.safeParse(whole.plan);
  if (!valid.success) return fail('import.failed', {}, valid.error.issues[0]?.path.join('.'));
  const parts = splitCollection(prepared.items).map((items, index) => {
    // What the parts change is what the whole changed: one report tells of both.
    const part = importItems(
      source,
      { ...prepared, items },
      {
        ...context,
        id: `imported-${index + 1}`,
        reporter: createReporter(options.takenBack),
      },
    );
    return { ...part, plan: keepPlacedComments(part.plan) };
  });
  if (parts.length > 0) reporter.add('note', 'importPlan.collection', { params: { count: parts.length } });
  return succeed({
    sourceLines: source.lines,
    whole: { ...whole, plan: valid.data },
    parts,
    report: reporter.finish(),
  });
}

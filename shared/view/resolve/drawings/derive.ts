/** The diagrams of a plan → their graphs. Called once, by `resolvePlan`, so that every output draws the same. */
import type { Diagram } from '../../../model/plan/diagram.ts';
import type { Facts } from '../../../model/plan/facts.ts';
import type { Graph, MissingSource } from '../../figures/graph.ts';
import type { ResolvedBlock } from '../resolved-plan.ts';
import { deriveOrganization, readMembers } from './derive-organization.ts';
import { deriveSection, readSection } from './derive-section.ts';
import { type DecisionWords, deriveSteps, type StepWords } from './derive-steps.ts';

export type Derived =
  | { readonly graph: Graph; readonly missing: null }
  | { readonly graph: null; readonly missing: MissingSource };

const toDerived = (graph: Graph | null, missing: MissingSource): Derived =>
  graph === null ? { graph, missing } : { graph, missing: null };

/**
 * Derives the diagrams of one plan; tables are read for the first that asks for them.
 *
 * @param parts body and attachments, each on its own: a section ends with its part
 */
export function createGraphDeriver(
  facts: Facts,
  parts: readonly (readonly ResolvedBlock[])[],
): (diagram: Diagram, steps: readonly (StepWords | DecisionWords)[]) => Derived {
  let members: ReadonlyMap<string, readonly string[]> | undefined;

  /** `steps` are the diagram's own in resolved words; empty for other sources. */
  return ({ form, drawnFrom }, steps) => {
    switch (drawnFrom.from) {
      case 'people':
        members ??= readMembers(parts.flat());
        return toDerived(deriveOrganization(facts, members, drawnFrom.hasPhones === true), 'no-people');
      case 'steps':
        return { graph: deriveSteps(steps), missing: null };
      case 'section': {
        for (const blocks of parts) {
          const section = readSection(blocks, drawnFrom.blockId);
          if (section !== null) return toDerived(deriveSection(section, form, facts.people), 'nothing-in-section');
        }
        return { graph: null, missing: 'no-section' };
      }
    }
  };
}

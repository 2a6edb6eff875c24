/** A diagram of a plan → its graph. Called once, by `resolvePlan`, so that every output draws the same. */
import type { Diagram } from '../../../model/plan/diagram.ts';
import type { Facts } from '../../../model/plan/facts.ts';
import type { Graph, MissingSource } from '../../figures/graph.ts';
import type { ResolvedBlock } from '../resolved-plan.ts';
import { deriveOrganization } from './derive-organization.ts';
import { deriveSection, readSection } from './derive-section.ts';
import { type DecisionWords, deriveSteps, type StepWords } from './derive-steps.ts';

export type Derived =
  | { readonly graph: Graph; readonly missing: null }
  | { readonly graph: null; readonly missing: MissingSource };

export type DeriveContext = {
  readonly facts: Facts;
  /** Body and attachments, each on its own: a section ends with its part. */
  readonly parts: readonly (readonly ResolvedBlock[])[];
  /** The diagram's own steps in resolved words; empty for other sources. */
  readonly steps: readonly (StepWords | DecisionWords)[];
};

const toDerived = (graph: Graph | null, missing: MissingSource): Derived =>
  graph === null ? { graph, missing } : { graph, missing: null };

export function deriveGraph({ form, drawnFrom }: Diagram, { facts, parts, steps }: DeriveContext): Derived {
  switch (drawnFrom.from) {
    case 'people':
      return toDerived(deriveOrganization(facts, parts.flat(), drawnFrom.hasPhones === true), 'no-people');
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
}

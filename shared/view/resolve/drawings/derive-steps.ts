/** A list of steps with decisions → a flow chart. Steps are given as resolved words. */
import type { Flow, FlowEdge, FlowNode } from '../../figures/graph.ts';

export type StepWords = { readonly who: string; readonly limit: string; readonly text: string };
export type DecisionWords = {
  readonly question: string;
  readonly ways: readonly { readonly label: string; readonly steps: readonly StepWords[]; readonly ends: boolean }[];
};

/** Where the next node is tied to: a node and what stands on the arrow from it. */
type Loose = { readonly from: string; readonly label: string };

/** Joins nodes one after another and keeps what is still open. */
export function createFlowBuilder() {
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  let loose: Loose[] = [];
  const add = (node: Omit<FlowNode, 'id'>, limit: string, from: readonly Loose[] = loose): string => {
    const id = `n${nodes.length + 1}`;
    nodes.push({ id, ...node });
    for (const end of from) {
      edges.push({ from: end.from, to: id, label: [end.label, limit].filter((label) => label !== '').join(' ') });
    }
    loose = [{ from: id, label: '' }];
    return id;
  };
  return {
    add,
    /** A decision with its ways, each a chain of nodes; what follows joins all that do not end. */
    addDecision(
      question: string,
      ways: readonly {
        readonly label: string;
        readonly nodes: readonly { readonly node: Omit<FlowNode, 'id'>; readonly limit: string }[];
        readonly ends: boolean;
      }[],
    ): void {
      const id = add({ shape: 'decision', title: question, lines: [] }, '');
      const open: Loose[] = [];
      for (const way of ways) {
        let from: readonly Loose[] = [{ from: id, label: way.label }];
        for (const { node, limit } of way.nodes) from = [{ from: add(node, limit, from), label: '' }];
        if (!way.ends) open.push(...from);
      }
      loose = open;
    },
    finish: (): Flow => ({ kind: 'flow', nodes, edges }),
    count: () => nodes.length,
  };
}

function toNode({ who, text }: StepWords): Omit<FlowNode, 'id'> {
  return { shape: 'step', title: who, lines: text === '' ? [] : [text] };
}

export function deriveSteps(steps: readonly (StepWords | DecisionWords)[]): Flow {
  const builder = createFlowBuilder();
  for (const step of steps) {
    if ('question' in step) {
      const ways = step.ways.map(({ label, steps: own, ends }) => ({
        label,
        ends,
        nodes: own.map((each) => ({ node: toNode(each), limit: each.limit })),
      }));
      builder.addDecision(step.question, ways);
    } else {
      // No arrow leads to the first box on which its time could stand.
      const isFirst = builder.count() === 0;
      builder.add(toNode(isFirst ? { ...step, text: step.limit + step.text } : step), isFirst ? '' : step.limit);
    }
  }
  return builder.finish();
}

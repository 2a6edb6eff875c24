/** A graph in words: the alternative text of its picture, and the lines of text exports. */
import type { Flow, FlowNode, Graph, Organization, Post } from './graph.ts';

/** Alternative texts are read aloud; longer ones tire, and Word keeps no more. */
const ALTERNATIVE_LENGTH = 1000;

function describePost({ title, role, name, members }: Post): string {
  const holder = name === null ? '' : `（${role}${name}）`;
  return `${title}${holder}${members.length === 0 ? '' : `，成员${members.join('、')}`}`;
}

function describeOrganization({ heads, deputies, staff, groups }: Organization): string[] {
  const line = (label: string, posts: readonly Post[]) =>
    posts.length === 0 ? [] : [`${label}${posts.map(describePost).join('；')}`];
  return [...line('', heads), ...line('下设：', deputies), ...line('直属：', staff), ...line('各组：', groups)];
}

function describeNode({ title, lines }: FlowNode): string {
  const text = lines.join('；');
  return title === '' || text === '' ? title + text : `${title}：${text}`;
}

function describeFlow({ nodes, edges }: Flow): string[] {
  return nodes.map((node, index) => {
    const labels = [
      ...new Set(edges.filter(({ to, label }) => to === node.id && label !== '').map(({ label }) => label)),
    ];
    const lead = labels.length === 0 ? '' : `（${labels.join('、')}）`;
    return `${index + 1}. ${lead}${describeNode(node)}`;
  });
}

/** One line an entry: `2. （1分钟内）门卫：通知副总指挥`. */
export function listGraphLines(graph: Graph): string[] {
  return graph.kind === 'organization' ? describeOrganization(graph) : describeFlow(graph);
}

/** The picture in words, after its caption; at most 1000 characters. */
export function describeGraph(graph: Graph, caption: string): string {
  const whole = [...(caption === '' ? [] : [caption]), ...listGraphLines(graph)].join('。');
  const characters = [...whole];
  return characters.length <= ALTERNATIVE_LENGTH ? whole : `${characters.slice(0, ALTERNATIVE_LENGTH - 1).join('')}…`;
}

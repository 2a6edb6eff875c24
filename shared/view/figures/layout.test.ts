import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../base/units/length.ts';
import { measureTextCells } from '../../base/units/text-width.ts';
import { drawGraph, FIGURE_HEIGHT_MM, layoutGraph } from './draw.ts';
import type { Flow, FlowNode, Graph, Organization, Post } from './graph.ts';
import type { Scene, SceneBox, SceneText } from './scene.ts';

const ROOM_MM = 150;
const ROOM_PT = mmToPt(ROOM_MM);
const HEIGHT_PT = mmToPt(FIGURE_HEIGHT_MM);
const EDGE_PT = 0.5;
const RUNS = { numRuns: 40 };

const words = (max: number) => fc.stringMatching(new RegExp(`^[一-龥]{1,${max}}$`));

const post: fc.Arbitrary<Post> = fc.record({
  title: words(10),
  role: fc.constantFrom('', '组长'),
  name: fc.option(words(4)),
  phone: fc.option(fc.constant('000-0000-0001')),
  members: fc.array(words(3), { maxLength: 4 }),
});
const posts = (min: number, max: number) => fc.array(post, { minLength: min, maxLength: max });

const organization: fc.Arbitrary<Organization> = fc.record({
  kind: fc.constant('organization' as const),
  heads: posts(1, 2),
  deputies: posts(0, 6),
  staff: posts(0, 4),
  groups: posts(0, 12),
});

/** Many groups of one holder each stand upright. */
const standing: fc.Arbitrary<Organization> = organization.chain((graph) =>
  fc
    .array(
      fc.record({
        title: fc.oneof(words(10), words(2)),
        role: fc.constant('组长'),
        name: fc.option(words(4)),
        phone: fc.constant(null),
        members: fc.constant([]),
      }),
      { minLength: 6, maxLength: 12 },
    )
    .map((groups) => ({ ...graph, groups })),
);

const node = (id: string): fc.Arbitrary<FlowNode> =>
  fc.record({
    id: fc.constant(id),
    shape: fc.constantFrom('stage' as const, 'step' as const, 'end' as const, 'decision' as const),
    title: words(10),
    lines: fc.array(words(30), { maxLength: 3 }),
  });

/** Every node but the first hangs on one to three earlier ones; some of these edges pass rows. */
const flow: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `n${index + 1}`);
  const edges = fc.tuple(
    ...ids.slice(1).map((to, index) =>
      fc
        .uniqueArray(fc.integer({ min: Math.max(0, index - 3), max: index }), { minLength: 1, maxLength: 2 })
        .chain((from) =>
          fc.tuple(...from.map((place) => fc.tuple(fc.constant(place), fc.constantFrom('', '5分钟内', '火势可控')))),
        )
        .map((ends) => ends.map(([place, label]) => ({ from: ids[place] ?? '', to, label }))),
    ),
  );
  return fc.record({
    kind: fc.constant('flow' as const),
    nodes: fc.tuple(...ids.map(node)),
    edges: edges.map((lists) => lists.flat()),
  });
});

const overlap = (a: SceneBox, b: SceneBox) =>
  a.x < b.x + b.width - EDGE_PT &&
  b.x < a.x + a.width - EDGE_PT &&
  a.y < b.y + b.height - EDGE_PT &&
  b.y < a.y + a.height - EDGE_PT;

function findOverlaps({ boxes }: Scene): string[] {
  return boxes.flatMap((box, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [`${box.id}/${other.id}`] : [])),
  );
}

/** Boxes through whose inside a line runs. */
function findCrossings({ boxes, lines }: Scene): string[] {
  return lines.flatMap(({ points, hasArrow }) =>
    hasArrow
      ? points.slice(1).flatMap((point, index) => {
          const from = points[index] ?? point;
          return boxes
            .filter(
              ({ x, y, width, height }) =>
                Math.max(from.x, point.x) > x + EDGE_PT &&
                Math.min(from.x, point.x) < x + width - EDGE_PT &&
                Math.max(from.y, point.y) > y + EDGE_PT &&
                Math.min(from.y, point.y) < y + height - EDGE_PT,
            )
            .map(({ id }) => id);
        })
      : [],
  );
}

function listTextsOutside({ texts, widthPt, heightPt }: Scene): SceneText[] {
  return texts.filter(({ x, y, sizePt, anchor, text, stepPt }) => {
    const width = (stepPt === undefined ? measureTextCells(text) : 1) * sizePt;
    const left = anchor === 'middle' ? x - width / 2 : x;
    return left < -EDGE_PT || left + width > widthPt + EDGE_PT || y > heightPt || y - sizePt < -EDGE_PT;
  });
}

/** Texts of a chart that no box holds whole. */
function listTextsOutOfBoxes({ boxes, texts }: Scene): string[] {
  return texts
    .filter(({ x, y, sizePt, anchor, text, stepPt }) => {
      const width = (stepPt === undefined ? measureTextCells(text) : 1) * sizePt;
      const left = anchor === 'middle' ? x - width / 2 : x;
      const last = y + (stepPt === undefined ? 0 : (text.length - 1) * stepPt);
      return !boxes.some(
        (box) =>
          left >= box.x - EDGE_PT &&
          left + width <= box.x + box.width + EDGE_PT &&
          y - 0.85 * sizePt >= box.y &&
          last + 0.15 * sizePt <= box.y + box.height,
      );
    })
    .map(({ text }) => text);
}

const lay = (graph: Graph) => layoutGraph(graph, ROOM_PT, HEIGHT_PT);

describe('a drawing', () => {
  it('lets no boxes overlap', () => {
    fc.assert(
      fc.property(fc.oneof(organization, flow), (graph) => {
        expect(findOverlaps(lay(graph))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps its words inside', () => {
    fc.assert(
      fc.property(fc.oneof(organization, flow), (graph) => {
        expect(listTextsOutside(lay(graph))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps a line and its label inside where the line passes beside all boxes', () => {
    const lines: Record<string, string[]> = { n2: ['一一一一一'], n6: ['一一一一一一一一'], n7: ['一一一一一一一'] };
    const graph: Graph = {
      kind: 'flow',
      nodes: Array.from({ length: 9 }, (_, index) => {
        const id = `n${index + 1}`;
        return { id, shape: id === 'n6' ? 'end' : 'stage', title: '一', lines: lines[id] ?? [] } as const;
      }),
      edges: ['12', '13', '34', '15', '25', '36', '46', '37', '48', '58', '69', '59'].map((pair) => ({
        from: `n${pair[0]}`,
        to: `n${pair[1]}`,
        label: pair === '15' ? '5分钟内' : '',
      })),
    };
    const scene = lay(graph);
    expect(listTextsOutside(scene)).toEqual([]);
    expect(Math.min(...scene.lines.flatMap(({ points }) => points.map(({ x }) => x)))).toBeGreaterThanOrEqual(0);
  });

  it('is set in no smaller type than 小五', () => {
    fc.assert(
      fc.property(fc.oneof(organization, flow), (graph) => {
        expect(Math.min(...lay(graph).texts.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(9);
      }),
      RUNS,
    );
  });

  it('fits the room it is given', () => {
    fc.assert(
      fc.property(fc.oneof(organization, flow), fc.integer({ min: 60, max: 156 }), (graph, widthMm) => {
        const drawing = drawGraph(graph, widthMm, '');
        expect(drawing.widthMm).toBeLessThanOrEqual(widthMm + 0.2);
        expect(drawing.heightMm).toBeLessThanOrEqual(FIGURE_HEIGHT_MM + 0.2);
      }),
      RUNS,
    );
  });

  it('is well-formed whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        const title = text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
        const graph: Flow = { kind: 'flow', nodes: [{ id: 'n1', shape: 'step', title, lines: [] }], edges: [] };
        const read: string[] = [];
        const parser = new SaxesParser();
        parser.on('text', (part) => read.push(part));
        parser.write(drawGraph(graph, ROOM_MM, title).svg).close();
        expect(read.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
      }),
      RUNS,
    );
  });
});

describe('the arrows of a flow chart', () => {
  it('run at right angles from the foot of one box to the head of the other', () => {
    fc.assert(
      fc.property(flow, (graph) => {
        const scene = lay(graph);
        const arrows = scene.lines.filter(({ hasArrow }) => hasArrow);
        expect(arrows).toHaveLength(graph.edges.length);
        for (const [index, { points }] of arrows.entries()) {
          const from = scene.boxes.find(({ id }) => id === graph.edges[index]?.from) as SceneBox;
          const to = scene.boxes.find(({ id }) => id === graph.edges[index]?.to) as SceneBox;
          const [start, end] = [points[0], points.at(-1)];
          expect(start?.x).toBeCloseTo(from.x + from.width / 2);
          expect(start?.y).toBeCloseTo(from.y + from.height);
          expect(end?.x).toBeCloseTo(to.x + to.width / 2);
          expect(end?.y).toBeCloseTo(to.y);
          for (const [place, point] of points.slice(1).entries()) {
            const before = points[place] ?? point;
            expect(Math.min(Math.abs(before.x - point.x), Math.abs(before.y - point.y))).toBeLessThan(0.01);
          }
        }
      }),
      RUNS,
    );
  });

  it('run through no box', () => {
    fc.assert(
      fc.property(flow, (graph) => {
        expect(findCrossings(lay(graph))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a flow chart that is too high', () => {
  it('shows fewer lines in its stages before its type gets too small', () => {
    const ids = Array.from({ length: 11 }, (_, index) => `n${index}`);
    const chart: Flow = {
      kind: 'flow',
      nodes: ids.map((id) => ({
        id,
        shape: 'stage',
        title: '暴雨内涝',
        lines: ['发现人撤离并报告值班室', '值班室通知各组', '各组到岗'],
      })),
      edges: ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to, label: '' })),
    };
    const scene = lay(chart);
    expect(scene.heightPt).toBeLessThanOrEqual(HEIGHT_PT);
    expect(scene.texts.filter(({ text }) => text.includes('发现人'))).toHaveLength(ids.length);
    expect(scene.texts.some(({ text }) => text.includes('各组到岗'))).toBe(false);
  });
});

describe('an organisation chart', () => {
  it('holds every word in a box', () => {
    fc.assert(
      fc.property(fc.oneof(organization, standing), (graph) => {
        expect(listTextsOutOfBoxes(lay(graph))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('stands twelve groups side by side in readable type', () => {
    const named = (title: string): Post => ({ title, role: '组长', name: '张某某', phone: null, members: [] });
    const chart: Organization = {
      kind: 'organization',
      heads: [named('总指挥')],
      deputies: [named('副总指挥')],
      staff: [],
      groups: Array.from({ length: 12 }, () => named('安全防护救护组')),
    };
    const scene = lay(chart);
    const tops = scene.boxes.slice(2).map(({ y }) => Math.round(y));
    expect(new Set(tops).size).toBe(1);
    // A standing title is one word, which readers of the file can look for.
    expect(scene.texts.map(({ text }) => text)).toContain('安全防护救护组');
    expect(scene.widthPt).toBeLessThanOrEqual(ROOM_PT);
    expect(scene.texts.every(({ sizePt }) => sizePt === 10.5)).toBe(true);
  });
});

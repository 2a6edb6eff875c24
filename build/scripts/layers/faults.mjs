// @ts-check
/** What is wrong with a project's imports: arrows that point back, and cycles. Each fault is one sentence. */

/** @typedef {import('./arrows.mjs').Layer} Layer */
/** @typedef {import('./imports.mjs').Import} Import */

const WHERE = 'See docs/architecture.md, “Layers”.';

/** Tests read what they need to check their room from outside, and the rooms `testing` are for them alone. */
const isOfTests = (/** @type {string} */ path) => /\.test\.tsx?$|\/testing\//.test(path);

/**
 * @param {readonly Import[]} imports
 * @param {Readonly<Record<string, Layer>>} layers
 * @returns {string[]}
 */
export function findForbidden(imports, layers) {
  return imports.flatMap(({ from, to }) => {
    const reason = isOfTests(from) ? null : refuse(from, to, layers);
    return reason === null ? [] : [`${from} imports ${to}: ${reason}. ${WHERE}`];
  });
}

/**
 * @param {string} from
 * @param {string} to
 * @param {Readonly<Record<string, Layer>>} layers
 * @returns {string | null} why not, or `null` where it may
 */
function refuse(from, to, layers) {
  const [layerName, ...path] = from.split('/');
  const layer = layers[String(layerName)];
  if (layer === undefined) return `${layerName} is no layer`;
  if (to === 'package.json') return null;
  if (isOfTests(to)) return 'only tests import what is made for tests';
  const own = findRoom(layer, path.join('/'));
  if (own === null) return `the room of ${from} has no place among the arrows`;
  if (to.split('/')[0] !== layerName) {
    const only = layer.only?.[own.name];
    const allowed = only === undefined ? layer.imports : [only];
    return allowed.some((folder) => to.startsWith(`${folder}/`))
      ? null
      : `of other layers ${layerName}/${own.name} may import ${allowed.join(' and ') || 'nothing'}`;
  }
  const other = findRoom(layer, to.slice(`${layerName}/`.length));
  if (other === null) return `the room of ${to} has no place among the arrows`;
  if (own.name === other.name || other.row < own.row) return null;
  return `${other.name} does not stand before ${own.name}`;
}

/**
 * @param {Layer} layer
 * @param {string} path within the layer
 */
function findRoom(layer, path) {
  for (const [row, names] of layer.rows.entries()) {
    const name = names.find((room) => path === room || path.startsWith(`${room}/`));
    if (name !== undefined) return { name, row };
  }
  return null;
}

/**
 * @param {readonly Import[]} imports
 * @returns {string[]} one for each knot of files, with the shortest way around from its first file
 */
export function findCycles(imports) {
  /** @type {Map<string, string[]>} */
  const targets = new Map();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const told = new Set();
  return [...targets.keys()].sort().flatMap((start) => {
    if (told.has(start)) return [];
    const cycle = findWayBack(start, targets);
    if (cycle === null) return [];
    for (const file of cycle) told.add(file);
    return [`${cycle.join(' → ')}: an import cycle. ${WHERE}`];
  });
}

/**
 * @param {string} start
 * @param {ReadonlyMap<string, readonly string[]>} targets
 * @returns {string[] | null} from the file back to itself, both ends included
 */
function findWayBack(start, targets) {
  const seen = new Set();
  /** @type {string[][]} */
  let ways = [[start]];
  while (ways.length > 0) {
    /** @type {string[][]} */
    const longer = [];
    for (const way of ways) {
      for (const target of targets.get(String(way.at(-1))) ?? []) {
        if (target === start) return [...way, start];
        if (seen.has(target)) continue;
        seen.add(target);
        longer.push([...way, target]);
      }
    }
    ways = longer;
  }
  return null;
}

/** Files that went wrong: a seed file with a few changes of the kind that damage, bad programs and bad will make. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers in 0 … 1, the same for the same seed. Source: mulberry32, public domain. */
export type Random = () => number;
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const below = (random: Random, limit: number) => Math.floor(random() * limit);

const NUMBERS = ['-1', '0', '1', '9999', '32768', '999999999', '2147483648', '1e9', '-0.5', 'NaN', ''];
const SNIPPETS = [
  '\u0000',
  '\ufeff',
  '\u202e',
  '&amp;',
  '&#x0;',
  '<',
  '>',
  '"',
  ']]>',
  '<!--',
  '<![CDATA[',
  '\r',
  '\t',
  '一、',
  '1.1.1.1.1.1',
  '（一）',
  '第一百二十三条',
  '①',
  '{',
  '}',
  '[',
  ',',
];

type EditText = (text: string, random: Random) => string;
/** The file stays well formed, so that what it says is read. */
const SOUND_EDITS: readonly EditText[] = [
  /** A number somewhere becomes another. */
  (text, random) => {
    const all = [...text.matchAll(/-?\d+/g)];
    if (all.length === 0) return text;
    const { index = 0, 0: found } = pick(random, all);
    return text.slice(0, index) + pick(random, NUMBERS) + text.slice(index + found.length);
  },
  /** A whole element without others of its name in it goes, is repeated, or moves. */
  (text, random) => {
    const all = [...text.matchAll(/<([\w:]+)(?:\s[^<>]*)?(?:\/>|>(?:(?!<\1[\s>])[\s\S]){0,3000}?<\/\1>)/g)];
    if (all.length === 0) return text;
    const { index = 0, 0: element } = pick(random, all);
    const before = text.slice(0, index);
    const after = text.slice(index + element.length);
    const way = below(random, 3);
    if (way === 0) return before + after;
    if (way === 1) return before + element.repeat(2 + below(random, 60)) + after;
    const { index: at = 0 } = pick(random, all);
    return at < index
      ? `${text.slice(0, at)}${element}${text.slice(at, index)}${after}`
      : before + element + element + after;
  },
  /** Two attribute values or JSON members exchanged. */
  (text, random) => {
    const all = [...text.matchAll(/"[^"<>\n]{0,40}"/g)];
    if (all.length < 2) return text;
    const one = pick(random, all);
    const other = pick(random, all);
    const index = one.index ?? 0;
    return text.slice(0, index) + other[0] + text.slice(index + one[0].length);
  },
];
const TEXT_EDITS: readonly EditText[] = [
  ...SOUND_EDITS,
  /** An element, a line or an object goes, is repeated, or moves. */
  (text, random) => {
    const pieces = text.split(/(?=<)|(?<=\n)/);
    const at = below(random, pieces.length);
    const count = 1 + below(random, 8);
    const taken = pieces.slice(at, at + count);
    const way = below(random, 4);
    if (way === 0) pieces.splice(at, count);
    else if (way === 1) pieces.splice(at, 0, ...taken);
    else if (way === 2) pieces.splice(below(random, pieces.length), 0, ...pieces.splice(at, count));
    else pieces.splice(at, 0, ...Array.from({ length: 1 + below(random, 300) }, () => taken).flat());
    return pieces.join('');
  },
  (text, random) => {
    const at = below(random, text.length + 1);
    return text.slice(0, at) + pick(random, SNIPPETS) + text.slice(at);
  },
  (text, random) => text.slice(0, below(random, text.length + 1)),
  /** Deep nesting of what is there. */
  (text, random) => {
    const tags = [...text.matchAll(/<([a-zA-Z][\w:.-]{0,20})(?=[\s>])/g)];
    if (tags.length === 0) return text;
    const [, name = 'b'] = pick(random, tags);
    const depth = 1 + below(random, 2000);
    const at = text.indexOf('<', below(random, text.length));
    if (at < 0) return text;
    return `${text.slice(0, at)}${`<${name}>`.repeat(depth)}${random() < 0.5 ? `</${name}>`.repeat(depth) : ''}${text.slice(at)}`;
  },
];

function editBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length + 1);
  switch (below(random, 5)) {
    case 0: {
      const copy = bytes.slice();
      for (let time = 0; time <= below(random, 8); time++) copy[below(random, copy.length)] = below(random, 256);
      return copy;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return new Uint8Array([
        ...bytes.subarray(0, at),
        ...bytes.subarray(Math.min(bytes.length, at + below(random, 40))),
      ]);
    case 3: {
      const from = below(random, bytes.length);
      return new Uint8Array([
        ...bytes.subarray(0, at),
        ...bytes.subarray(from, from + below(random, 200)),
        ...bytes.subarray(at),
      ]);
    }
    default:
      return new Uint8Array([
        ...bytes.subarray(0, at),
        ...Array.from({ length: below(random, 64) }, () => below(random, 256)),
        ...bytes.subarray(at),
      ]);
  }
}

const editText = (bytes: Uint8Array, random: Random) =>
  strToU8(pick(random, random() < 0.7 ? SOUND_EDITS : TEXT_EDITS)(strFromU8(bytes), random));

/** A part of an archive is changed, goes, or takes another's name. */
function editArchive(bytes: Uint8Array, random: Random): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return editBytes(bytes, random);
  }
  const names = Object.keys(parts);
  // What says most is changed most.
  const main = names.filter((any) => /(document|numbering|styles|sheet\d+)\.xml$/.test(any));
  const name = pick(random, main.length > 0 && random() < 0.7 ? main : names);
  const part = parts[name] ?? new Uint8Array();
  const way = random();
  if (way < 0.05) delete parts[name];
  else if (way < 0.1) parts[pick(random, Object.keys(parts))] = part;
  else parts[name] = /\.(xml|rels)$/.test(name) && way < 0.97 ? editText(part, random) : editBytes(part, random);
  return zipSync(parts, { level: 1 });
}

export type FileShape = 'archive' | 'text' | 'bytes';

/** One to four changes. */
export function mutate(seed: Uint8Array, shape: FileShape, random: Random): Uint8Array {
  let bytes = seed;
  for (let change = 0; change <= below(random, 4); change++) {
    const isRaw = random() < 0.05 || bytes.length === 0;
    // What is no archive any more can only be changed byte by byte.
    const isArchive = shape === 'archive' && change === 0;
    if (isRaw || shape === 'bytes' || (shape === 'archive' && !isArchive)) bytes = editBytes(bytes, random);
    else bytes = isArchive ? editArchive(bytes, random) : editText(bytes, random);
  }
  return bytes;
}

/**
 * The package of a Word file: its parts by name, unpacked within bounds, and what is wrong with bytes that are none.
 * Source: ECMA-376 Part 2 (Open Packaging Conventions); MS-CFB for the container of old and of encrypted files.
 */
import { strFromU8, unzipSync } from 'fflate';
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import { DamagedPart, findChildren, parseXml, type XmlElement } from './xml.ts';

const BYTES_PER_MB = 1024 * 1024;
/** Larger files are refused before anything is unpacked. */
const MAX_FILE_MB = 200;
/** All parts together may take this much once unpacked, and a single XML part a part of it. */
const MAX_UNPACKED_MB = 600;
const MAX_PART_MB = 150;
const MAX_PARTS = 20_000;

export type Relationship = { readonly target: string; readonly type: string; readonly isExternal: boolean };

export type DocxPackage = {
  /** The parsed XML part, or `null` where the package has none of this name. */
  readonly findPart: (path: string) => XmlElement | null;
  readonly findBytes: (path: string) => Uint8Array | null;
  /** Relationships of a part by id, targets as paths in the package. */
  readonly getRelationships: (path: string) => ReadonlyMap<string, Relationship>;
  /** Path of the main document part. */
  readonly documentPath: string;
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True where the bytes hold a name as UTF-16, as directories of compound files write them. */
function hasWideName(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at !== -1; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

export type FileKind = 'zip' | 'encrypted' | 'word-97' | 'pdf' | 'rtf' | 'other';

/** What a file is by its first bytes. */
export function detectFileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP_MAGIC)) return 'zip';
  if (startsWith(bytes, COMPOUND_MAGIC)) return hasWideName(bytes, 'EncryptedPackage') ? 'encrypted' : 'word-97';
  const head = strFromU8(bytes.subarray(0, 8), true);
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return 'other';
}

/** Old Word files and those of WPS are told apart by nothing. */
export const OLD_WORD_NAME = '.doc / .wps';
const UNSUPPORTED_NAMES: Partial<Record<FileKind, string>> = { 'word-97': OLD_WORD_NAME, pdf: 'PDF', rtf: 'RTF' };
const isXmlPath = (path: string) => /\.(?:xml|rels)$/i.test(path);

const END_OF_DIRECTORY = [0x50, 0x4b, 0x05, 0x06];
const DIRECTORY_ENTRY = [0x50, 0x4b, 0x01, 0x02];
/** Behind the end record stands a comment of at most this length. */
const MAX_END_LENGTH = 65_557;

/**
 * True where the end record leads to the directory. One that does not belongs to a file inside this one: the rest of this
 * one is missing. Source: APPNOTE.TXT (PKWARE), 4.3.16 End of central directory record.
 */
function hasDirectory(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - MAX_END_LENGTH); at--) {
    if (!startsWith(bytes.subarray(at, at + 4), END_OF_DIRECTORY)) continue;
    const offset = view.getUint32(at + 16, true);
    // Offsets past 4 GB stand elsewhere.
    return offset === 0xffffffff || startsWith(bytes.subarray(offset, offset + 4), DIRECTORY_ENTRY);
  }
  return false;
}

type Unpacked = { readonly files: Readonly<Record<string, Uint8Array>> } | { readonly unpackedMb: number };

/** Unpacks what a plan can be read from; sizes are checked by what the directory declares before a part is unpacked. */
function unpack(bytes: Uint8Array): Unpacked {
  let total = 0;
  let parts = 0;
  let isTooLarge = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isXmlPath(name) && !/\/media\//i.test(name) && name !== 'mimetype') return false;
      total += originalSize;
      parts += 1;
      if (originalSize > MAX_PART_MB * BYTES_PER_MB || total > MAX_UNPACKED_MB * BYTES_PER_MB || parts > MAX_PARTS) {
        isTooLarge = true;
      }
      return !isTooLarge;
    },
  });
  return isTooLarge ? { unpackedMb: Math.ceil(total / BYTES_PER_MB) } : { files };
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DamagedPart(String(error));
  }
}

/** `../../../import/media/a.png` seen from `word/document.xml` is `media/a.png`; `/word/x.xml` counts from the root. */
function resolveTarget(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}

function readRelationships(root: XmlElement | null, from: string): ReadonlyMap<string, Relationship> {
  return new Map(
    findChildren(root, 'rel:Relationship').map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return [
        attributes.Id ?? '',
        { target: isExternal ? target : resolveTarget(from, target), type: attributes.Type ?? '', isExternal },
      ];
    }),
  );
}

/** Where the relationships of a part are kept: `word/_rels/document.xml.rels`. */
function getRelationshipsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/**
 * Opens a Word file. Errors: `import.empty`, `import.too-large` (also what would unpack beyond bounds), `import.encrypted`,
 * `import.unsupported` (old Word and WPS files, PDF, RTF, other office files), `import.damaged`.
 */
export function openPackage(bytes: Uint8Array): Result<DocxPackage> {
  if (bytes.length === 0) return fail('import.empty');
  if (bytes.length > MAX_FILE_MB * BYTES_PER_MB) {
    return fail('import.too-large', { sizeMb: Math.ceil(bytes.length / BYTES_PER_MB), limitMb: MAX_FILE_MB });
  }
  const kind = detectFileKind(bytes);
  if (kind === 'encrypted') return fail('import.encrypted');
  const unsupported = UNSUPPORTED_NAMES[kind];
  if (unsupported !== undefined) return fail('import.unsupported', { kind: unsupported });
  if (!hasDirectory(bytes)) return fail('import.damaged', {}, 'no directory');
  let unpacked: Unpacked;
  try {
    unpacked = unpack(bytes);
  } catch (error) {
    return fail('import.damaged', {}, error);
  }
  if ('unpackedMb' in unpacked) {
    return fail('import.too-large', { sizeMb: unpacked.unpackedMb, limitMb: MAX_UNPACKED_MB });
  }
  return readPackage(unpacked.files);
}

function readPackage(files: Readonly<Record<string, Uint8Array>>): Result<DocxPackage> {
  // Part names are compared without regard to case. Source: ECMA-376 Part 2, 6.2.2.3.
  const paths = new Map(Object.keys(files).map((path) => [path.toLowerCase().replace(/^\//, ''), path]));
  const findBytes = (path: string) => {
    const actual = paths.get(path.toLowerCase());
    return actual === undefined ? null : (files[actual] ?? null);
  };
  const parsed = new Map<string, XmlElement | null>();
  const findPart = (path: string): XmlElement | null => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const bytes = findBytes(path);
    const part = bytes === null ? null : parseXml(decodeXml(bytes));
    parsed.set(path, part);
    return part;
  };
  const getRelationships = (path: string) => readRelationships(findPart(getRelationshipsPath(path)), path);

  try {
    const documentPath = [...getRelationships('').values()].find(({ type }) => /\/officeDocument$/.test(type))?.target;
    const document = documentPath === undefined ? null : findPart(documentPath);
    if (document?.name === 'w:document' && documentPath !== undefined) {
      return succeed({ findPart, findBytes, getRelationships, documentPath });
    }
    const other = findForeignKind(findBytes, documentPath);
    return other === null
      ? fail('import.damaged', {}, 'no document part')
      : fail('import.unsupported', { kind: other });
  } catch (error) {
    if (error instanceof DamagedPart) return fail('import.damaged', {}, error);
    throw error;
  }
}

/** Other office files that are zip files as well. */
function findForeignKind(findBytes: DocxPackage['findBytes'], documentPath: string | undefined): string | null {
  const mimetype = findBytes('mimetype');
  if (mimetype !== null) return strFromU8(mimetype).includes('opendocument') ? 'OpenDocument' : 'ZIP';
  if (documentPath?.startsWith('xl/')) return 'Excel';
  if (documentPath?.startsWith('ppt/')) return 'PowerPoint';
  return documentPath === undefined && findBytes('[Content_Types].xml') === null ? 'ZIP' : null;
}

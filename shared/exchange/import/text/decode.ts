/**
 * Bytes of a text file → characters: UTF-8 with or without a byte order mark, UTF-16 of either order, GB18030, Big5 and
 * Shift_JIS. A few bytes that belong to none are shown as � and counted; they refuse no file.
 */
import { fail, type Result, succeed } from '../../../base/errors/result.ts';

export const TEXT_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Characters that could not be read: shown as �, or control characters that were taken out. */
  readonly unreadable: number;
  /** True where the bytes fit another encoding nearly as well, or none well: the user is to look. */
  readonly isDoubtful: boolean;
};

/** How many bytes are looked at to tell UTF-16 without a mark. */
const SAMPLE_BYTES = 4096;

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** True where every byte belongs to UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Characters that texts of this kind are made of: ASCII, Chinese, and their punctuation. */
const USUAL = /[\t\n\r -~\u2010-\u2027\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
/** A share of usual characters below this is no text read in the right order. */
const USUAL_SHARE = 0.8;

/** UTF-16 without a mark: the byte order in which more of the characters are usual ones. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  const share = (label: string) => {
    const text = new TextDecoder(label).decode(sample);
    return (text.match(USUAL)?.length ?? 0) / Math.max(text.length, 1);
  };
  const little = share('utf-16le');
  const big = share('utf-16be');
  if (Math.max(little, big) < USUAL_SHARE) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const REPLACEMENT = /\ufffd/g;
/** Half a character of UTF-16, which some decoders let through. */
const LONE_SURROGATE = /\p{Cs}/gu;
/** The commonest characters of Chinese, simplified and traditional, its punctuation, and kana: rubbish has few of them. */
const COMMONEST =
  /[的一是不了在人有我他这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學如都同现現当當没动動面起看定天分还還进進好小部其些主样理心她本前开開但因只从從想实實日军者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点正业業外将將两兩高间間由问問很最重并物手应應战向头文体體政美相见見被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔，。、：；！？“”（）《》〇\u3040-\u30ff]/g;
/** Another encoding than Chinese ones is believed where it makes this much more sense. */
const CLEARER = 1.5;

/** Share of a text's characters beyond ASCII that are among the commonest. */
function getSense(text: string): number {
  const others = count(text, /[^\0-\x7f]/g);
  return others === 0 ? 0 : count(text, COMMONEST) / others;
}

/** An encoding is certain where it makes this much more sense than any other, and this much at all. */
const CERTAIN = 3;
const LEAST_SENSE = 0.2;
/** A text of fewer bytes proves nothing. */
const LEAST_BYTES = 40;

type Guess = { readonly encoding: TextEncoding; readonly isDoubtful: boolean };

/** A text without a mark that is no UTF-8: the encoding that makes most sense, GB18030 where in doubt. */
function guessMultiByte(bytes: Uint8Array): Guess {
  const sample = bytes.subarray(0, SAMPLE_BYTES * 4);
  const read = (encoding: TextEncoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, sense: getSense(text) - count(text, REPLACEMENT) / Math.max(text.length, 1) };
  };
  const wide = bytes.length % 2 === 0 ? (['utf-16le', 'utf-16be'] as const) : [];
  const chinese = read('gb18030');
  const others = (['utf-8', 'big5', 'shift_jis', ...wide] as const).map(read);
  const best = others.reduce((a, b) => (b.sense > a.sense ? b : a));
  const isOther = best.sense > chinese.sense * CLEARER && best.sense > chinese.sense + 0.1;
  const [chosen, next] = isOther ? [best, chinese] : [chinese, best];
  return {
    encoding: chosen.encoding,
    isDoubtful: bytes.length < LEAST_BYTES || chosen.sense < LEAST_SENSE || chosen.sense < next.sense * CERTAIN,
  };
}

function detectEncoding(bytes: Uint8Array): Guess {
  const certain = (encoding: TextEncoding): Guess => ({ encoding, isDoubtful: false });
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return certain('utf-8-bom');
  if (startsWith(bytes, 0xff, 0xfe)) return certain('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return certain('utf-16be');
  const wide = bytes.subarray(0, SAMPLE_BYTES).includes(0) ? guessUtf16(bytes) : null;
  if (wide !== null) return certain(wide);
  return isUtf8(bytes) ? certain('utf-8') : guessMultiByte(bytes);
}

/** A control character other than white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\x00-\x08\x0e-\x1f]/g;
/** A file with a larger share of what no text has is no text; one wrong byte takes up to three characters with it. */
const MOST_UNREADABLE = 0.05;
const MOST_UNREADABLE_IN_SHORT = 0.1;
const ONE_FAULT = 4;

const getLimit = (length: number) =>
  Math.max(length * MOST_UNREADABLE, Math.min(ONE_FAULT, length * MOST_UNREADABLE_IN_SHORT));

/**
 * Decodes a text file, in the encoding it shows or in one the user chose.
 *
 * @returns `import.empty` for a file without characters, `import.failed` for one that is no text in any of the encodings;
 * both with `fileName`.
 */
export function decodeText(bytes: Uint8Array, fileName: string, chosen?: TextEncoding): Result<DecodedText> {
  const { encoding, isDoubtful } =
    chosen === undefined ? detectEncoding(bytes) : { encoding: chosen, isDoubtful: false };
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  const read = decoder.decode(bytes).replace(LONE_SURROGATE, '\ufffd');
  const unreadable = count(read, REPLACEMENT) + count(read, CONTROL);
  if (unreadable > getLimit(read.length) && chosen === undefined) return fail('import.failed', { fileName });
  const text = read.replace(CONTROL, '');
  return text.trim() === '' ? fail('import.empty', { fileName }) : succeed({ text, encoding, unreadable, isDoubtful });
}

/** The lines of a text, without their ends: the n-th is line n. */
export function splitLines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\f\u2028\u2029]/);
}

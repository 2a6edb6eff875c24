/**
 * The checksum of a plan file, by which damage is noticed that leaves it well-formed: a letter that became another on a worn disk or stick. It is
 * the last member of the file and says nothing of who wrote it.
 * Source: CRC-32 as in ISO/IEC 3309 and ZIP (polynomial 0xEDB88320, reflected).
 */

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** Eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
  return (~rest >>> 0).toString(16).padStart(8, '0');
}

/** Text up to the member, and what the member says. */
const LAST_MEMBER = /,\s*"checksum":\s*"([^"]*)"\s*\}\s*$/;
/** The member with white space around it is shorter than this. */
const TAIL_LENGTH = 200;

/** Of the file's text before the comma that leads the member; what line ends it has does not count. */
const sum = (text: string) => crc32(new TextEncoder().encode(text.replaceAll('\r\n', '\n')));

/** `text` is a JSON object of at least one member, as `serializePlan` writes it. */
export function addChecksum(text: string): string {
  const before = text.replace(/\s*\}\s*$/, '');
  return `${before},\n"checksum": "${sum(before)}"\n}\n`;
}

/** `absent` where the file has none, as those of older programs and of others. */
export function readChecksum(text: string): 'right' | 'wrong' | 'absent' {
  const start = Math.max(0, text.length - TAIL_LENGTH);
  const found = LAST_MEMBER.exec(text.slice(start));
  if (found === null) return 'absent';
  return found[1] === sum(text.slice(0, start + found.index)) ? 'right' : 'wrong';
}

/** The files that can be read into a plan: the one list that the window, the command line and a drop go by. */

export type ImportFormat = {
  readonly extensions: readonly string[];
  /** As messages name it. */
  readonly name: string;
  /** Larger files are refused unread. Text of 20 MB is some 7 million characters. */
  readonly limitMb: number;
  /**
   * What reads it; `office` is another program, which makes a Word file of it first; `null` for what nothing does: it is opened all the same,
   * to be told what helps.
   */
  readonly reader: 'text' | 'html' | 'word' | 'office' | null;
};

const IMPORT_FORMATS: readonly ImportFormat[] = [
  { extensions: ['docx', 'docm'], name: 'Word', limitMb: 200, reader: 'word' },
  { extensions: ['txt', 'md', 'markdown'], name: 'TXT', limitMb: 20, reader: 'text' },
  { extensions: ['html', 'htm', 'xhtml'], name: 'HTML', limitMb: 20, reader: 'html' },
  { extensions: ['doc'], name: '.doc', limitMb: 200, reader: 'office' },
  { extensions: ['wps'], name: '.wps', limitMb: 200, reader: 'office' },
  { extensions: ['rtf'], name: 'RTF', limitMb: 200, reader: 'office' },
  { extensions: ['pdf'], name: 'PDF', limitMb: 200, reader: null },
];

/** Every extension, in lower case and without its dot. */
export const IMPORT_EXTENSIONS: readonly string[] = IMPORT_FORMATS.flatMap(({ extensions }) => extensions);

/** `html` for `预案.HTML`, '' for a name without extension. */
export function getExtension(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The format a file's name tells, `null` for any other. */
export function findFormat(fileName: string): ImportFormat | null {
  return IMPORT_FORMATS.find(({ extensions }) => extensions.includes(getExtension(fileName))) ?? null;
}

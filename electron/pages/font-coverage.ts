/** Which families a machine has and which characters they lack, as the engine's own warnings and refusals tell. */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { quote } from '../../shared/exchange/export/typst/literals.ts';
import type { Machine } from '../../shared/view/font-report/font-report.ts';
import type { ChosenFaces } from '../../shared/view/fonts/choose-faces.ts';
import { listMessages } from './messages.ts';

const UNKNOWN_FAMILY = /^unknown font family: (.*)$/;
/** What the engine says of text that an archive may not hold, because no face shows it or as such; it quotes like Rust: `\\"甲\\\\u{10fffd}\\"`. */
const REFUSED_TEXT = /(?:text|codepoint) `\\"(.*?)\\"`/g;
const UNSHOWN_TEXT = /text `\\"(.*?)\\"`/g;

function unquote(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

const listCharacters = (cause: unknown, said: RegExp) =>
  [...String(cause).matchAll(said)].map(([, text = '']) => unquote(text)).join('');

/** The characters for which the engine refused to make an archive; '' where it had another reason. */
export function listUnshown(cause: unknown): string {
  return listCharacters(cause, REFUSED_TEXT);
}

/** Those of the families that this machine has: the engine warns of what it does not find. */
export function findInstalled(compiler: NodeCompiler, families: readonly string[]): ReadonlySet<string> {
  const probes = families.map((family) => `#text(font: ${JSON.stringify(family)})[a]`);
  const warnings = compiler.compile({ mainFileContent: probes.join('\n') }).takeWarnings();
  const unknown = new Set(listMessages(warnings).flatMap((message) => UNKNOWN_FAMILY.exec(message)?.[1] ?? []));
  return new Set(families.filter((family) => !unknown.has(family.toLowerCase())));
}

/** Made an archive of, the text is refused wherever the face lacks a character. */
function findLacking(compiler: NodeCompiler, family: string | null, text: string): ReadonlySet<string> {
  if (text === '') return new Set();
  const face = family === null ? '' : `font: ${JSON.stringify(family)}, fallback: false`;
  // One a line: neighbours that make up one sign would be taken for one.
  const source = `#set text(lang: "zh")\n#for one in ${quote(text)}.clusters() [#text(${face})[#one]\\ ]`;
  const document = compiler.compile({ mainFileContent: source }).result;
  if (document === null) return new Set();
  try {
    compiler.pdf(document, { pdfStandard: 'a-2a' });
    return new Set();
  } catch (cause) {
    const unshown = new Set(listCharacters(cause, UNSHOWN_TEXT));
    return new Set([...text].filter((character) => unshown.has(character)));
  }
}

export function describeMachine(compiler: NodeCompiler, faces: ChosenFaces): Machine {
  return {
    faces,
    isInstalled: (family) => findInstalled(compiler, [family]).has(family),
    findLacking: (family, text) => findLacking(compiler, family, text),
  };
}

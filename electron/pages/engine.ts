/** The Typst compiler with its fonts, kept warm: plans in, PDF pages out. Runs in a process of its own (`process.ts`). */
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { BlockPlace, PdfPages } from '../../shared/edge/ipc/contract.ts';
import { writePages } from '../../shared/exchange/export/typst/write-pages.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { type ChosenFaces, chooseFaces, KNOWN_FAMILIES } from '../../shared/view/fonts/choose-faces.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';

export type PdfRequest = {
  readonly plan: Plan;
  readonly createdAt: Date;
  /** PDF/A-2a, for archives. */
  readonly isArchival?: boolean;
};

/** Errors: `pages.no-engine`, `pages.failed`, `pages.characters-missing`. */
export type Engine = { makePdf(request: PdfRequest): Result<PdfPages> };

/** No folder of this name exists, so that no file can be read, whatever a source says. */
const NO_WORKSPACE = '/zhangfa-no-files';
/** Results that this many compilations did not use are forgotten. */
const CACHE_AGE = 3;
const UNKNOWN_FAMILY = /^unknown font family: (.*)$/;
/** What the engine says of text that an archive may not hold; it quotes like Rust: `\\"甲\\\\u{10fffd}\\"`. */
const UNSHOWN_TEXT = /(?:text|codepoint) `\\"(.*?)\\"`/g;

type Diagnostics = { readonly shortDiagnostics: readonly { readonly message: string; readonly path: string }[] } | null;
const listMessages = (from: Diagnostics) => (from?.shortDiagnostics ?? []).map(({ message }) => message);

function unquote(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Families of `KNOWN_FAMILIES` that this machine has: the engine warns of those it does not find. */
function findInstalled(compiler: NodeCompiler): ReadonlySet<string> {
  const probes = KNOWN_FAMILIES.map((family) => `#text(font: ${JSON.stringify(family)})[a]`);
  const warnings = compiler.compile({ mainFileContent: probes.join('\n') }).takeWarnings();
  const unknown = new Set(listMessages(warnings).flatMap((message) => UNKNOWN_FAMILY.exec(message)?.[1] ?? []));
  return new Set(KNOWN_FAMILIES.filter((family) => !unknown.has(family.toLowerCase())));
}

export async function createEngine(): Promise<Engine> {
  let compiler: NodeCompiler;
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    compiler = NodeCompiler.create({ workspace: NO_WORKSPACE });
  } catch (cause) {
    return { makePdf: () => fail('pages.no-engine', { system: `${process.platform}-${process.arch}` }, cause) };
  }
  const faces = chooseFaces(findInstalled(compiler));
  return { makePdf: (request) => makePdf(compiler, faces, request) };
}

/** Lays a plan out. Pictures that the engine cannot read are given up, so that the rest prints. */
function layOut(compiler: NodeCompiler, faces: ChosenFaces, plan: Plan): Result<NodeTypstDocument> {
  const resolved = resolvePlan(plan);
  const { source, pictures } = writePages(resolved, { faces, unreadablePictures: findUnreadable(compiler, plan) });
  compiler.resetShadow();
  for (const { path, bytes } of pictures) compiler.mapShadow(`${NO_WORKSPACE}${path}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: source });
  const document = compiled.result;
  return document === null
    ? fail('pages.failed', {}, listMessages(compiled.takeError()).join('; '))
    : succeed(document);
}

/** Ids of pictures whose bytes the engine does not take for one. */
function findUnreadable(compiler: NodeCompiler, { assets }: Plan): ReadonlySet<string> {
  const unreadable = assets.filter(({ mediaType, data }) => {
    const path = `/asset.${mediaType === 'image/svg+xml' ? 'svg' : mediaType.slice('image/'.length)}`;
    compiler.mapShadow(`${NO_WORKSPACE}${path}`, Buffer.from(data, 'base64'));
    return compiler.compile({ mainFileContent: `#image("${path}", width: 1pt)` }).hasError();
  });
  return new Set(unreadable.map(({ id }) => id));
}

function makePdf(compiler: NodeCompiler, faces: ChosenFaces, request: PdfRequest): Result<PdfPages> {
  const laidOut = layOut(compiler, faces, request.plan);
  if (!laidOut.ok) return laidOut;
  const document = laidOut.value;
  try {
    const pdf = compiler.pdf(document, {
      creationTimestamp: Math.floor(request.createdAt.getTime() / 1000),
      ...(request.isArchival === true ? { pdfStandard: 'a-2a' } : {}),
    });
    const places = readPlaces(compiler, document);
    return succeed({ pdf: new Uint8Array(pdf), pageCount: document.numOfPages, places });
  } catch (cause) {
    const characters = [...String(cause).matchAll(UNSHOWN_TEXT)].map(([, text = '']) => unquote(text)).join('');
    return characters === ''
      ? fail('pages.failed', {}, cause)
      : fail('pages.characters-missing', { characters: characters.slice(0, 100) });
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

function readPlaces(compiler: NodeCompiler, document: NodeTypstDocument): BlockPlace[] {
  const [places = []]: (readonly (readonly [string, number, number])[])[] = compiler.query(document, {
    selector: '<places>',
    field: 'value',
  });
  return places.map(([id, page, topPt]) => ({ id, page, topPt }));
}

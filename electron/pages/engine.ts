/** The Typst compiler with its fonts, kept warm: plans in, PDF pages out. Runs in a process of its own (`process.ts`). */
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { BlockPlace, KnownPages, PdfPages } from '../../shared/edge/ipc/contract.ts';
import { type PagesOptions, writePages } from '../../shared/exchange/export/typst/write-pages.ts';
import type { Asset, Plan } from '../../shared/model/plan/plan.ts';
import { markChanges } from '../../shared/view/comparison/mark-changes.ts';
import { type FontReport, reportFonts } from '../../shared/view/font-report/font-report.ts';
import { type ChosenFaces, chooseFaces, KNOWN_FAMILIES } from '../../shared/view/fonts/choose-faces.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import type { ResolvedPlan } from '../../shared/view/resolve/resolved-plan.ts';
import { countPlan } from '../../shared/view/statistics/count-text.ts';
import { describeMachine, findInstalled, listUnshown } from './font-coverage.ts';
import { listMessages } from './messages.ts';
import { type DrawnPages, splitSvg } from './split-svg.ts';

export type PdfRequest = {
  readonly plan: Plan;
  /** `null` leaves out of the properties when it was made, and whose it is. */
  readonly createdAt: Date | null;
  /** PDF/A-2a, for archives. */
  readonly isArchival?: boolean;
  /** The state that the plan is held against, so that what changed since is marked. Blocks have the ids of those they became. */
  readonly against?: Plan;
};

export type Engine = {
  /** Errors: `pages.no-engine`, `pages.failed`, `pages.characters-missing`. */
  makePdf(request: PdfRequest): Result<PdfPages>;
  /** The pages as drawings, for printing. Errors: `pages.no-engine`, `pages.failed`. */
  drawPages(plan: Plan): Result<DrawnPages>;
  /** What the pages are set in here. Errors: `pages.no-engine`. */
  reportFonts(plan: Plan): Result<FontReport>;
  /**
   * Where pages begin, to the character. `guess` are the blocks that are likely to reach over an edge, such as those that did before: it
   * saves a second compilation. Errors: `pages.no-engine`, `pages.failed`.
   */
  findStarts(plan: Plan, guess: ReadonlySet<string>): Result<FoundStarts>;
};
export type FoundStarts = {
  readonly pages: KnownPages;
  /** The blocks at the pages' ends, which may reach over the edge. */
  readonly atEdges: ReadonlySet<string>;
};

/** No folder of this name exists, so that no file can be read, whatever a source says. */
const NO_WORKSPACE = '/zhangfa-no-files';
/** Results that this many compilations did not use are forgotten. */
const CACHE_AGE = 1;
/** With more pages than this, those that begin inside of a block are told by the next one: memory would double. */
const MOST_EDGES = 500;

export async function createEngine(): Promise<Engine> {
  let compiler: NodeCompiler;
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    compiler = NodeCompiler.create({ workspace: NO_WORKSPACE });
  } catch (cause) {
    const refuse = () => fail('pages.no-engine', { system: `${process.platform}-${process.arch}` }, cause);
    return { makePdf: refuse, drawPages: refuse, reportFonts: refuse, findStarts: refuse };
  }
  const faces = chooseFaces(findInstalled(compiler, KNOWN_FAMILIES));
  return {
    makePdf: (request) => makePdf(compiler, faces, request),
    drawPages: (plan) => drawPages(compiler, faces, plan),
    reportFonts: (plan) => succeed(reportFonts(plan, describeMachine(compiler, faces))),
    findStarts: (plan, guess) => findStarts(compiler, faces, plan, guess),
  };
}

/** Lays a plan out. Pictures that the engine cannot read are given up, so that the rest prints. */
function layOut(
  compiler: NodeCompiler,
  faces: ChosenFaces,
  { assets }: Plan,
  resolved: ResolvedPlan,
  options: Pick<PagesOptions, 'spotted' | 'isAnonymous'> = {},
): Result<NodeTypstDocument> {
  const unreadablePictures = findUnreadable(compiler, assets);
  const { source, pictures } = writePages(resolved, { faces, unreadablePictures, ...options });
  compiler.resetShadow();
  for (const { path, bytes } of pictures) compiler.mapShadow(`${NO_WORKSPACE}${path}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: source });
  const document = compiled.result;
  return document === null
    ? fail('pages.failed', {}, listMessages(compiled.takeError()).join('; '))
    : succeed(document);
}

/** What was found of a picture, for as long as a plan that is followed holds it. */
const isReadable = new WeakMap<Asset, boolean>();

function canRead(compiler: NodeCompiler, { mediaType, data }: Asset): boolean {
  const path = `/asset.${mediaType === 'image/svg+xml' ? 'svg' : mediaType.slice('image/'.length)}`;
  compiler.mapShadow(`${NO_WORKSPACE}${path}`, Buffer.from(data, 'base64'));
  return !compiler.compile({ mainFileContent: `#image("${path}", width: 1pt)` }).hasError();
}

/** Ids of pictures whose bytes the engine does not take for one. */
function findUnreadable(compiler: NodeCompiler, assets: readonly Asset[]): ReadonlySet<string> {
  for (const asset of assets) if (!isReadable.has(asset)) isReadable.set(asset, canRead(compiler, asset));
  return new Set(assets.filter((asset) => isReadable.get(asset) !== true).map(({ id }) => id));
}

function makePdf(compiler: NodeCompiler, faces: ChosenFaces, request: PdfRequest): Result<PdfPages> {
  const { plan, against, createdAt } = request;
  const resolved = resolvePlan(plan);
  const { scheme, layout, pageSetup } = plan;
  const shown =
    against === undefined ? resolved : markChanges(resolvePlan({ ...against, scheme, layout, pageSetup }), resolved);
  const assets = [...plan.assets, ...(against?.assets ?? [])];
  const laidOut = layOut(compiler, faces, { ...plan, assets }, shown, { isAnonymous: createdAt === null });
  if (!laidOut.ok) return laidOut;
  const document = laidOut.value;
  try {
    const pdf = compiler.pdf(document, {
      ...(createdAt && { creationTimestamp: Math.floor(createdAt.getTime() / 1000) }),
      ...(request.isArchival === true ? { pdfStandard: 'a-2a' } : {}),
    });
    const places = readPlaces(compiler, document);
    return succeed({ pdf: new Uint8Array(pdf), pageCount: document.numOfPages, places });
  } catch (cause) {
    const characters = listUnshown(cause);
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

function drawPages(compiler: NodeCompiler, faces: ChosenFaces, plan: Plan): Result<DrawnPages> {
  const laidOut = layOut(compiler, faces, plan, resolvePlan(plan));
  if (!laidOut.ok) return laidOut;
  try {
    return succeed(splitSvg(compiler.plainSvg(laidOut.value)));
  } catch (cause) {
    return fail('pages.failed', {}, cause);
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

/** Spots are noted in the blocks at the pages' ends alone; where these were not foreseen, all is laid out once more. */
function findStarts(
  compiler: NodeCompiler,
  faces: ChosenFaces,
  plan: Plan,
  guess: ReadonlySet<string>,
): Result<FoundStarts> {
  const resolved = resolvePlan(plan);
  const read = (spotted: ReadonlySet<string>) => {
    const laidOut = layOut(compiler, faces, plan, resolved, { spotted });
    return laidOut.ok ? succeed(readStarts(compiler, laidOut.value)) : laidOut;
  };
  try {
    let found = read(guess);
    const atEdges = found.ok ? found.value.atEdges : new Set<string>();
    if (atEdges.size <= MOST_EDGES && [...atEdges].some((id) => !guess.has(id))) {
      found = read(atEdges);
    }
    if (!found.ok) return found;
    const { value } = found;
    return succeed({ ...value, pages: { ...value.pages, counts: countPlan(resolved) } });
  } catch (cause) {
    return fail('pages.failed', {}, cause);
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

function readStarts(compiler: NodeCompiler, document: NodeTypstDocument) {
  const pageCount = document.numOfPages;
  type Start = readonly [page: number, blockId: string, offset: number, before: string];
  const [asked]: readonly [readonly Start[], string][] = compiler.query(document, {
    selector: '<starts>',
    field: 'value',
  });
  const [found, last] = asked ?? [[], ''];
  const starts = found.filter(([page]) => page > 1);
  const atEdges = new Set(starts.map(([, , , before]) => before));
  // What stands last may reach over pages on which nothing begins.
  if ((found.at(-1)?.[0] ?? 1) < pageCount) atEdges.add(last);
  return {
    pages: { pageCount, starts: starts.map(([page, blockId, offset]) => ({ page, blockId, offset })) },
    atEdges,
  };
}

/**
 * Damaged and ill-meant files of every format, read by the real process under its real limits (docs/reliability.md).
 * `ZHANGFA_FAULTS` says how many; a file that breaks something is left in `.cache/faults`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parsePack, serializePack } from '../../shared/content/clauses/pack.ts';
import { createOwnClause, createPack } from '../../shared/content/clauses/testing/own-clauses.ts';
import { parseOwnTemplateFile, serializeOwnTemplate } from '../../shared/content/templates/own/own-template-file.ts';
import { createSamplePlan } from '../../shared/content/templates/sample.ts';
import { renderText } from '../../shared/exchange/export/text/text.ts';
import type { Imported } from '../../shared/exchange/import/imported.ts';
import { parseAnyPlanFile } from '../../shared/model/file/parse-plan-file.ts';
import { serializePlan } from '../../shared/model/file/serialize-plan.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { hashContent } from '../files/fingerprint.ts';
import { bundleForTest } from '../testing/bundle.ts';
import { createRandom, type FileShape, mutate, pick, type Random } from '../testing/mutate.ts';
import { startChild } from './far-end.ts';
import { type Job, JobDied, startJob } from './start-job.ts';

const COUNT = Number(process.env.ZHANGFA_FAULTS ?? 60);
const SEED = Number(process.env.ZHANGFA_SEED ?? 1);
/** A reading may take this much; what the program allows is more. */
const LIMITS = { cpuSeconds: 5, memoryMb: 1024 };
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

type Seed = { readonly fileName: string; readonly bytes: Uint8Array };
type Format = {
  readonly shape: FileShape;
  readonly seeds: readonly Seed[];
  /** Throws what breaks a promise; answers whether the file was read. */
  readonly read: (job: Job, fileName: string, bytes: Uint8Array) => Promise<boolean>;
};

const fixtures = (folder: string, ending: string): Seed[] =>
  readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith(ending))
    .map((fileName) => ({ fileName, bytes: readFileSync(join(PROJECT, folder, fileName)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 60_000);

/** Han characters that no marker is made of: they can only come from the words of a file. */
const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(
    /(?![一二三四五六七八九十百千零〇两壹贰叁肆伍陆柒捌玖拾第章节条款项篇图表附件是要首先其次再最后])\p{Script=Han}/gu,
  )) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
};

function expectNothingLost(source: string, { whole, report }: Imported): void {
  const { title, header, facts } = whole.plan;
  const found = countWords(
    renderText(resolvePlan(whole.plan)) + JSON.stringify([title, header, facts, report.entries]),
  );
  // The report says once what stood hidden in many places.
  const told = new Set(report.entries.flatMap(({ before }) => [...(before ?? '')]));
  const lost = [...countWords(source)].filter(([word, count]) => (found.get(word) ?? 0) < count && !told.has(word));
  expect(lost.map(([word]) => word).join(''), 'characters that are neither in the plan nor in the report').toBe('');
}

/** The characters of a Word file's body, or '' where its XML cannot be read to the end. */
function readDocxWords(bytes: Uint8Array): string {
  try {
    const parser = new SaxesParser();
    let depth = 0;
    let text = '';
    parser.on('opentag', ({ name }) => {
      if (name === 'w:t' || name === 'w:delText') depth += 1;
    });
    parser.on('closetag', ({ name }) => {
      if (name === 'w:t' || name === 'w:delText') depth -= 1;
    });
    parser.on('text', (given) => {
      if (depth > 0) text += given;
    });
    parser.write(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).close();
    return text;
  } catch {
    return '';
  }
}

type HtmlNode = { nodeName: string; value?: string; childNodes?: HtmlNode[] };
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'title',
  'svg',
  'math',
  '#comment',
]);
const readHtmlWords = (node: HtmlNode): string =>
  UNSEEN.has(node.nodeName) ? '' : (node.value ?? '') + (node.childNodes ?? []).map(readHtmlWords).join('');

async function readImport(job: Job, fileName: string, bytes: Uint8Array, source: string): Promise<boolean> {
  await job.call('beginImport', { fileName, bytes });
  const read = await job.call('readImport', { mode: 'keep', takenBack: [] });
  if (!read.ok) {
    expect(read.error.code, String(read.error.cause)).not.toBe('import.program-fault');
    return false;
  }
  const { plan } = read.value.whole;
  // What was read can be kept and opened again.
  const again = parseAnyPlanFile(new TextEncoder().encode(serializePlan(plan)), '');
  expect(again).toMatchObject({ ok: true, value: { foreign: null } });
  expectNothingLost(source, read.value);
  return true;
}

const decodeStrictly = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In another encoding it is another text, or none.
    return '';
  }
};

const samplePlan = createSamplePlan(
  (
    (last) => () =>
      `b${++last}`
  )(0),
);

function withPicture(mediaType: Plan['assets'][number]['mediaType'], bytes: Uint8Array): Plan {
  const figure = { type: 'figure', id: 'bild', kind: 'image', assetId: 'a', widthMm: 80, alternativeText: '' } as const;
  const data = Buffer.from(bytes).toString('base64');
  return { ...samplePlan, blocks: [figure], attachments: [], assets: [{ id: 'a', mediaType, data }] };
}

/** Through every writer that looks into pictures. */
const drawPicture =
  (mediaType: Plan['assets'][number]['mediaType']): Format['read'] =>
  async (job, _, bytes) => {
    for (const format of ['docx', 'html'] as const) {
      await job.call('render', { plan: withPicture(mediaType, bytes), format, createdAt: new Date(0) });
    }
    return true;
  };

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><g id="a"><rect width="3" height="3"/></g></defs><use href="#a"/><text x="1" y="5">图</text></svg>';

async function makeFormats(job: Job): Promise<Readonly<Record<string, Format>>> {
  const render = async (format: 'docx' | 'html' | 'txt' | 'md'): Promise<Seed> => ({
    fileName: `样例.${format}`,
    bytes: await job.call('render', { plan: samplePlan, format, createdAt: new Date(0) }),
  });
  const plans = [
    { fileName: '样例.zplan', bytes: new TextEncoder().encode(serializePlan(samplePlan)) },
    ...fixtures('shared/model/file/migrations', '.zplan'),
  ];
  const pack = serializePack(createPack(createOwnClause({ id: 'own.alarm', changedAt: 10 })), hashContent);
  const template = serializeOwnTemplate({
    id: 'a',
    name: '样例',
    summary: '',
    units: ['学校'],
    events: ['消防'],
    savedAt: 1,
    plan: samplePlan,
  });
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    docx: {
      shape: 'archive',
      seeds: [
        await render('docx'),
        ...fixtures('shared/exchange/import/fixtures', '.docx'),
        ...fixtures('shared/exchange/import/docx/fixtures', '.docx'),
      ],
      read: (job, fileName, bytes) => readImport(job, fileName, bytes, readDocxWords(bytes)),
    },
    html: {
      shape: 'text',
      seeds: [await render('html'), ...fixtures('shared/exchange/import/html/fixtures', '.html')],
      read: (job, fileName, bytes) =>
        readImport(job, fileName, bytes, readHtmlWords(parse(decodeStrictly(bytes)) as HtmlNode)),
    },
    text: {
      shape: 'text',
      seeds: [await render('txt'), await render('md'), ...fixtures('shared/exchange/import/text/fixtures', '.txt')],
      read: (job, fileName, bytes) => readImport(job, fileName, bytes, decodeStrictly(bytes)),
    },
    xlsx: {
      shape: 'archive',
      seeds: [{ fileName: '要素.xlsx', bytes: await job.call('writeFactsWorkbook', samplePlan.facts) }],
      read: async (job, fileName, bytes) => (await job.call('readWorkbook', { fileName, bytes })).ok,
    },
    zplan: {
      shape: 'text',
      seeds: plans,
      async read(job, fileName, bytes) {
        const parsed = parseAnyPlanFile(bytes, fileName);
        await job.call('compare', { before: bytes, after: samplePlan });
        if (parsed.ok) renderText(resolvePlan(parsed.value.plan));
        return parsed.ok;
      },
    },
    zclauses: {
      shape: 'text',
      seeds: [{ fileName: '条款.zclauses', bytes: encode(pack) }],
      read: async (_, fileName, bytes) => parsePack(bytes, fileName, hashContent).ok,
    },
    ztemplate: {
      shape: 'text',
      seeds: [{ fileName: '模板.ztemplate', bytes: encode(template) }],
      read: async (_, fileName, bytes) => parseOwnTemplateFile(bytes, fileName).ok,
    },
    png: {
      shape: 'bytes',
      seeds: [{ fileName: 'a.png', bytes: Buffer.from(PNG, 'base64') }],
      read: drawPicture('image/png'),
    },
    svg: {
      shape: 'text',
      seeds: [{ fileName: 'a.svg', bytes: new TextEncoder().encode(SVG) }],
      read: drawPicture('image/svg+xml'),
    },
  };
}

let worker: Awaited<ReturnType<typeof bundleForTest>>;
beforeAll(async () => {
  worker = await bundleForTest('electron/jobs/worker.ts');
});
afterAll(() => worker.remove());

it('never breaks the process that reads it, shows no stack and costs no word', async () => {
  const start = () => startJob(startChild(worker.file, LIMITS), new AbortController().signal);
  let job = start();
  const formats = Object.entries(await makeFormats(job));
  const counts: Record<string, { files: number; read: number }> = {};
  const faults: string[] = [];
  for (let number = 0; number < COUNT; number++) {
    const random: Random = createRandom(SEED * 1_000_003 + number);
    const [name, { shape, seeds, read }] = pick(random, formats);
    const { fileName, bytes } = pick(random, seeds);
    const mutant = mutate(bytes, shape, random);
    const count = counts[name] ?? { files: 0, read: 0 };
    counts[name] = count;
    count.files += 1;
    try {
      if (await read(job, fileName, mutant)) count.read += 1;
    } catch (cause) {
      mkdirSync(join(PROJECT, '.cache', 'faults'), { recursive: true });
      const kept = `${SEED}-${number}-${fileName}`;
      writeFileSync(join(PROJECT, '.cache', 'faults', kept), mutant);
      faults.push(`${kept}: ${cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 700) : String(cause)}`);
      // Ended at its limits, or by itself.
      if (cause instanceof JobDied) job = start();
    }
  }
  job.end();
  console.log('Files read:', JSON.stringify(counts));
  expect(faults).toEqual([]);
}, 36_000_000);

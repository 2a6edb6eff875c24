import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLines, checkPlan } from '../../judgement/checks/check.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';
import { exportDocx } from '../export/docx/index.ts';
import { buildDocx, paragraph } from './docx/fixtures/build-docx.ts';
import { importFile } from './import-file.ts';
import type { ImportOptions } from './imported.ts';

const read = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const encode = (text: string) => new TextEncoder().encode(text);

function importPlan(bytes: Uint8Array, name: string, mode: ImportOptions['mode']) {
  const imported = importFile(bytes, name, { mode });
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value.whole.plan;
}

/** The numbered blocks as `marker text`. */
function listNumbered(bytes: Uint8Array, name: string, mode: ImportOptions['mode']): string[] {
  return resolvePlan(importPlan(bytes, name, mode)).blocks.flatMap((block) =>
    block.type === 'numbered' ? [`${block.marker.text} ${getRunsText(block.runs)}`] : [],
  );
}

const listMarkers = (bytes: Uint8Array, name: string, mode: ImportOptions['mode']) =>
  listNumbered(bytes, name, mode).map((line) => line.split(' ')[0]);
const getLines = (name: string) => new TextDecoder().decode(read(name)).split('\n');
const listFaults = (lines: readonly string[]) =>
  checkLines(lines)
    .filter(({ severity }) => severity === 'fault')
    .map(({ rule, line }) => [rule, line]);
/** The number lines of a text begin with. */
const listTyped = (name: string) =>
  getLines(name).flatMap((line) => /^(?:[一二三]、|（[一二]）|\d(?:\.\d)*(?=[ 、]))/.exec(line)?.[0] ?? []);

describe('ranks by what the file does', () => {
  it('lets every special plan of a collection begin again at 1', () => {
    const name = 'gb29639-collection.txt';
    expect(listFaults(getLines(name))).toEqual([]);
    for (const mode of ['keep', 'renumber'] as const) {
      const markers = listMarkers(read(name), name, mode);
      expect(markers).toEqual(listTyped(name));
      expect(markers.length).toBe(24);
    }
    const plan = importPlan(read(name), name, 'renumber');
    expect(checkPlan(plan).filter(({ rule, severity }) => rule.startsWith('N') && severity === 'fault')).toEqual([]);
  });

  it('keeps paths that begin under （一） through a Word file', async () => {
    const name = 'gb29639-collection.txt';
    const resolved = resolvePlan(importPlan(read(name), name, 'renumber'));
    const exported = await exportDocx(resolved);
    expect(listMarkers(exported, 'a.docx', 'keep')).toEqual(listTyped(name));
    expect(listMarkers(exported, 'a.docx', 'renumber')).toEqual(listTyped(name));
  });

  it('counts 1.1 under 1、', () => {
    const name = 'n06-decimal-under-dun.txt';
    expect(listFaults(getLines(name))).toEqual([]);
    expect(listMarkers(read(name), name, 'keep')).toEqual(['1、', '1.1', '1.2', '2、', '2.1', '2.2', '3、']);
    expect(listMarkers(read(name), name, 'renumber')).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2', '3']);
  });

  it('tells items of a list from the chapters that are numbered alike', () => {
    const lines = [
      '1、总则',
      '1.1 目的',
      '1、甲',
      '2、乙',
      '1.2 依据',
      '2、组织',
      '2.1 分工',
      '1、丙',
      '2、丁',
      '3、附则',
    ];
    const text = lines.slice(0, -1).concat('2.2 值班', '3、附则');
    expect(listFaults(text)).toEqual([]);
    expect(listMarkers(encode(text.join('\n')), 'a.txt', 'renumber')).toEqual([
      ...['1', '1.1', '（1）', '（2）', '1.2', '2', '2.1', '（1）', '（2）', '2.2', '3'],
    ]);
  });

  it('leaves 一、 above 1.1 where it is the first part of it', () => {
    const lines = ['一、总则', '1.1 目的', '1.2 依据', '二、职责', '2.1 分工', '2.2 值班'];
    expect(listFaults(lines)).toEqual([]);
    expect(listMarkers(encode(lines.join('\n')), 'a.txt', 'keep')).toEqual([
      '一、',
      '1.1',
      '1.2',
      '二、',
      '2.1',
      '2.2',
    ]);
  });

  it('names no number that cannot be', () => {
    const name = 'n03-path-without-parent.txt';
    const expected = ['1.2.1', '1.2', '1.3.1'];
    const read1 = checkLines(getLines(name)).flatMap(({ params }) => params.expected ?? []);
    const read2 = checkPlan(importPlan(read(name), name, 'keep'))
      .filter(({ rule }) => rule.startsWith('N'))
      .flatMap(({ params }) => params.expected ?? []);
    expect([read1, read2]).toEqual([expected, expected]);
  });
});

describe('a sequence that starts again at its first number', () => {
  const lines = [
    '一、机构',
    ...['1、指挥组', '2、疏散组', '由总务处人员组成。', '1、报警', '2、撤离', '4、清点'],
    ...['二、附则', '1、解释', '1、施行'],
  ];
  it('is a new list, whose gaps are its own', () => {
    const findings = checkLines(lines).filter(({ rule }) => rule !== 'N10');
    expect(findings.map(({ rule, line, severity }) => [rule, line, severity])).toEqual([
      ['N01', 7, 'fault'],
      ['N02', 10, 'advice'],
    ]);
    expect(findings.at(-1)?.mend).toBeNull();
  });

  it.each(['txt', 'html'])('is never counted on, from a .%s', (extension) => {
    const source = lines.map((line) => (extension === 'html' ? `<p>${line}</p>` : line)).join('\n');
    const name = `a.${extension}`;
    const kept = lines.flatMap((line) => /^.、/.exec(line)?.[0] ?? []);
    expect(listMarkers(encode(source), name, 'keep')).toEqual(kept);
    expect(listMarkers(encode(source), name, 'renumber')).toEqual(
      kept.map((marker) => (marker === '4、' ? '3、' : marker)),
    );
  });

  it('stays one under an ordinary paragraph', () => {
    const name = 'n02-new-list-after-lead-in.txt';
    expect(listFaults(getLines(name))).toEqual([]);
    for (const mode of ['keep', 'renumber'] as const)
      expect(listMarkers(read(name), name, mode)).toEqual(['一、', '1、', '2、', '3、', '4、', '1、', '2、', '二、']);
  });

  it('goes on behind an item that stands in the line above', () => {
    const name = 'n03-first-item-in-parent-line.txt';
    expect(listFaults(getLines(name))).toEqual([]);
    for (const mode of ['keep', 'renumber'] as const)
      expect(listMarkers(read(name), name, mode)).toEqual(['一、', '1.', '（2）', '（3）', '2.']);
    expect(listFaults(['一、报警：（1）甲；（2）乙；', '（4）丙'])).toEqual([['N03', 2]]);
  });
});

it.each(['docx', 'html'])('goes on behind an item in the line above, from a .%s', (extension) => {
  const lines = getLines('n03-first-item-in-parent-line.txt').filter((line) => line !== '');
  const bytes =
    extension === 'html'
      ? encode(lines.map((line) => `<p>${line}</p>`).join(''))
      : buildDocx({ body: lines.map((line) => paragraph(line)).join('') });
  for (const mode of ['keep', 'renumber'] as const) {
    expect(listMarkers(bytes, `a.${extension}`, mode)).toEqual(['一、', '1.', '（2）', '（3）', '2.']);
    const faults = checkPlan(importPlan(bytes, `a.${extension}`, mode)).filter(
      ({ rule, severity }) => rule === 'N03' && severity === 'fault',
    );
    expect(faults).toEqual([]);
  }
});

describe('lists of Word', () => {
  it.each(['first-level-bullet.docx', '../html/fixtures/first-level-bullet.html'])(
    'reads a list under a bullet, from %s',
    (name) => {
      const markers = listMarkers(read(name), name, 'keep');
      expect(markers[0]).toBe('1.');
      expect(markers).toEqual(expect.arrayContaining(['1.', '（1）', '（2）', '2.']));
    },
  );

  it('counts no paragraph that only ends a section', () => {
    const name = 'section-break-heading.docx';
    expect(listNumbered(read(name), name, 'keep')).toEqual(['1 总则', '1.1 编制目的', '2 组织机构', '2.1 指挥部']);
  });

  it('counts children before their parent, and paths through a chapter', () => {
    const first = 'child-before-parent.docx';
    expect(listMarkers(read(first), first, 'keep')).toEqual(['（一）', '二、', '（一）', '三、']);
    const second = 'is-legal.docx';
    expect(listMarkers(read(second), second, 'keep')).toEqual(['第一章', '1.1', '1.1.1', '第二章', '2.1']);
  });
});

describe('numbers without a mark', () => {
  const name = 'bare-chinese-number.txt';
  const expected = ['一', '二', '三', '1', '2', '四'];
  const lines = getLines(name).filter((line) => line !== '');
  const asHtml = encode(lines.map((line) => `<p>${line}</p>`).join(''));
  const asDocx = buildDocx({ body: lines.map((line) => paragraph(line)).join('') });

  it('are numbers in a complete series, whatever the file', () => {
    expect(listMarkers(read(name), name, 'keep')).toEqual(expected);
    expect(listMarkers(asHtml, 'a.html', 'keep')).toEqual(expected);
    expect(listMarkers(asDocx, 'a.docx', 'keep')).toEqual(expected);
    expect(listMarkers(read(name), name, 'renumber')).toEqual(['一、', '二、', '三、', '1.', '2.', '四、']);
  });

  it('are told in the report and taken back a series at a time', () => {
    const imported = importFile(read(name), name, { mode: 'keep' });
    const ids = imported.ok ? imported.value.report.entries.flatMap(({ id }) => id ?? []) : [];
    expect(ids.filter((id) => id.startsWith('glued'))).toEqual(['glued:2', 'glued:7']);
    const without = importFile(read(name), name, { mode: 'keep', takenBack: new Set(['glued:7']) });
    const blocks = without.ok ? without.value.whole.plan.blocks : [];
    expect(blocks.filter(({ type }) => type === 'numbered').length).toBe(4);
  });
});

describe('a line that lost its breaks', () => {
  const name = 'lost-line-breaks.txt';
  it('is parted, told in the report, and put back with one click', () => {
    const expected = ['一、', '二、', '1、', '2、', '三、', '1、', '2、', '3、', '四、', '1、', '2、'];
    expect(listMarkers(read(name), name, 'keep')).toEqual(expected);
    const imported = importFile(read(name), name, { mode: 'keep' });
    const entries = imported.ok ? imported.value.report.entries : [];
    expect(entries.filter(({ id }) => id === 'part:2')).toHaveLength(1);
    const without = importFile(read(name), name, { mode: 'keep', takenBack: new Set(['part:2']) });
    expect(without.ok && without.value.whole.plan.blocks).toHaveLength(1);
  });

  it('keeps every character and leads every part to its line', () => {
    const imported = importFile(read(name), name, { mode: 'keep' });
    if (!imported.ok) throw new Error(imported.error.code);
    const { plan, lines } = imported.value.whole;
    expect(new Set(Object.values(lines))).toEqual(new Set([2]));
    expect(new Set(plan.blocks.map(({ id }) => id)).size).toBe(plan.blocks.length);
    const printed = listNumbered(read(name), name, 'keep').map((line) => line.replace(' ', ''));
    expect(printed.join('')).toBe(getLines(name)[1]);
  });
});

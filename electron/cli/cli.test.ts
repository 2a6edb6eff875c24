import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { TEMPLATES } from '../../shared/content/templates/library.ts';
import { setUpCli } from '../testing/set-up-cli.ts';

const { run, start, inFolder, write } = setUpCli();

/** One sentence, and nothing else. */
const sentence = (text: string) => expect.stringMatching(new RegExp(`^[^\\n]*${text}[^\\n]*\\n$`));

function writeFacts(facts: unknown): string {
  write('facts.json', typeof facts === 'string' ? facts : JSON.stringify(facts));
  return 'facts.json';
}

describe('zhangfa', () => {
  it('lists templates and clauses as JSON', () => {
    const templates = JSON.parse(run('templates', '--json').stdout);
    expect(templates.map(({ id }: { id: string }) => id)).toEqual(TEMPLATES.map(({ id }) => id));
    const clauses = JSON.parse(run('clauses', '--json').stdout);
    expect(clauses.length).toBeGreaterThanOrEqual(60);
    expect(clauses[0]).toMatchObject({
      id: expect.any(String),
      subject: expect.any(String),
      title: expect.any(String),
    });
  });

  it('makes a plan with the facts filled in, and lists its numbers', () => {
    const facts = writeFacts({
      unit: { name: '示例中心小学' },
      people: [{ role: '总指挥', name: '张某某', phone: '000-0000-0001' }],
      entries: { 集合地点: '操场南侧' },
    });
    expect(run('new', 'fire-evacuation', 'a.zplan', '--facts', facts)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(inFolder('a.zplan'), 'utf8')).toContain('操场南侧');
    const outline = JSON.parse(run('outline', 'a.zplan', '--json').stdout);
    expect(outline[0]).toEqual({
      line: 7,
      marker: '一、',
      form: expect.any(String),
      number: 1,
      level: 0,
      text: '总则',
    });
    expect(outline.length).toBeGreaterThan(60);
  });

  it('lists the numbers of a text file by its own lines', () => {
    write('a.txt', '某预案\n\n一、总则\n（一）目的\n二、组织\n');
    expect(JSON.parse(run('outline', 'a.txt', '--json').stdout)).toMatchObject([
      { line: 3, marker: '一、', number: 1, level: 0, text: '总则' },
      { line: 4, marker: '（一）', number: 1, level: 1, text: '目的' },
      { line: 5, marker: '二、', number: 2, level: 0, text: '组织' },
    ]);
  });

  it('reports what pages are set in, and lists what no face has', () => {
    run('new', 'fire-evacuation', 'f.zplan');
    const file = JSON.parse(readFileSync(inFolder('f.zplan'), 'utf8'));
    file.plan.title = [{ type: 'text', text: '示例\u{10fffd}' }];
    delete file.checksum;
    write('f.zplan', JSON.stringify(file));
    const { stdout } = run('fonts', 'f.zplan');
    expect(stdout).toContain('标题（小标宋）\t方正小标宋简体\t');
    expect(stdout).toContain('U+10FFFD\t标题（小标宋）\t没有字体能显示，会印成空框\t示例');
    expect(run('fonts', '--install', 'nowhere')).toMatchObject({ status: 3, stderr: sentence('nowhere') });
  });

  it('lists comments, and takes them into a Word file only where they are asked for', () => {
    run('new', 'fire-evacuation', 'c.zplan');
    const file = JSON.parse(readFileSync(inFolder('c.zplan'), 'utf8'));
    const comment = { id: 'c', author: '张某某', time: '2026-03-01T09:30:00', text: '请核实', quote: '' };
    const first = file.plan.blocks.find(({ type }: { type: string }) => type === 'numbered');
    const anchor = { in: 'block', blockId: first.id };
    file.plan.comments = [{ ...comment, anchor, replies: [] }];
    delete file.checksum;
    write('c.zplan', JSON.stringify(file));
    expect(run('comments', 'c.zplan').stdout).toBe('一、总则\n  张某某 2026-03-01 09:30\n    请核实\n');
    run('convert', 'c.zplan', 'with.docx', '--comments');
    run('convert', 'c.zplan', 'without.docx');
    expect(JSON.parse(run('comments', 'with.docx', '--json').stdout)).toMatchObject([{ id: 'c', place: '一、总则' }]);
    expect(run('comments', 'without.docx').stdout).toBe('');
    expect(run('convert', 'c.zplan', 'c.txt').stderr).toContain('还有 1 条批注没有解决。');
    expect(run('convert', 'c.zplan', 'd.docx', '--comments').stderr).toBe('');
    const strict = run('check', 'c.zplan', '--rules', 'R', '--strict');
    expect(strict).toMatchObject({
      status: 4,
      stdout: expect.stringMatching(/^R02\t\d+\t还有 1 条批注没有解决。\n$/),
      stderr: sentence('共查出 1 处。'),
    });
    expect(run('check', 'd.docx', '--rules', 'N', '--strict').status).toBe(0);
  });

  it('lists tracked changes, and writes copies with all of them accepted or rejected', () => {
    run('new', 'fire-evacuation', 'c.zplan');
    const { checksum: _, ...file } = JSON.parse(readFileSync(inFolder('c.zplan'), 'utf8'));
    const { title, header, facts, blocks, attachments, signature } = structuredClone(file.plan);
    const base = { title, header, facts, blocks, attachments, signature };
    file.plan.tracked = { base, since: '2026-03-01T09:30:00', author: '张某某' };
    const first = file.plan.blocks.find(({ type }: { type: string }) => type === 'numbered');
    first.content = [{ type: 'text', text: '总体要求' }];
    write('c.zplan', JSON.stringify(file));
    expect(run('changes', 'c.zplan').stdout).toBe(
      '改动 一、总体要求\n  张某某 2026-03-01 09:30\n  - 总则\n  + 总体要求\n',
    );
    expect(run('convert', 'c.zplan', 'all.txt')).toMatchObject({ status: 0, stderr: sentence('还有 1 处修订未定') });
    expect(run('check', 'c.zplan', '--rules', 'R').stdout).toContain('还有 1 处修订没有接受或拒绝。');
    expect(run('changes', 'c.zplan', '--accept-all', 'now.txt').status).toBe(0);
    expect(run('changes', 'c.zplan', '--reject-all', 'before.zplan').status).toBe(0);
    expect(readFileSync(inFolder('now.txt'), 'utf8')).toContain('一、总体要求\n');
    expect(run('changes', 'before.zplan').stdout).toBe('');
    expect(JSON.parse(run('outline', 'before.zplan', '--json').stdout)[0]).toMatchObject({ text: '总则' });
    expect(run('changes', 'c.zplan', '--accept-all', 'a.txt', '--reject-all', 'b.txt').status).toBe(2);
  });

  it('compares two files that know nothing of each other by their words', () => {
    write('old.txt', '某预案\n\n一、总则\n（一）目的是救人。\n二、组织\n');
    write('new.txt', '某预案\n\n一、总则\n（一）目的是救人和保护财产。\n二、组织\n三、附则\n');
    const { changes } = JSON.parse(run('compare', 'old.txt', 'new.txt', '--json').stdout);
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['changed', 'added']);
    expect(run('compare', 'old.txt', 'new.txt').stdout).toContain('目的是救人和保护财产。');
    expect(run('compare', 'old.txt', 'old.txt')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('compare', 'old.txt').status).toBe(2);
  });

  it('writes what differs as a Word file with tracked changes', () => {
    write('old.txt', '某预案\n\n一、总则\n（一）目的是救人。\n二、组织\n');
    write('new.txt', '某预案\n\n一、总则\n（一）目的是救人和保护财产。\n二、组织\n');
    expect(run('compare', 'old.txt', 'new.txt', '--docx', 'out.docx', '--author', '张某某').status).toBe(0);
    const xml = strFromU8(unzipSync(readFileSync(inFolder('out.docx')))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:ins [^>]*w:author="张某某"[^>]*><w:r>.*和保护财产/);
    expect(run('compare', 'old.txt', 'new.txt', '--docx', 'out.txt').stderr).toContain('不能转为“out.txt”');
  });

  it('converts to every format that needs no browser', () => {
    run('new', 'fire-evacuation', 'a.zplan');
    for (const format of ['docx', 'txt', 'md', 'html']) {
      expect(run('convert', 'a.zplan', `a.${format}`)).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    expect(readFileSync(inFolder('a.txt'), 'utf8')).toContain('一、总则');
    expect(readFileSync(inFolder('a.html'), 'utf8')).toContain('<!doctype html>');
    expect(readFileSync(inFolder('a.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('says its version and help', () => {
    expect(run('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^章法 \d+\.\d+\.\d+\n运行环境：/),
    });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('zhangfa convert'), stderr: '' });
  });

  it.each([
    [[], '没有写命令'],
    [['fly'], '没有“fly”这个命令'],
    [['outline'], '“outline”的参数不对'],
    [['outline', 'a.zplan', 'b.zplan'], '“outline”的参数不对'],
    [['templates', '--xml'], '没有选项“--xml”'],
    [['new', 'no-such-template', 'a.zplan'], '没有“no-such-template”这个模板'],
    [['convert', 'a.zplan', 'a.xyz'], '不能转为“a.xyz”'],
  ])('answers 2 to wrong usage: %j', (args, text) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: sentence(text) });
  });

  it('answers 3 to input that cannot be read, and writes nothing', () => {
    write('empty.zplan', '');
    write('other.zplan', '一、总则');
    expect(run('outline', 'missing.zplan')).toEqual({
      status: 3,
      stdout: '',
      stderr: sentence('找不到“missing.zplan”'),
    });
    expect(run('convert', 'empty.zplan', 'a.docx')).toEqual({ status: 3, stdout: '', stderr: sentence('是空文件') });
    expect(run('convert', 'other.zplan', 'a.pdf')).toEqual({
      status: 3,
      stdout: '',
      stderr: sentence('不是章法预案文件'),
    });
    expect(readdirSync(inFolder()).sort()).toEqual(['empty.zplan', 'other.zplan']);
  });

  it.each([
    ['broken JSON', '{"unit":', '不是合规的 JSON'],
    ['a list', [], '不合规定'],
    ['a line break', { entries: { 集合地点: '甲\n乙' } }, '“entries'],
    ['5,001 characters', { unit: { name: '长'.repeat(5001) } }, '“unit.name”'],
    ['a person nobody knows', { people: [{ role: '无此人', name: '张某某' }] }, '“people.0”'],
  ])('answers 3 to facts with %s', (_, facts, text) => {
    const failed = run('new', 'fire-evacuation', 'a.zplan', '--facts', writeFacts(facts));
    expect(failed).toEqual({ status: 3, stdout: '', stderr: sentence(text) });
    expect(readdirSync(inFolder())).toEqual(['facts.json']);
  });

  it('takes facts of 5,000 characters', () => {
    const facts = writeFacts({ unit: { name: '长'.repeat(5000) } });
    expect(run('new', 'fire-evacuation', 'a.zplan', '--facts', facts).status).toBe(0);
  });

  it('answers 1 where the output cannot be written', () => {
    expect(run('new', 'fire-evacuation', 'gone/a.zplan')).toEqual({
      status: 1,
      stdout: '',
      stderr: sentence('找不到输出文件夹“gone”'),
    });
  });

  it('makes a PDF without Electron and without a display', () => {
    run('new', 'fire-evacuation', 'a.zplan');
    expect(run('convert', 'a.zplan', 'a.pdf')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(inFolder('a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('speaks of the output, not of an editor, where it cannot be written', () => {
    write('a-file', '');
    for (const output of ['missing/a.zplan', 'a-file/a.zplan']) {
      const { status, stderr } = run('new', 'fire-evacuation', output);
      expect(status).toBe(1);
      expect(stderr).toEqual(sentence('没有写成'));
      expect(stderr).not.toContain('编辑器');
    }
  });

  it.runIf(process.platform === 'linux')(
    'answers 3 with one sentence where its work is ended at its limits',
    async () => {
      write('a.txt', '一、总则，由某某负责。\n'.repeat(400_000));
      const outer = start('import-report', 'a.txt');
      const ended = once(outer, 'exit');
      const children = `/proc/${outer.pid}/task/${outer.pid}/children`;
      await vi.waitFor(() => expect(Number(readFileSync(children, 'utf8'))).toBeGreaterThan(0), { timeout: 30_000 });
      process.kill(Number(readFileSync(children, 'utf8')), 'SIGKILL');
      expect(await text(outer.stderr)).toEqual(sentence('超出上限，已经停止'));
      expect((await ended)[0]).toBe(3);
    },
  );
});

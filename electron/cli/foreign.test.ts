import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setUpCli } from '../testing/set-up-cli.ts';

const { run, inFolder, write } = setUpCli();

const readJson = (...args: string[]) => JSON.parse(run(...args, '--json').stdout);
const listMarkers = (file: string): string[] =>
  readJson('outline', file).map(({ marker }: { marker: string }) => marker);

const MESSY = '一、组织\nl、组长xx\n2、副组长\n4、成员\n（1）、值班\n';

describe('check', () => {
  it('names the lines of a text as it stands, and what a number should read', () => {
    write('a.txt', '一、检查\n\n1、门窗\n2、电源\n4、器材\n');
    expect(readJson('check', 'a.txt')).toContainEqual({
      rule: 'N01',
      grade: 'fault',
      line: 5,
      message: '编号不连续：“2、”之后是“4、”，应为“3、”。',
      mend: '3、',
    });
  });

  it('names the blocks of a plan, and finds nothing in a clean one', () => {
    write('a.txt', '一、检查\n1、门窗\n2、电源\n4、器材\n');
    run('convert', 'a.txt', 'kept.zplan');
    run('convert', 'a.txt', 'mended.zplan', '--numbering', 'renumber');
    expect(readJson('check', 'kept.zplan')).toMatchObject([{ rule: 'N01', line: 4, mend: '3、' }]);
    expect(readJson('check', 'mended.zplan')).toEqual([]);
  });

  it('says what a text lacks as a plan where it is asked to, and where it belongs', () => {
    const parts = ['组织机构', '信息报告', '应急疏散', '培训与演练'];
    const lines = parts.flatMap((part, index) => [`${'一二三四'.at(index)}、${part}`, '1、甲。', '2、乙。', '3、丙。']);
    write('a.txt', ['示例小学消防应急预案', ...lines].join('\n'));
    expect(readJson('check', 'a.txt')).toEqual([]);
    expect(readJson('check', 'a.txt', '--rules', 'N,C')).toContainEqual({
      rule: 'C01',
      grade: 'advice',
      line: 13,
      message: '缺少“扑救初起火灾”。',
    });
  });
});

describe('convert', () => {
  it('keeps numbers and words as they were typed, unless told otherwise', () => {
    write('a.txt', MESSY);
    run('convert', 'a.txt', 'kept.txt');
    run('convert', 'a.txt', 'mended.docx', '--numbering', 'renumber', '--scheme', 'official');
    expect(listMarkers('kept.txt')).toEqual(['一、', 'l、', '2、', '4、', '（1）、']);
    expect(run('outline', 'kept.txt').stdout).toContain('组长xx');
    expect(listMarkers('mended.docx')).toEqual(['一、', '1.', '2.', '3.', '（1）']);
  });

  it('counts numbers live in a Word file, and freezes them on request', () => {
    write('a.txt', '一、检查\n（一）门窗\n');
    run('convert', 'a.txt', 'live.docx');
    run('convert', 'a.txt', 'frozen.docx', '--numbering', 'frozen');
    // Both read back alike; what differs is how the file holds the numbers, which the exporter's own tests look at.
    expect(listMarkers('live.docx')).toEqual(['一、', '（一）']);
    expect(listMarkers('frozen.docx')).toEqual(['一、', '（一）']);
  });

  it('writes a collection whole, or its plans apart and says their names', () => {
    const part = (name: string) => `安全工作方案${name}\n一、目标\n二、措施\n`;
    write('a.txt', `${part('篇一')}${part('篇二')}`);
    expect(run('convert', 'a.txt', 'out.docx').stdout).toBe('');
    expect(run('convert', 'a.txt', 'out.docx', '--collection', 'split').stdout).toBe(
      '已写成 out-1.docx\n已写成 out-2.docx\n',
    );
    expect(readdirSync(inFolder()).sort()).toEqual(['a.txt', 'out-1.docx', 'out-2.docx', 'out.docx']);
    expect(listMarkers('out-2.docx')).toEqual(['一、', '二、']);
  });

  it('writes another scheme for a plan', () => {
    write('a.txt', '一、检查\n（一）门窗\n（二）电源\n');
    run('convert', 'a.txt', 'a.zplan');
    run('convert', 'a.zplan', 'b.txt', '--scheme', 'decimal', '--numbering', 'renumber');
    expect(listMarkers('b.txt').map((marker) => marker.trim())).toEqual(['1', '1.1', '1.2']);
  });
});

describe('import-report', () => {
  it('lists every change with its line, and what the source reads as', () => {
    write('a.txt', MESSY);
    const { plan, collection, entries } = readJson('import-report', 'a.txt');
    expect(plan).toMatchObject({ numbered: 5 });
    expect(collection).toEqual([]);
    expect(entries).toContainEqual({
      kind: 'change',
      id: 'marker:2',
      line: 2,
      rule: 'importPlan.markerFormat',
      message: '预案印不出“l、”这样的编号，改为“1、”。',
      before: 'l、',
      after: '1、',
    });
  });
});

describe('wrong usage and unreadable files', () => {
  it.each([
    [['check'], '“check”的参数不对'],
    [['convert', 'a.txt', 'b.docx', '--numbering', 'x'], 'keep renumber frozen'],
    [['convert', 'a.txt', 'b.docx', '--collection', 'x'], 'whole split'],
    [['convert', 'a.txt', 'b.docx', '--scheme', 'x'], 'official work-plan'],
    [['convert', 'a.txt', 'b.xlsx'], '扩展名应为'],
    [['import-report', 'a.zplan'], '不用导入'],
  ])('answers 2 to %j', (args, said) => {
    write('a.txt', '一、检查\n');
    run('convert', 'a.txt', 'a.zplan');
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^用法不对：[^\n]*\n$/);
    expect(stderr).toContain(said);
  });

  it.each([
    ['旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '另存为 .docx'],
    ['坏.docx', 'PK\u0003\u0004', '已损坏'],
    ['空.txt', '', '没有内容'],
    ['程序.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), '读不出内容'],
  ])('answers 3 to %s', (name, content, said) => {
    write(name, content);
    for (const args of [
      ['outline', name],
      ['check', name],
      ['import-report', name],
      ['convert', name, 'b.docx'],
    ]) {
      const { status, stdout, stderr } = run(...args);
      expect({ args, status, stdout }).toEqual({ args, status: 3, stdout: '' });
      expect(stderr).toMatch(/^[^\n]*\n$/);
      expect(stderr).toContain(said);
    }
    expect(existsSync(inFolder('b.docx'))).toBe(false);
  });
});

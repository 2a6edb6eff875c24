import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { item, plan, section } from '../../shared/testing/builders.ts';
import { makePlanFile } from '../files/plan-file.ts';
import { createKey, type Key } from '../files/protect.ts';
import { setUpCli } from '../testing/set-up-cli.ts';

const { run, inFolder, write } = setUpCli();
const PASSWORD = '水火无情2026';
let key: Key;
beforeAll(async () => {
  key = await createKey(PASSWORD);
});

describe('a protected plan on the command line', () => {
  it('opens with the password of a file, and stays protected where it is converted to a plan', () => {
    write('a.zplan', makePlanFile(plan(section('总则', item('目的'))), key));
    write('word.txt', `${PASSWORD}\n`);
    expect(run('outline', 'a.zplan', '--password-file', 'word.txt')).toMatchObject({ status: 0, stderr: '' });
    expect(run('convert', '--password-file', 'word.txt', 'a.zplan', 'b.zplan').status).toBe(0);
    expect(readFileSync(inFolder('b.zplan'), 'utf8')).toMatch(/^\{"format":"zhangfa-protected"/);
    expect(run('outline', 'b.zplan', '--password-file', 'word.txt').stdout).toContain('一、总则');
  });

  it('says in one sentence that the password is missing, wrong, or in no file', () => {
    write('a.zplan', makePlanFile(plan(section('总则')), key));
    write('wrong.txt', 'wrong');
    for (const [args, status, sentence] of [
      [[], 3, '没有输入密码'],
      [['--password-file', 'wrong.txt'], 3, '密码不对'],
      [['--password-file', 'none.txt'], 2, '读不出密码文件“none.txt”'],
      [['--password-file'], 2, '--password-file 后面要写'],
    ] as const) {
      const outcome = run('outline', 'a.zplan', ...args);
      expect(outcome.status).toBe(status);
      expect(outcome.stderr).toContain(sentence);
      expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

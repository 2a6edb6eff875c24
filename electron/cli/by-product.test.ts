import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setUpCli } from '../testing/set-up-cli.ts';

const { run, inFolder } = setUpCli();

describe('zhangfa by-product', () => {
  it('makes what is asked for from a plan', () => {
    run('new', 'school-fire', 'a.zplan');
    for (const kind of ['role-cards', 'contact-page', 'poster', 'sign-in', 'drill-record', 'drill-evaluation']) {
      expect(run('by-product', kind, 'a.zplan', `${kind}.docx`)).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(
        readFileSync(inFolder(`${kind}.docx`))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });

  it('makes cards for the roles listed, on the paper wanted', () => {
    run('new', 'school-fire', 'a.zplan');
    run('by-product', 'role-cards', 'a.zplan', 'cards.zplan', '--roles', '总指挥,疏散引导组组长', '--paper', 'a5');
    const cards = JSON.parse(readFileSync(inFolder('cards.zplan'), 'utf8'));
    expect(cards.plan.layout).toMatch(/^card-a5/);
    expect(cards.plan.blocks.filter(({ type }: { type: string }) => type === 'page-break')).toHaveLength(1);
  });

  it.each([
    [['role-card', 'a.zplan', 'a.docx'], 2, 'drill-evaluation'],
    [['role-cards', 'a.zplan', 'a.docx', '--roles', '舰长'], 2, '总指挥'],
    [['contact-page', 'a.zplan', 'a.docx', '--paper', 'a3'], 2, 'a4'],
    [['contact-page', 'a.zplan', 'a.doc'], 2, '\\.docx'],
    [['contact-page', 'none.zplan', 'a.docx'], 3, 'none'],
    [['comment-list', 'a.zplan', 'a.docx'], 3, '没有批注'],
  ])('answers %j with code %i and one sentence', (args, status, sentence) => {
    run('new', 'school-fire', 'a.zplan');
    const outcome = run('by-product', ...args);
    expect(outcome).toMatchObject({ status, stdout: '' });
    expect(outcome.stderr).toMatch(new RegExp(`^[^\\n]*${sentence}[^\\n]*\\n$`));
  });
});

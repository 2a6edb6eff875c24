import { describe, expect, it } from 'vitest';
import { ownClauseSchema } from '../../shared/content/clauses/own-clause.ts';
import { createOwnClause } from '../../shared/content/clauses/testing/own-clauses.ts';
import { findAdvice, listFaults, toClause, toForm } from './edit-clause-form.ts';

const full = createOwnClause({
  basis: '《消防法》',
  text: ['## 报警 {#p1}', { table: 'plain', columns: ['甲'], rows: [['{组长.姓名}']] }, '按{@p1}执行。'],
  variants: [{ units: ['学校'], text: ['### 班主任拨打119。'] }],
});

describe('the form of an own clause', () => {
  it('gives the clause back as it was', () => {
    expect(toClause(toForm(full), full)).toEqual(full);
    expect(toClause(toForm(createOwnClause()), createOwnClause())).toEqual(createOwnClause());
  });

  it('tidies what was typed', () => {
    const form = {
      ...toForm(full),
      title: ' 报警 ',
      keywords: ' 火警、报警，119 报警 ',
      basis: ' ',
      signedOffBy: ' 张某某 ',
    };
    const read = toClause(form, full);
    expect(read).toMatchObject({ title: '报警', keywords: ['火警', '报警', '119'], signedOffBy: '张某某' });
    expect(read).not.toHaveProperty('basis');
    expect(ownClauseSchema.safeParse(read).success).toBe(true);
  });

  it.each(['', '\n', '{组长.年龄}'])('is no clause while a wording reads %j', (text) => {
    expect(toClause({ ...toForm(full), wordings: [{ text, objects: [] }] }, full)).toBeNull();
  });

  it('says which lines have faults, and what could be better', () => {
    expect(listFaults({ text: '好\n{', objects: [] })).toMatchObject([{ line: 2, fault: 'brace-unbalanced' }]);
    expect(findAdvice({ text: '## 夜间\n\n关闭阀门,高度重视', objects: [] })).toMatchObject([
      { line: 3, rule: 'half-width' },
      { line: 3, rule: 'slogan', words: '高度重视' },
      { line: null, rule: 'actor' },
    ]);
    expect(findAdvice({ text: '', objects: [] })).toEqual([]);
  });
});

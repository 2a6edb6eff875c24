import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FACTS, type Facts } from '../../model/plan/facts.ts';
import { instantiateTemplate, readTemplate } from '../templates/instantiate.ts';
import fire from '../templates/library/fire-evacuation.json' with { type: 'json' };
import { applyFactChanges } from './fact-changes.ts';
import { readFactsSheets, SHEET_NAMES, writeFactsSheets } from './facts-sheets.ts';

const word = fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}$/);
const facts: fc.Arbitrary<Facts> = fc.record({
  unit: fc.record({ name: word, shortName: word, address: word, phone: word }),
  people: fc.uniqueArray(fc.record({ id: word, role: word, name: word, title: word, phone: word }), {
    selector: ({ id }) => id,
    maxLength: 6,
  }),
  entries: fc.uniqueArray(
    fc.record({ key: word, kind: fc.constantFrom('text' as const, 'place' as const), value: word }),
    {
      selector: ({ key }) => key,
      maxLength: 6,
    },
  ),
});

const withoutIds = ({ unit, people, entries }: Facts) => ({
  unit,
  entries,
  people: people.map(({ id: _, ...rest }) => rest),
});
const apply = (before: Facts, after: Facts) => {
  let last = 0;
  return applyFactChanges(before, readFactsSheets(before, writeFactsSheets(after), '') ?? [], () => `n${++last}`);
};

describe('the sheets of the facts', () => {
  it('bring back what was written, into facts that had nothing', () => {
    fc.assert(
      fc.property(facts, (source) => {
        const names = source.entries.filter(
          ({ key }) => !['单位名称', '单位简称', '单位地址', '单位电话'].includes(key),
        );
        const plain = { ...source, entries: names };
        expect(withoutIds(apply(EMPTY_FACTS, plain))).toEqual(withoutIds(plain));
      }),
    );
  });

  it('change nothing where nothing was changed', () => {
    fc.assert(
      fc.property(facts, (source) => {
        expect(readFactsSheets(source, writeFactsSheets(source), '')).toEqual([]);
      }),
    );
  });

  it('fill the facts of a template and keep its ids', () => {
    const read = readTemplate('fire-evacuation', fire);
    if (!read.ok) throw new Error('the template cannot be read');
    const empty = instantiateTemplate(read.value, {}, () => 'b').facts;
    const filled = { ...empty, people: empty.people.map((person) => ({ ...person, name: `${person.role}甲` })) };
    expect(apply(empty, filled)).toEqual(filled);
  });

  it('write dates in the official form', () => {
    const rows = [
      ['名称', '类型', '内容', '说明'],
      ['生效日期', '日期', '2026-3-1', ''],
    ];
    expect(readFactsSheets(EMPTY_FACTS, [{ name: SHEET_NAMES.entries, rows }], '')).toEqual([
      { kind: 'entry', key: '生效日期', entryKind: 'date', before: null, after: '2026年3月1日' },
    ]);
  });

  it('are told from another workbook', () => {
    expect(readFactsSheets(EMPTY_FACTS, [{ name: '人员', rows: [['姓名', '电话']] }], '')).toBeNull();
  });
});

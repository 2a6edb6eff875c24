/** C02: a table is missing that the plan's template or its kind of plan must have: roster, contacts, supplies, duty. */

import { type InspectedTable, readStructure, type Structure } from '../completeness/structure.ts';
import type { Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import type { RequiredTable } from '../requirements/families.ts';
import { describeMissing } from './describe-missing.ts';

type Signs = {
  /** All of these in its header make a table of any kind one of these. */
  readonly columns: readonly RegExp[];
  /** Says the same in plain text, `null` where only a table will do. */
  readonly text: ((words: string) => boolean) | null;
};

const TELEPHONE = /(?<!\d)(?:1\d{10}|0\d{2,3}-\d{4,8}(?:-\d{4})?|\d{7,8}|\d{3}-\d{4}-\d{4})(?!\d)/g;
const TELEPHONES_OF_A_LIST = 3;

const SIGNS: Readonly<Record<RequiredTable, Signs>> = {
  roster: {
    columns: [/职务|分工|岗位|角色|职责/, /姓名|人员|成员/],
    text: (words) => /(?:组\s*长|总指挥)\s*[：:]/.test(words),
  },
  contacts: {
    columns: [/电话|联系方式|手机/, /单位|岗位|部门|姓名|联系人/],
    text: (words) => (words.match(TELEPHONE) ?? []).length >= TELEPHONES_OF_A_LIST,
  },
  supplies: { columns: [/名称|物[资品]|器材|装备|用品|品名/, /数量|配备|储备|数目/], text: null },
  duty: { columns: [/日期|时间|班次/, /值班|带班|值守/], text: null },
};

/** A roster with telephones is no list of contacts: one table answers for one kind where it says which it is. */
function isOfKind({ kind, header }: InspectedTable, wanted: RequiredTable): boolean {
  if (kind === wanted) return true;
  const isPlain = kind !== 'roster' && kind !== 'contacts';
  return isPlain && SIGNS[wanted].columns.every((sign) => sign.test(header));
}

function listRequired({ template, family }: Structure): readonly RequiredTable[] {
  if (template === null) return family?.tables ?? [];
  const kinds = Object.keys(SIGNS) as RequiredTable[];
  return kinds.filter((kind) => template.tables.includes(kind));
}

export const table: Rule = {
  id: 'C02',
  severity: 'advice',
  find(document) {
    const structure = readStructure(document);
    // A text has no tables that could be told from its lines.
    if (document.source === null || !structure.isGrown) return [];
    return listRequired(structure).flatMap((kind): Finding[] => {
      if (structure.tables.some((one) => isOfKind(one, kind)) || SIGNS[kind].text?.(structure.words) === true)
        return [];
      return describeMissing(
        document,
        table,
        { kind: 'table', table: kind },
        { messageKey: `checks.missing-table-${kind}`, params: {} },
      );
    });
  },
};

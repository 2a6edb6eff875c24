/** Telephones and places everybody needs: those of the facts, those of the plan's own lists, and those of the emergency services. */
import type { TableRow } from '../../model/plan/block.ts';
import { listBlocks } from '../../model/plan/blocks.ts';
import type { FactEntry } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { readTitleText } from '../../view/resolve/title-text.ts';
import { cell, label, row, write, writeText } from './drafting.ts';
import { EMERGENCY_NUMBERS, SUPERIOR_KEY, SUPERIOR_PHONE_KEY } from './words.ts';

export type NamedValue = { readonly name: readonly Inline[]; readonly value: readonly Inline[] };

const factInline = (key: string): Inline[] => [{ type: 'fact', key }];

/** 上级主管部门电话 stands under the authority's own name. */
function namePhone(entry: FactEntry, entries: readonly FactEntry[]): Inline[] {
  const superior = SUPERIOR_PHONE_KEY.test(entry.key) ? entries.find(({ key }) => SUPERIOR_KEY.test(key)) : undefined;
  return superior !== undefined && superior.value !== '' ? factInline(superior.key) : writeText(entry.key);
}

/** 119, 120, 110 and 12356. */
export function listEmergencyNumbers(): NamedValue[] {
  return EMERGENCY_NUMBERS.map(({ name, number }) => ({ name: writeText(name), value: writeText(number) }));
}

/** Telephones among the facts: the unit's own, where it is known, and every entry that is one. */
export function listFactPhones({ facts }: Plan): NamedValue[] {
  const phones = facts.entries.filter(({ kind }) => kind === 'phone');
  const unit = facts.unit.phone === '' ? [] : [{ name: writeText('单位电话'), value: factInline('单位电话') }];
  return [...unit, ...phones.map((entry) => ({ name: namePhone(entry, facts.entries), value: factInline(entry.key) }))];
}

/** Places among the facts that people go to: 集合地点, 就近医院 …; `keys` keeps those that match. */
export function listPlaces({ facts }: Plan, keys: RegExp = /./): NamedValue[] {
  return facts.entries
    .filter(({ kind, key }) => kind === 'place' && keys.test(key))
    .map(({ key }) => ({ name: writeText(key), value: factInline(key) }));
}

/** Rows of the plan's own contact lists that name no person of the facts: 燃气公司, 维保单位. */
export function listOuterContacts(plan: Plan): NamedValue[] {
  const known = new Set<string>(EMERGENCY_NUMBERS.map(({ number }) => number));
  return listBlocks(plan).flatMap((block): NamedValue[] => {
    if (block.type !== 'table' || block.kind !== 'contacts') return [];
    const header = block.rows.find(({ header }) => header === true)?.cells ?? [];
    const readHeader = (index: number) => readTitleText(header[index]?.content ?? [], plan.facts);
    const phoneColumn = header.findIndex((_, index) => /电话|手机|号码/.test(readHeader(index)));
    const contactColumn = header.findIndex((_, index) => /联系人|姓名/.test(readHeader(index)));
    if (phoneColumn < 1) return [];
    return block.rows.flatMap((row): NamedValue[] => {
      const phone = row.cells[phoneColumn]?.content ?? [];
      const isPerson = row.cells.some(({ content }) => content.some(({ type }) => type === 'person'));
      // Facts have their own lines already, and 119 needs no second one.
      const isListed = phone.some(({ type }) => type === 'fact') || known.has(readTitleText(phone, plan.facts).trim());
      if (row.header === true || isPerson || isListed || phone.length === 0) return [];
      const contact = contactColumn < 1 ? [] : (row.cells[contactColumn]?.content ?? []);
      const value = contact.length === 0 ? phone : [...contact, ...write('　'), ...phone];
      return [{ name: row.cells[0]?.content ?? [], value }];
    });
  });
}

/** Rows of four columns: two names with their values each; a last one alone takes the row. */
export function pairUp(values: readonly NamedValue[]): TableRow[] {
  const rows: TableRow[] = [];
  for (let index = 0; index < values.length; index += 2) {
    const [left, right] = values.slice(index, index + 2);
    if (left === undefined) break;
    const cells = [label(left.name), cell(left.value, { align: 'center', colSpan: right === undefined ? 3 : 1 })];
    if (right !== undefined) cells.push(label(right.name), cell(right.value, { align: 'center' }));
    rows.push(row(...cells));
  }
  return rows;
}

/** The keyboard of the wide sheet: Enter and the arrows go from field to field as in a spreadsheet; Tab is the browser's. */
import type { KeyboardEvent } from 'react';

function listFields(row: Element): HTMLInputElement[] {
  return [...row.querySelectorAll<HTMLInputElement>('input[data-field]')];
}

function goTo(field: HTMLInputElement | undefined): boolean {
  if (field === undefined) return false;
  field.focus();
  field.select();
  return true;
}

/** To the same column some rows on; shorter rows are entered at their last field. */
function goToRow(sheet: Element, field: HTMLInputElement, by: number): boolean {
  const row = field.closest('[data-row]');
  if (row === null) return false;
  const rows = [...sheet.querySelectorAll('[data-row]')];
  const fields = listFields(rows[rows.indexOf(row) + by] ?? document.createElement('div'));
  return goTo(fields[listFields(row).indexOf(field)] ?? fields[fields.length - 1]);
}

function goSideways(field: HTMLInputElement, by: number): boolean {
  const { selectionStart, selectionEnd, value } = field;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  const isAtEdge = selectionStart === selectionEnd && selectionStart === (by < 0 ? 0 : value.length);
  const row = field.closest('[data-row]');
  if (row === null || !(isAll || isAtEdge)) return false;
  const fields = listFields(row);
  return goTo(fields[fields.indexOf(field) + by]);
}

const STEPS: Readonly<Record<string, (sheet: Element, field: HTMLInputElement) => boolean>> = {
  ArrowDown: (sheet, field) => goToRow(sheet, field, 1),
  ArrowUp: (sheet, field) => goToRow(sheet, field, -1),
  Enter: (sheet, field) => goToRow(sheet, field, 1),
  ArrowLeft: (_, field) => goSideways(field, -1),
  ArrowRight: (_, field) => goSideways(field, 1),
};

export function moveInSheet(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || target.dataset.field === undefined) return;
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (STEPS[key]?.(event.currentTarget, target) === true) event.preventDefault();
}

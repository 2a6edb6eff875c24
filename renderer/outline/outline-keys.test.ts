import { describe, expect, it } from 'vitest';
import { readOutlineKey } from './outline-keys.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, modifiers: Partial<typeof NONE> = {}) => readOutlineKey({ key, ...NONE, ...modifiers });

describe('readOutlineKey', () => {
  it('leaves Tab, Shift+Tab and Ctrl+Z to the window', () => {
    expect(press('Tab')).toBeNull();
    expect(press('Tab', { shiftKey: true })).toBeNull();
    expect(press('z', { ctrlKey: true })).toBeNull();
  });

  it('changes levels with Alt+Shift+arrows alone', () => {
    const altShift = { altKey: true, shiftKey: true };
    expect(press('ArrowRight', altShift)).toEqual({ kind: 'level', by: 1 });
    expect(press('ArrowLeft', altShift)).toEqual({ kind: 'level', by: -1 });
    expect(press('ArrowRight', { altKey: true })).toBeNull();
    expect(press('ArrowRight')).toEqual({ kind: 'fold', direction: 'open' });
  });

  it('moves sections with Alt+Shift+up and down', () => {
    expect(press('ArrowUp', { altKey: true, shiftKey: true })).toEqual({ kind: 'move', direction: 'up' });
    expect(press('ArrowUp')).toEqual({ kind: 'go', to: 'previous' });
  });
});

/** Keys of the outline as what they ask for; Word's outline view uses the same ones for moving and levels. Tab is not among them: it leaves. */

export type OutlineAction =
  | { readonly kind: 'go'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'fold'; readonly direction: 'open' | 'close' }
  | { readonly kind: 'move'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'level'; readonly by: 1 | -1 }
  | { readonly kind: 'show' }
  | { readonly kind: 'leave' };

type KeyStroke = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const PLAIN_KEYS: Readonly<Record<string, OutlineAction>> = {
  ArrowDown: { kind: 'go', to: 'next' },
  ArrowUp: { kind: 'go', to: 'previous' },
  Home: { kind: 'go', to: 'first' },
  End: { kind: 'go', to: 'last' },
  ArrowRight: { kind: 'fold', direction: 'open' },
  ArrowLeft: { kind: 'fold', direction: 'close' },
  Enter: { kind: 'show' },
  ' ': { kind: 'show' },
  Escape: { kind: 'leave' },
};

const ALT_SHIFT_KEYS: Readonly<Record<string, OutlineAction>> = {
  ArrowUp: { kind: 'move', direction: 'up' },
  ArrowDown: { kind: 'move', direction: 'down' },
  ArrowLeft: { kind: 'level', by: -1 },
  ArrowRight: { kind: 'level', by: 1 },
};

/** `null` where the key is not one of the outline's own. */
export function readOutlineKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyStroke): OutlineAction | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) return shiftKey ? (ALT_SHIFT_KEYS[key] ?? null) : null;
  return shiftKey ? null : (PLAIN_KEYS[key] ?? null);
}

/**
 * Knows while the browser is putting a typed character in. It does so between `beforeinput` and `input`, and where the machine is
 * slow Lexical reads the character from the page before it is told of it. Text taken out in between would be put in a second time:
 * `(一)目的` became `（一）)目的`. What changes text as it is typed therefore waits for the `input`.
 */
import type { LexicalEditor } from 'lexical';

export function watchInsertions(editor: LexicalEditor): { whenTyped(act: () => void): void; unregister(): void } {
  let isInserting = false;
  let waiting: (() => void) | null = null;
  const onBeforeInput = (event: Event): void => {
    isInserting = !event.defaultPrevented;
  };
  const onInput = (): void => {
    const act = waiting;
    isInserting = false;
    waiting = null;
    act?.();
  };
  const unregister = editor.registerRootListener((root, before) => {
    before?.removeEventListener('beforeinput', onBeforeInput);
    before?.removeEventListener('input', onInput);
    // Behind Lexical's own listeners, which are there first.
    root?.addEventListener('beforeinput', onBeforeInput);
    root?.addEventListener('input', onInput);
  });
  return {
    whenTyped(act) {
      if (isInserting) waiting = act;
      else act();
    },
    unregister,
  };
}

import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type NodeKey,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, it } from 'vitest';
import { registerUndo } from './register-undo.ts';

function createCounting(budgetBytes?: number) {
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  let dropped = 0;
  registerUndo(editor, () => dropped++, { delayMs: 0, ...(budgetBytes === undefined ? {} : { budgetBytes }) });
  const read = () => editor.read(() => $getRoot().getTextContent());
  const write = (text: string) =>
    editor.update(
      () =>
        $getRoot()
          .clear()
          .append($createParagraphNode().append($createTextNode(text))),
      {
        discrete: true,
        tag: HISTORY_PUSH_TAG,
      },
    );
  /** Undoes until nothing changes any more; answers how many steps there were. */
  const undoAll = (): number => {
    for (let steps = 0; ; steps++) {
      const before = read();
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      if (read() === before) return steps;
    }
  };
  return { write, read, undoAll, countDropped: () => dropped };
}

it('undoes more than 500 steps', () => {
  const { write, read, undoAll, countDropped } = createCounting();
  for (let step = 0; step <= 700; step++) write(`第${step}步`);
  expect(undoAll()).toBe(700);
  expect(read()).toBe('第0步');
  expect(countDropped()).toBe(0);
});

it('drops the earliest steps where memory is used up, and says so once', () => {
  const { write, read, undoAll, countDropped } = createCounting(50_000);
  for (let step = 0; step <= 100; step++) write(`第${step}步`);
  expect(countDropped()).toBe(1);
  const steps = undoAll();
  expect(steps).toBeGreaterThan(5);
  expect(steps).toBeLessThan(100);
  expect(read()).toBe(`第${100 - steps}步`);
});

it('in a long text, changes what the step changed and nothing else', () => {
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  registerUndo(editor, () => undefined, { delayMs: 0 });
  const act = ($change: () => void) => editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
  const readLines = () => editor.read(() => $getRoot().getTextContent()).split('\n\n');
  const createLine = (words: string) => $createParagraphNode().append($createTextNode(words));
  const lines = Array.from({ length: 1500 }, (_, index) => `第${index}行`);
  act(() => $getRoot().append(...lines.map(createLine)));
  act(() => void $getRoot().getChildAtIndex(700)?.insertAfter(createLine('新的一行')));
  act(() => void $getRoot().getChildAtIndex(900)?.remove());
  const changed = readLines();
  const named: NodeKey[][] = [];
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(HISTORIC_TAG)) named.push([...dirtyElements.keys(), ...dirtyLeaves]);
  });

  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(readLines()).toEqual(lines);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(readLines()).toEqual(changed);
  expect(named).toHaveLength(4);
  // The root, the line and its neighbours, with their words.
  for (const keys of named) expect(keys.length).toBeLessThan(12);
});

import { $createParagraphNode, $createTextNode, $getRoot, createEditor, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
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

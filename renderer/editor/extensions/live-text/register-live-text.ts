/** Gives live members their text: facts and people from the settings, references and series from the count. */
import type { LexicalEditor } from 'lexical';
import type { Facts } from '../../../../shared/model/plan/facts.ts';
import { BLANK_TEXT, type LiveText, resolveFact, resolvePerson } from '../../../../shared/view/resolve/facts.ts';
import { BROKEN_REFERENCE_TEXT } from '../../../../shared/view/resolve/references.ts';
import { $isLiveNode, drawLive, type LiveDisplay, type LiveInline } from '../../nodes/LiveNode.ts';
import { readSettings } from '../../nodes/plan-settings.ts';
import type { Counts } from '../markers/count-index.ts';
import type { Numbering } from '../markers/register-markers.ts';

function toDisplay({ text, isBlank, hint }: LiveText): LiveDisplay {
  return { text, isMissing: isBlank, hint: isBlank ? hint : '' };
}

function isSameDisplay(a: LiveDisplay, b: LiveDisplay): boolean {
  return a.text === b.text && a.isMissing === b.isMissing && a.hint === b.hint;
}

function resolveLive(key: string, inline: LiveInline, facts: Facts, counts: Counts): LiveDisplay {
  switch (inline.type) {
    case 'fact':
      return toDisplay(resolveFact(facts, inline.key));
    case 'person':
      return toDisplay(resolvePerson(facts, inline.personId, inline.field));
    case 'blank':
      return { text: BLANK_TEXT, isMissing: true, hint: inline.hint };
    case 'series':
      return { text: counts.series.get(key) ?? '', isMissing: false, hint: '' };
    case 'reference': {
      const target = counts.targets.get(inline.blockId);
      return { text: target?.[inline.form] ?? BROKEN_REFERENCE_TEXT, isMissing: target === undefined, hint: '' };
    }
  }
}

export function registerLiveText(editor: LexicalEditor, numbering: Numbering): () => void {
  const drawAll = (): void => {
    const state = editor.getEditorState();
    const { facts } = readSettings(state);
    for (const entry of numbering.index.entries) {
      if (entry.kind !== 'live') continue;
      const node = state._nodeMap.get(entry.key);
      if (!$isLiveNode(node)) continue;
      const display = resolveLive(entry.key, entry.inline, facts, numbering.counts);
      // What is made anew is drawn as it is made.
      if (isSameDisplay(node.__display.current, display)) continue;
      node.__display.current = display;
      const element = editor.getElementByKey(entry.key);
      if (element !== null) drawLive(element, display);
    }
  };
  numbering.onCount(drawAll);
  return editor.registerUpdateListener(({ editorState, prevEditorState }) => {
    if (readSettings(editorState).facts !== readSettings(prevEditorState).facts) drawAll();
  });
}

import { expect, it } from 'vitest';
import { describeMessage, LANGUAGES } from '../../base/messages/messages.ts';
import { COMMAND_IDS, formatKeys, getCommand, getPlainWords, listMenuGroups } from './commands.ts';

it.each(LANGUAGES)('gives every command words of its own in %s', (language) => {
  const words = COMMAND_IDS.map((id) => getPlainWords(describeMessage(getCommand(id).words, {}, language)));
  expect(words.filter((word, index) => word === '' || words.indexOf(word) !== index)).toEqual([]);
});

it.each(['keys', 'macKeys'] as const)('gives no %s twice', (which) => {
  const keys = COMMAND_IDS.flatMap((id) => getCommand(id)[which] ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

it('puts commands into a menu in groups, and elsewhere on macOS where the table says so', () => {
  expect(listMenuGroups('edit', false)).toEqual([
    ['undo', 'redo'],
    ['cut', 'copy', 'paste', 'paste-text', 'select-all'],
    ['find', 'replace', 'go-to-page', 'word-count'],
    ['comment', 'next-comment', 'previous-comment'],
    [
      'track-changes',
      'accept-change',
      'reject-change',
      'next-change',
      'previous-change',
      'accept-all-changes',
      'reject-all-changes',
    ],
    ['own-words', 'change-answers'],
  ]);
  expect(listMenuGroups('format', false)).toEqual([
    ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'],
    ['larger', 'smaller', 'font'],
    ['paragraph'],
    ['copy-format', 'paste-format', 'clear-formatting'],
  ]);
  const help = ['palette', 'help', 'tour', 'shortcuts', 'licences', 'updates', 'copy-diagnostics'];
  expect(listMenuGroups('help', false)).toEqual([[...help, 'about']]);
  expect(listMenuGroups('help', true)).toEqual([help]);
  expect(listMenuGroups('program', true)).toEqual([['about'], ['hide', 'hide-others', 'show-all'], ['quit']]);
  expect(listMenuGroups('program', false)).toEqual([]);
});

it('shows words without the marks of a menu, and keys as they are known', () => {
  expect(getPlainWords('打印(&P)…')).toBe('打印');
  expect(getPlainWords('Save &as…')).toBe('Save as');
  expect(formatKeys('CmdOrCtrl+Alt+P')).toBe('Ctrl+Alt+P');
  expect(formatKeys('CmdOrCtrl+=')).toBe('Ctrl++');
});

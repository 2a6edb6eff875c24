import { describe, expect, it } from 'vitest';
import { PAGE_COMMAND_IDS } from '../../shared/edge/commands/commands.ts';
import { findCommands } from './palette-entries.ts';

describe('findCommands', () => {
  it.each([
    ['Chinese words', '打印预览'],
    ['words in the middle', '预览'],
    ['pinyin', 'dayinyulan'],
    ['pinyin of a later word', 'yulan'],
    ['initials', 'dyyl'],
    ['English', 'print prev'],
    ['a later English word', 'preview'],
    ['capitals and spaces around it', ' Print Preview '],
  ])('finds a command by %s', (_, query) => {
    expect(findCommands(query)[0]).toBe('preview');
  });

  it('puts what begins as it is typed before what only holds it', () => {
    expect(findCommands('打印')).toEqual(['print', 'preview']);
    expect(findCommands('替换')[0]).toBe('replace');
  });

  it('lists all but itself where nothing is typed, and none where nothing fits', () => {
    expect(findCommands('')).toEqual(PAGE_COMMAND_IDS.filter((id) => id !== 'palette'));
    expect(findCommands('没有这个命令')).toEqual([]);
  });
});

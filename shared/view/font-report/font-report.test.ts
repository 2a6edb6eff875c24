import { describe, expect, it } from 'vitest';
import { planOf, section, text } from '../../testing/builders.ts';
import { chooseFaces } from '../fonts/choose-faces.ts';
import { type Machine, reportFonts } from './font-report.ts';

/** A machine whose faces hold these characters beside the ordinary ones. */
function machineOf(holds: Readonly<Record<string, string>>): Machine {
  const rare = new Set('𠮷㙟𰻝');
  return {
    faces: chooseFaces(new Set(Object.keys(holds))),
    isInstalled: (family) => family in holds,
    findLacking: (family, asked) => {
      const held = family === null ? Object.values(holds).join('') : (holds[family] ?? '');
      return new Set([...asked].filter((character) => rare.has(character) && !held.includes(character)));
    },
  };
}

const said = planOf({ title: '示例' }, section('总则'), text('组长𠮷某，副组长㙟某。'), text('联系人𰻝某、𠮷某。'));

describe('the font report', () => {
  it('names what is asked for, what is used, and where each face shows', () => {
    const { faces } = reportFonts(said, machineOf({ 黑体: '', FandolFang: '', FandolSong: '' }));
    expect(faces.map(({ role, used, isSubstitute, uses }) => [role, used, isSubstitute, uses])).toEqual([
      ['title', 'FandolSong', true, ['title']],
      ['hei', '黑体', false, [{ level: 0 }]],
      ['fang', 'FandolFang', true, ['body']],
    ]);
  });

  it('takes another name of the same face for no substitute', () => {
    const { faces } = reportFonts(said, machineOf({ SimHei: '', 仿宋: '' }));
    expect(faces.map(({ used, isSubstitute }) => [used, isSubstitute])).toEqual([
      [null, true],
      ['SimHei', false],
      ['仿宋', false],
    ]);
  });

  it('lists characters that the face lacks with their places, those that nothing shows first', () => {
    const { characters } = reportFonts(
      said,
      machineOf({ FandolFang: '', 宋体: '𠮷', 'Noto Serif CJK SC': '㙟', 其他: '' }),
    );
    expect(characters.map(({ character, role, shownBy, count }) => [character, role, shownBy, count])).toEqual([
      ['𰻝', 'fang', null, 1],
      ['𠮷', 'fang', '宋体', 2],
      ['㙟', 'fang', 'Noto Serif CJK SC', 1],
    ]);
    expect(characters[0]?.places).toEqual([{ marker: '', text: '联系人𰻝某、𠮷某。' }]);
  });

  it('says so where some face outside of the lists shows a character', () => {
    const { characters } = reportFonts(said, machineOf({ FandolFang: '', 其他: '𠮷㙟𰻝' }));
    expect(characters.map(({ shownBy }) => shownBy)).toEqual(['', '', '']);
  });
});

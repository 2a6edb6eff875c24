import { describe, expect, it } from 'vitest';
import { fitPathShape, fitShape, type SourceMarker } from '../../../language/markers/source-marker.ts';
import { FOLLOW_TEXT } from '../../../model/numbering/scheme.ts';
import { official } from '../../../model/numbering/schemes/official.ts';
import { chooseScheme, levelsInScheme } from './choose-scheme.ts';
import { type NumberingMode, placeMarkers } from './place-markers.ts';

/** `一、` as a typed number; digits, Chinese numbers and paths are told apart by their look. */
function typed(text: string, number: number, list?: SourceMarker['list']): SourceMarker {
  const path = /^\d+(\.\d+)+$/.exec(text)?.[0].split('.').map(Number);
  const shape = path === undefined ? fitShape(text, number) : fitPathShape(text, path);
  if (shape === null) throw new Error(`no shape for ${text}`);
  return { text, number, shape, follow: null, ...(path === undefined ? {} : { path }), ...(list && { list }) };
}

function place(markers: readonly SourceMarker[], mode: NumberingMode = 'keep') {
  const choice = chooseScheme(markers);
  const placements = placeMarkers(markers, choice, mode);
  return {
    scheme: choice.scheme.id,
    levels: placements.map((placement) => placement?.fields.level),
    texts: placements.map((placement) => placement?.marker.text),
    fields: placements.map((placement) => placement?.fields),
  };
}

describe('fitShape', () => {
  it.each([
    ['（二）', 2, 'chinese', '（{}）'],
    ['(12)', 12, 'decimal', '({})'],
    ['１２．', 12, 'decimal-fullwidth', '{}．'],
    ['第十章', 10, 'chinese', '第{}章'],
    ['㉑', 21, 'circled', '{}'],
    ['㈢', 3, 'chinese-enclosed', '{}'],
    ['乙、', 2, 'heavenly-stem', '{}、'],
    ['iv)', 4, 'roman-lower', '{})'],
    ['01.', 1, 'decimal', '0{}.'],
  ])('reads %s', (text, number, format, affix) => {
    expect(fitShape(text, number)).toEqual({ format, affix });
  });

  it('finds no shape for a number written otherwise', () => {
    expect(fitShape('二〇、', 20)).toBeNull();
    expect(fitShape('l、', 1)).toBeNull();
  });
});

describe('chooseScheme', () => {
  it.each([
    [
      'official',
      [typed('一、', 1), typed('（一）', 1), typed('1.', 1), typed('（1）', 1), typed('①', 1)],
      [0, 1, 2, 3, 4],
    ],
    ['work-plan', [typed('一、', 1), typed('(一)', 1), typed('1、', 1), typed('(1)', 1)], [0, 1, 2, 3]],
    ['work-plan', [typed('一、', 1), typed('1、', 1), typed('2、', 2), typed('(1)', 1)], [0, 2, 2, 3]],
    ['official', [typed('1.', 1), typed('1)', 1), typed('2)', 2), typed('2.', 2)], [2, 3, 3, 2]],
    ['official', [typed('一 、', 1), typed('１、', 1), typed('２、', 2), typed('二 、', 2)], [0, 2, 2, 0]],
    ['work-plan', [typed('第一阶段', 1), typed('(一)', 1), typed('第二阶段', 2), typed('(一)', 1)], [0, 1, 0, 1]],
    [
      'parts',
      [typed('第一阶段', 1), typed('一、', 1), typed('二、', 2), typed('第二阶段', 2), typed('一、', 1)],
      [0, 1, 1, 0, 1],
    ],
    [
      'own',
      [typed('一、', 1), typed('第一阶段', 1), typed('(一)', 1), typed('第二阶段', 2), typed('二、', 2)],
      [0, 1, 2, 1, 0],
    ],
    [
      'work-plan',
      [typed('一、', 1), typed('(一)', 1), { ...typed('第一阶段', 1), opensPlan: true }, typed('(一)', 1)],
      [0, 1, 0, 1],
    ],
    ['regulation', [typed('第一章', 1), typed('第一条', 1), typed('第二条', 2), typed('（一）', 1)], [0, 2, 2, 3]],
    ['parts', [typed('第一部分', 1), typed('一、', 1), typed('（一）', 1)], [0, 1, 2]],
    ['decimal', [typed('1', 1), typed('1.1', 1), typed('1.1.1', 1), typed('（1）', 1)].map(asPath), [0, 1, 2, 4]],
    ['enclosed', [typed('一、', 1), typed('㈠', 1), typed('㈡', 2), typed('1、', 1)], [0, 1, 1, 2]],
  ])('finds %s', (scheme, markers, levels) => {
    expect(place(markers)).toMatchObject({ scheme, levels });
  });

  function asPath(marker: SourceMarker): SourceMarker {
    return marker.text === '1' ? { ...marker, path: [1], shape: { format: 'decimal-path', affix: '{}' } } : marker;
  }

  it('takes 1. for the first part of a path that counts under it', () => {
    expect(place([typed('1.', 1), typed('1.1', 1), typed('2.', 2), typed('2.1', 1)]).levels).toEqual([0, 1, 0, 1]);
  });

  it('makes a scheme of its own where depths would fall together', () => {
    const markers = [
      typed('第一章', 1),
      typed('一、', 1),
      typed('（一）', 1),
      typed('1.', 1),
      typed('（1）', 1),
      typed('①', 1),
    ];
    expect(place(markers)).toMatchObject({
      scheme: 'own',
      levels: [0, 1, 2, 3, 4, 5],
      texts: markers.map((m) => m.text),
    });
  });

  it('keeps the order of a list that is deeper than its forms say', () => {
    const at = (text: string, number: number, depth: number) => typed(text, number, { id: 'a', depth });
    expect(place([at('1.', 1, 0), at('1、', 1, 1), at('一、', 1, 2)]).levels).toEqual([0, 1, 2]);
  });
});

describe('levelsInScheme', () => {
  it('puts what is deeper in one list deeper, also where both depths look alike', () => {
    const at = (depth: number) => typed('1.', 1, { id: 'a', depth });
    const markers = [at(0), at(1), at(2)];
    expect(markers.map(levelsInScheme(markers, official).getLevel)).toEqual([2, 3, 4]);
  });
});

describe('placeMarkers', () => {
  const messy = [
    typed('一、', 1),
    typed('(一)', 1),
    typed('(三)', 3),
    typed('（四）', 4),
    typed('2、', 2),
    typed('4.', 4),
    typed('三、', 3),
  ];

  it('keeps gaps, restarts and deviating shapes', () => {
    const { texts, fields } = place(messy);
    expect(texts).toEqual(messy.map(({ text }) => text));
    expect(fields[2]).toEqual({ level: 1, start: 3 });
    expect(fields[3]).toEqual({ level: 1, affix: '（{}）' });
  });

  it('mends them on request', () => {
    expect(place(messy, 'renumber').texts).toEqual(['一、', '(一)', '(二)', '(三)', '1、', '2、', '二、']);
  });

  it('prints what no scheme prints as nearly as it can, and says so', () => {
    const odd: SourceMarker = {
      text: '一○○、',
      number: 100,
      shape: { format: 'chinese', affix: '{}、' },
      follow: null,
    };
    const [placement] = placeMarkers([odd], chooseScheme([odd]), 'keep');
    expect(placement).toMatchObject({ isChanged: true, marker: { text: '一百、' } });
  });

  it('keeps what follows a marker where the source says so', () => {
    const spaced: SourceMarker = { ...typed('一、', 1), follow: 'space' };
    const [placement] = placeMarkers([spaced], chooseScheme([spaced]), 'keep');
    expect(placement?.marker.follow).toBe(FOLLOW_TEXT.space);
  });
});

import { describe, expect, it } from 'vitest';
import { inlineSchema } from './inline.ts';
import { joinTexts } from './inlines.ts';
import { changeTextLook, printTextLook, textLookSchema } from './text-look.ts';

describe('a look of text', () => {
  it.each([
    ['a size no page has room for', { sizePt: 500 }],
    ['a size nobody can read', { sizePt: 0 }],
    ['a size between half points', { sizePt: 12.3 }],
    ['a colour that is none', { colour: 'red' }],
    ['a highlighting that Word does not know', { highlight: 'pink' }],
    ['a face whose name would end a style', { font: { name: 'A"; color: red' } }],
    ['an unknown face for letters', { latinFont: 'Comic Sans' }],
  ])('is refused for %s', (_, look) => {
    expect(textLookSchema.safeParse(look).success).toBe(false);
  });

  it('is changed member by member, and gone with its last', () => {
    const look = changeTextLook({ sizePt: 16 }, { colour: 'C00000' });
    expect(look).toEqual({ sizePt: 16, colour: 'C00000' });
    expect(changeTextLook(look, { sizePt: null })).toEqual({ colour: 'C00000' });
    expect(changeTextLook({ sizePt: 16 }, { sizePt: null })).toBeUndefined();
  });

  it('reads the same whatever the order of its members', () => {
    expect(printTextLook({ colour: 'C00000', sizePt: 16 })).toBe(printTextLook({ sizePt: 16, colour: 'C00000' }));
  });

  it('parts texts that differ in it, and joins those that do not', () => {
    const red = { type: 'text', text: '甲', look: { colour: 'C00000' } } as const;
    expect(joinTexts([red, { ...red, text: '乙', look: { ...red.look } }, { type: 'text', text: '丙' }])).toEqual([
      { ...red, text: '甲乙' },
      { type: 'text', text: '丙' },
    ]);
  });
});

it('raises or lowers a text, and never both', () => {
  const text = { type: 'text', text: '2' };
  expect(inlineSchema.safeParse({ ...text, marks: ['subscript'] }).success).toBe(true);
  expect(inlineSchema.safeParse({ ...text, marks: ['superscript', 'subscript'] }).success).toBe(false);
});

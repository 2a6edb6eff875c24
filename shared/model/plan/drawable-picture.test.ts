import { describe, expect, it } from 'vitest';
import { getDrawable } from './drawable-picture.ts';
import type { Asset } from './plan.ts';
import { countDrawnElements } from './svg-size.ts';

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
/** Each level shows the one before ten times. */
const bomb = (write: (before: string) => string, levels = 10) =>
  svg(
    Array.from({ length: levels }, (_, level) =>
      level === 0 ? '<g id="l0"><rect/></g>' : `<g id="l${level}">${write(`l${level - 1}`).repeat(10)}</g>`,
    ).join(''),
  );

describe('countDrawnElements', () => {
  it('counts what is drawn, also what is shown again', () => {
    expect(countDrawnElements(svg('<rect/><g><circle></circle></g>'))).toBe(5);
    expect(countDrawnElements(svg('<g id="a"><rect/></g><use href="#a"/><use xlink:href=\'#a\'/>'))).toBe(10);
  });

  it.each([
    ['use', (id: string) => `<use href="#${id}"/>`],
    ['use by an escaped name', (id: string) => `<use href="&#35;${id}"/>`],
    ['patterns', (id: string) => `<rect fill="url(#${id})"/>`],
    ['a style', (id: string) => `<rect style="mask:url('#${id}')"/>`],
  ])('sees what grows with every level: %s', (_, write) => {
    expect(countDrawnElements(bomb(write))).toBeGreaterThan(1e9);
  });

  it('gives up on entities, pictures in pictures, endless nesting and too many elements, and counts no circle', () => {
    expect(countDrawnElements('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')).toBe(Infinity);
    expect(countDrawnElements(svg('<image href="data:image/svg+xml;base64,AAAA"/>'))).toBe(Infinity);
    expect(countDrawnElements(svg('<g>'.repeat(1000)))).toBe(Infinity);
    expect(countDrawnElements(svg('<rect/>'.repeat(300_000)))).toBe(Infinity);
    expect(countDrawnElements(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toBeLessThan(20);
  });

  it('takes nothing in comments, quotes and broken ends for an element', () => {
    expect(countDrawnElements(svg('<!-- <rect/> --><text title="<b>">一</text><![CDATA[<a/>]]><rect'))).toBe(4);
  });

  it('counts five megabytes of quotes and brackets in one pass', () => {
    expect(countDrawnElements(svg('<a "'.repeat(1_250_000)))).toBeLessThan(10);
  });
});

describe('getDrawable', () => {
  const asset = (text: string): Asset => ({ id: 'a', mediaType: 'image/svg+xml', data: btoa(text) });
  it('gives pictures back as they are, and a stand-in for one that would never be drawn', () => {
    const harmless = asset(svg('<rect/>'));
    expect(getDrawable(harmless)).toBe(harmless);
    const png: Asset = { id: 'p', mediaType: 'image/png', data: '' };
    expect(getDrawable(png)).toBe(png);
    const drawn = getDrawable(asset(bomb((id) => `<use href="#${id}"/>`)));
    expect(drawn.id).toBe('a');
    expect(
      new TextDecoder().decode(Uint8Array.from(atob(drawn.data), (character) => character.charCodeAt(0))),
    ).toContain('图片过于复杂，没有显示');
  });
});

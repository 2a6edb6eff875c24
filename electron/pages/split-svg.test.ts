import { expect, it } from 'vitest';
import { splitSvg } from './split-svg.ts';

const PAPER = (w: number, h: number) =>
  `    <path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v ${h} h ${w} v -${h} Z "/>`;

it('takes the pages of a drawing apart, with what they share', () => {
  const svg = [
    '<svg class="typst-doc" viewBox="0 0 100 180">',
    PAPER(100, 80),
    '    <g>',
    '        <g><use xlink:href="#a"/></g>',
    '    </g>',
    PAPER(80, 100),
    '    <g transform="matrix(1 0 0 1 0 80)">',
    '        <use xlink:href="#b"/>',
    '    </g>',
    '    <defs id="glyph">',
    '        <symbol id="a"/>',
    '    </defs>',
    '</svg>',
  ].join('\n');
  expect(splitSvg(svg)).toEqual({
    pages: [
      { widthPt: 100, heightPt: 80, drawing: '        <g><use xlink:href="#a"/></g>' },
      { widthPt: 80, heightPt: 100, drawing: '        <use xlink:href="#b"/>' },
    ],
    shared: '    <defs id="glyph">\n        <symbol id="a"/>\n    </defs>',
  });
});

it('refuses a drawing without pages', () => {
  expect(() => splitSvg('<svg>\n</svg>')).toThrow('without pages');
});

/** A scene as SVG: black lines of one point on white, text as text, nothing to load. */

import { ptToMm } from '../../base/units/length.ts';
import { FONT_FACES } from '../fonts/fonts.ts';
import type { Scene, SceneBox, SceneLine, SceneText } from './scene.ts';

const LINE_PT = 0.75;
const ARROW_LENGTH_PT = 6;
const ARROW_HALF_WIDTH_PT = 2.4;

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Two decimals are a four-thousandth of a millimetre. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Families as plain words: resvg reads no more than the first of a list of quoted ones. */
function getFamilies(role: 'hei' | 'song'): string {
  const { name, substitutes, generic } = FONT_FACES[role];
  return [name, ...substitutes, generic].join(', ');
}

function writeBox({ shape, x, y, width, height }: SceneBox): string {
  if (shape === 'diamond') {
    const points = [
      [x + width / 2, y],
      [x + width, y + height / 2],
      [x + width / 2, y + height],
      [x, y + height / 2],
    ];
    return `<polygon points="${points.map((point) => point.map(round).join(',')).join(' ')}"/>`;
  }
  const radius = shape === 'rounded' ? ` rx="${round(Math.min(height / 2, 14))}"` : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${radius}/>`;
}

function writeLine({ points, hasArrow }: SceneLine): string {
  const line = `<polyline fill="none" points="${points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}"/>`;
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  if (!hasArrow || end === undefined || before === undefined) return line;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const along = { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
  const base = { x: end.x - along.x * ARROW_LENGTH_PT, y: end.y - along.y * ARROW_LENGTH_PT };
  const side = { x: -along.y * ARROW_HALF_WIDTH_PT, y: along.x * ARROW_HALF_WIDTH_PT };
  const head = [end, { x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }];
  const tip = head.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  return `${line}<polygon fill="#000" stroke="none" points="${tip}"/>`;
}

/** Standing text has a place for every character. */
function writePlace({ x, y, text, stepPt }: SceneText): string {
  if (stepPt === undefined) return `x="${round(x)}" y="${round(y)}"`;
  const characters = [...text];
  const ys = characters.map((_, index) => round(y + index * stepPt));
  return `x="${characters.map(() => round(x)).join(' ')}" y="${ys.join(' ')}"`;
}

function writeText(shape: SceneText): string {
  const family = shape.isTitle ? ` font-family="${getFamilies('hei')}"` : '';
  const placed = shape.anchor === 'middle' ? ' text-anchor="middle"' : '';
  return `<text ${writePlace(shape)} font-size="${round(shape.sizePt)}"${family}${placed}>${escapeXml(shape.text)}</text>`;
}

/** The SVG of a scene, `scale` times its size; `label` is what a screen reader says. */
export function writeSvg({ widthPt, heightPt, boxes, texts, lines }: Scene, label: string, scale = 1): string {
  const size = `width="${round(ptToMm(widthPt * scale))}mm" height="${round(ptToMm(heightPt * scale))}mm"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(widthPt)} ${round(heightPt)}" role="img" ` +
    `aria-label="${escapeXml(label)}">` +
    `<g fill="#fff" stroke="#000" stroke-width="${LINE_PT}">${boxes.map(writeBox).join('')}${lines.map(writeLine).join('')}</g>` +
    `<g fill="#000" letter-spacing="0" font-weight="normal" font-family="${getFamilies('song')}">${texts.map(writeText).join('')}</g></svg>`
  );
}

/** Boxes of an organisation chart: a post lying, with its holder under it, or standing, with everything read from top to bottom. */
import type { Post } from './graph.ts';
import { BASELINE_EM, LINE_EM, placeLines, type Scene, type SceneLine, type SceneText } from './scene.ts';
import { breakEvenly, breakLines, measureLines } from './text-lines.ts';

const PAD_X_EM = 0.6;
const PAD_Y_EM = 0.4;
/** Length of the line to write a name on. */
const BLANK_EM = 4;
/** A standing character takes this much of the height. */
const STANDING_EM = 1.2;
/** The part of a standing box that holds a name has room for three characters, so that rules stand at one height. */
const HOLDER_CHARACTERS = 3;
/** 组织体系图 print brackets in standing text turned by a quarter. */
const STANDING_SIGNS: Readonly<Record<string, string>> = {
  '（': '︵',
  '）': '︶',
  '(': '︵',
  ')': '︶',
  '、': '︑',
  '—': '︱',
};

export type PostBox = {
  readonly post: Post;
  readonly width: number;
  readonly height: number;
  readonly isStanding: boolean;
  readonly titleLines: readonly string[];
  readonly textLines: readonly string[];
};

const memberText = ({ members }: Post) => (members.length === 0 ? '' : `成员：${members.join('、')}`);
const leadText = ({ role, name }: Post) => (role === '' ? (name ?? '') : `${role}：${name ?? ''}`);

/** A lying box no wider than `room`, in points. */
export function measureLyingPost(post: Post, room: number, sizePt: number): PostBox {
  const cells = Math.max(3, room / sizePt - 2 * PAD_X_EM);
  const titleLines = breakEvenly(post.title, cells);
  // The holder's line is kept for a name even where nobody is named yet.
  const textLines = [
    ...(post.name === null ? [leadText(post)] : breakEvenly(leadText(post), cells)),
    ...(post.phone === null ? [] : breakLines(post.phone, cells)),
    ...breakLines(memberText(post), cells),
  ];
  const blank = post.name === null ? measureLines([leadText(post)]) + BLANK_EM : 0;
  const widest = Math.min(cells, Math.max(measureLines(titleLines), measureLines(textLines), blank));
  return {
    post,
    isStanding: false,
    titleLines,
    textLines,
    width: (widest + 2 * PAD_X_EM) * sizePt,
    height: ((titleLines.length + textLines.length) * LINE_EM + 2 * PAD_Y_EM) * sizePt,
  };
}

/** Height of what stands under the rule of a standing box. */
function getHolderPt(textLines: readonly string[], sizePt: number): number {
  return (Math.max(textLines.length, HOLDER_CHARACTERS) * STANDING_EM + 2 * PAD_Y_EM) * sizePt;
}

/** A standing box of one column: title, rule, holder. */
export function measureStandingPost(post: Post, sizePt: number): PostBox {
  const titleLines = [...post.title];
  const textLines = post.name === null ? [] : [...post.name];
  return {
    post,
    isStanding: true,
    titleLines,
    textLines,
    width: 2 * sizePt,
    height: (titleLines.length * STANDING_EM + 2 * PAD_Y_EM) * sizePt + getHolderPt(textLines, sizePt),
  };
}

type Place = { readonly x: number; readonly y: number; readonly sizePt: number };
type Drawn = Pick<Scene, 'texts' | 'lines'>;

function drawStanding({ titleLines, textLines, width }: PostBox, height: number, { x, y, sizePt }: Place): Drawn {
  const step = STANDING_EM * sizePt;
  const middle = x + width / 2;
  const place = (signs: readonly string[], top: number, isTitle: boolean): SceneText[] => {
    const text = signs.map((sign) => STANDING_SIGNS[sign] ?? sign).join('');
    const y = top + ((STANDING_EM - LINE_EM) * 0.5 + BASELINE_EM) * sizePt;
    return text === '' ? [] : [{ x: middle, y, sizePt, isTitle, anchor: 'middle', text, stepPt: step }];
  };
  // Rules of neighbours stand at one height: names begin where the longest title ends.
  const holderHeight = getHolderPt(textLines, sizePt);
  const ruleY = y + height - holderHeight;
  const titleTop = y + (ruleY - y - titleLines.length * step) / 2;
  return {
    texts: [
      ...place(titleLines, titleTop, true),
      ...place(textLines, ruleY + (holderHeight - textLines.length * step) / 2, false),
    ],
    lines: [
      {
        points: [
          { x, y: ruleY },
          { x: x + width, y: ruleY },
        ],
        hasArrow: false,
      },
    ],
  };
}

function drawLying({ post, titleLines, textLines, width }: PostBox, height: number, { x, y, sizePt }: Place): Drawn {
  const linePt = LINE_EM * sizePt;
  const middle = x + width / 2;
  const top = y + (height - (titleLines.length + textLines.length) * linePt) / 2;
  const textTop = top + titleLines.length * linePt;
  const title = placeLines(titleLines, { x: middle, top, sizePt, isTitle: true, anchor: 'middle' });
  if (post.name !== null) {
    const text = placeLines(textLines, { x: middle, top: textTop, sizePt, isTitle: false, anchor: 'middle' });
    return { texts: [...title, ...text], lines: [] };
  }
  const [lead = '', ...others] = textLines;
  const leadPt = measureLines([lead]) * sizePt;
  const blankPt = Math.min(BLANK_EM * sizePt, width - 2 * PAD_X_EM * sizePt - leadPt);
  const start = middle - (leadPt + blankPt) / 2;
  const ruleY = textTop + 1.15 * sizePt;
  const rule: SceneLine = {
    points: [
      { x: start + leadPt, y: ruleY },
      { x: start + leadPt + blankPt, y: ruleY },
    ],
    hasArrow: false,
  };
  return {
    texts: [
      ...title,
      ...placeLines(
        [lead].filter((text) => text !== ''),
        { x: start, top: textTop, sizePt, isTitle: false, anchor: 'start' },
      ),
      ...placeLines(others, { x: middle, top: textTop + linePt, sizePt, isTitle: false, anchor: 'middle' }),
    ],
    lines: [rule],
  };
}

/** What is drawn in a box whose upper left corner stands at the place; rows make all their boxes `height` high. */
export function drawPost(box: PostBox, height: number, place: Place): Drawn {
  return box.isStanding ? drawStanding(box, height, place) : drawLying(box, height, place);
}

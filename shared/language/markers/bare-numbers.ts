/**
 * Numbers without any mark behind them: 一制定目的, 二适用范围; 1领导小组, 2抢修队. One line alone shows nothing (一般, 三人, 二楼),
 * so a number is one only as a member of a complete series of a file: 1, 2, 3 … in order, each before other words.
 */
import { parseChineseNumber, parseDecimal } from '../words/numerals.ts';
import { isBareNumberPhrase, isCountedNoun, isWordOfNumber } from './not-markers.ts';

const SPACE = '[ \\t\\u00a0\\u3000]';
const BARE = new RegExp(`^(?:([一二三四五六七八九十]{1,3})|([0-9０-９]{1,2}))(${SPACE}*)(?=[\\u4e00-\\u9fff“《【])`);

export type BareNumber = {
  readonly kind: 'chinese' | 'decimal';
  readonly number: number;
  /** As typed, with white space behind it: `一`, `2 `. */
  readonly marker: string;
  readonly rest: string;
};

/** What a line would begin with if its number were one; `null` for a line that begins with none, or with a word or a count. */
export function readBareNumber(text: string): BareNumber | null {
  const [marker = '', chinese, digits, gap = ''] = BARE.exec(text) ?? [];
  if (marker === '') return null;
  const number = chinese === undefined ? parseDecimal(digits ?? '') : parseChineseNumber(chinese);
  const rest = text.slice(marker.length).trimEnd();
  if (number === null || number === 0) return null;
  // A sentence may stand behind a number of a series; whether it does is told by the series.
  const heading = rest.replace(/[。；;，,]/g, '');
  if (isBareNumberPhrase(gap, heading) || (gap === '' && isCountedNoun(rest))) return null;
  if (chinese !== undefined && gap === '' && isWordOfNumber(number, rest)) return null;
  return { kind: chinese === undefined ? 'decimal' : 'chinese', number, marker, rest };
}

type Member = BareNumber & { readonly index: number };

const FEWEST_MEMBERS = 3;
/** Series that may go on at one time. */
const MOST_OPEN = 20;
const LONGEST_HEADING = 20;
const isHeading = ({ rest }: BareNumber) => rest.length <= LONGEST_HEADING && !/[。；，！？;,]/.test(rest);
/** What headings of plans are called: two of them are enough to show a series. */
const HEADING_WORDS =
  /(?:总则|目的|范围|机构|组织|领导|小组|职责|分工|原则|要求|目标|措施|程序|流程|附则|预警|响应|处置|保障|培训|演练|报告|物资|依据|时间|地点|对象|内容|制度|管理|救援|善后|恢复|评估|检查|宣传|教育|队)$/;

/** Where each number counts the same noun (一食堂, 二食堂), the words behind it begin alike. */
function countsOneNoun(members: readonly Member[]): boolean {
  const alike = members.filter(
    ({ rest }, index) => index > 0 && rest.slice(0, 2) === members[index - 1]?.rest.slice(0, 2),
  );
  return alike.length * 2 > members.length - 1;
}

function isSeries(members: readonly Member[]): boolean {
  if (members.length < 2 || countsOneNoun(members)) return false;
  const areHeadings = members.every(isHeading);
  if (members.length < FEWEST_MEMBERS) return areHeadings && members.every(({ rest }) => HEADING_WORDS.test(rest));
  // Sentences make a series where they stand one below the other.
  return areHeadings || members.every(({ index }, at) => at === 0 || index === (members[at - 1]?.index ?? 0) + 1);
}

/**
 * The complete series among the lines of a file, as indexes of lines. `isOther` is true for a line that bears a number of its own and ends what runs
 * below it: 1、 begins again under every 一、.
 */
export function findBareRuns(
  lines: readonly string[],
  isOther: (index: number) => boolean,
): readonly (readonly number[])[] {
  const found: Member[][] = [];
  let open: Member[][] = [];
  let below: Member[][] = [];
  for (const [index, line] of lines.entries()) {
    if (isOther(index)) {
      below = [];
      continue;
    }
    const bare = readBareNumber(line.trim());
    if (bare === null) continue;
    const runs = bare.kind === 'chinese' ? open : below;
    const member = { ...bare, index };
    if (bare.number === 1) {
      const run = [member];
      found.push(run);
      runs.push(run);
      if (runs.length > MOST_OPEN) runs.shift();
      continue;
    }
    const run = runs.findLast((members) => members.at(-1)?.number === bare.number - 1);
    if (run === undefined) continue;
    run.push(member);
    // What began behind its last member stands under it.
    if (bare.kind === 'chinese') {
      open = open.slice(0, open.indexOf(run) + 1);
      below = [];
    }
  }
  return found.filter(isSeries).map((members) => members.map(({ index }) => index));
}

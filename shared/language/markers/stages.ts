/** Stages whose number runs into its sentence: 第一阶段为准备阶段. Only beside the other stages of a plan is it one and no word. */
import type { MarkerForm } from '../../model/numbering/forms.ts';
import { CHINESE_DIGIT_CLASS, parseNumber } from '../words/numerals.ts';

const STAGE = new RegExp(`^第\\s*([${CHINESE_DIGIT_CLASS}]{1,3}|[0-9０-９]{1,2})\\s*阶段`);
/** Words behind which a stage is spoken of and does not begin. */
const SPOKEN_OF = /^(?:的|性|结束|完成|后|中|第|所|至|到)/;

export type Stage = { readonly marker: string; readonly number: number };

/** The stage a line begins with, however it goes on; `null` for a line that only speaks of one. */
export function readStage(text: string): Stage | null {
  const match = STAGE.exec(text);
  const number = parseNumber(match?.[1] ?? '');
  const marker = match?.[0] ?? '';
  return number === null || SPOKEN_OF.test(text.slice(marker.length)) ? null : { marker, number };
}

/** Forms that stand above stages: a series does not reach over one. */
const ABOVE: readonly (MarkerForm | null)[] = ['part', 'chapter', 'section', 'chinese-comma', 'chinese-dot'];

/** Complete series of stages among lines, as indexes; `forms` tells what each is recognised as by itself. */
export function findStageRuns(lines: readonly string[], forms: readonly (MarkerForm | null)[]): (readonly number[])[] {
  const runs: number[][] = [];
  let last = 0;
  for (const [index, line] of lines.entries()) {
    if (ABOVE.includes(forms[index] ?? null)) last = 0;
    const stage = readStage(line);
    if (stage === null) continue;
    if (stage.number === 1) runs.push([index]);
    else if (last > 0 && stage.number === last + 1) runs.at(-1)?.push(index);
    else {
      last = 0;
      continue;
    }
    last = stage.number;
  }
  return runs.filter((run) => run.length > 1);
}

/** Which part of a plan a flow chart is most likely to be drawn from. */
import type { DiagramForm } from '../../shared/model/plan/diagram.ts';
import type { OutlineEntry } from '../editor/editor-api.ts';

/** Words of headings, the best first. */
const WORDS: Record<DiagramForm, readonly RegExp[]> = {
  organization: [],
  reporting: [/信息报告|报告程序|报告流程/, /上报|报告/, /报警|通报/],
  response: [/应急响应|响应程序|处置程序/, /响应|启动/, /应急处置|处置|程序/],
};

/** Id of the first heading with the best words, '' where no heading has any. */
export function suggestSection(outline: readonly OutlineEntry[], form: DiagramForm): string {
  for (const words of WORDS[form]) {
    const found = outline.find(({ kind, text }) => kind === 'numbered' && text.length <= 20 && words.test(text));
    if (found !== undefined) return found.blockId;
  }
  return '';
}

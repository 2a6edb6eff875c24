/** C10: a regular drill, training or inspection that nobody is named for. */
import { getContents } from '../../model/plan/blocks.ts';
import type { CheckedDocument, CheckedLine, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace, findBlock } from './describe.ts';

const REGULAR =
  /(?<!内)每(?:天|日|周|月|季度?|学期|半年|学年|年|[一二两三四\d]个?(?:天|周|月|年))(?:[^，。；：]{0,12}(?:演练|演习|培训)|[^，。；：]{0,6}(?:组织|开展|进行)[^，。；：]{0,8}(?:检查|巡查|排查))/;
/** Words for people, posts and bodies; a live person counts as one. */
const ACTOR =
  /组|员|长|部门?|处|科|室|办|人|师|队|委|站|公司|学校|幼儿园|本园|全园|单位|校|园|医院|社区|班级|各班|教职工|学生|职工|家长|领导|主任|经理|医生|护士|门卫|司机|电工|保安|厨|商户|住户|物业|机构|户|每栋|由/;

/** The line, what stands above it, and the lines before it under the same heading. */
function hasActor(line: CheckedLine, sentence: string): boolean {
  if (ACTOR.test(sentence) || ACTOR.test(line.text)) return true;
  for (let above = line.sequence?.parent ?? null; above !== null; above = above.sequence?.parent ?? null) {
    if (ACTOR.test(above.text)) return true;
  }
  return false;
}

/** Inspections of a form say what to look at, and their heads who looks. */
function isProse({ text }: CheckedLine): boolean {
  return /[。；]\s*$/.test(text);
}

function findNobodys(document: CheckedDocument): Finding[] {
  const [body] = document.parts;
  let isAfterActor = false;
  return (body?.lines ?? []).flatMap((line): Finding[] => {
    if (line.marker === null) isAfterActor = ACTOR.test(line.text);
    const sentence = line.text.split(/[。；]/).find((one) => REGULAR.test(one));
    const block =
      document.source === null || line.blockId === null ? null : findBlock(document.source.plan, line.blockId);
    const namesPerson =
      block !== null &&
      getContents(block)
        .flat()
        .some(({ type }) => type === 'person');
    if (sentence === undefined || !isProse(line) || namesPerson || isAfterActor || hasActor(line, sentence)) return [];
    const what = REGULAR.exec(sentence)?.[0] ?? '';
    return [
      { ...describePlace(line, actor), messageKey: 'checks.actor', params: { what }, mend: null, quotes: [what] },
    ];
  });
}

export const actor: Rule = { id: 'C10', severity: 'advice', find: findNobodys };

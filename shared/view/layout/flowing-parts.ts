/** Parts of a document beside its text for outputs without pages: titles and blocks that follow one another. */
import type { Alignment } from '../../model/plan/block.ts';
import { getRunsText, type ResolvedBlock, type ResolvedPlan, type ResolvedRun } from '../resolve/resolved-plan.ts';
import { CONTENTS_TITLE, listContents } from './contents.ts';
import { listCoverDetails } from './cover.ts';
import { listFrontPages } from './front-pages.ts';
import { listImprintRows } from './imprint.ts';
import { formatRemark } from './official-terms.ts';

export type FlowingPart = { readonly title: string; readonly blocks: readonly ResolvedBlock[] };

const words = (text: string): ResolvedRun => ({ type: 'text', text, marks: [], origin: 'text', isHeading: false });

function paragraph(id: string, runs: readonly ResolvedRun[], align: Alignment | null, indent: number): ResolvedBlock {
  return { type: 'paragraph', id, align, indent, runs };
}

/** In front of the text: the cover's details, the sheets, and the contents without pages, which there are none of. */
export function listFlowingFront(plan: ResolvedPlan): readonly FlowingPart[] {
  const { cover, contents } = plan.parts;
  const details =
    cover === undefined
      ? []
      : [...listCoverDetails(cover), cover.unit, cover.date].filter((runs) => getRunsText(runs).trim() !== '');
  const entries = listContents(plan).map(({ depth, text }, index) =>
    paragraph(`part:contents:${index}`, [words(text)], null, depth),
  );
  return [
    ...(cover === undefined
      ? []
      : [
          {
            title: getRunsText(plan.title),
            blocks: details.map((runs, index) => paragraph(`part:cover:${index}`, runs, 'center', 0)),
          },
        ]),
    ...listFrontPages(plan),
    ...(contents === undefined ? [] : [{ title: CONTENTS_TITLE, blocks: entries }]),
  ];
}

/** 附注, under the date; none where the plan has none. */
export function listFlowingRemark({ parts }: ResolvedPlan): readonly ResolvedBlock[] {
  const text = getRunsText(parts.remark?.text ?? []).trim();
  return text === '' ? [] : [paragraph('part:remark:0', [words(formatRemark(text))], null, 2)];
}

/** The lines of 版记. */
export function listFlowingImprint({ parts }: ResolvedPlan): readonly ResolvedBlock[] {
  return listImprintRows(parts).map(({ left, right }, index) =>
    paragraph(`part:imprint:${index}`, [words([left, right].filter(Boolean).join('\u3000\u3000'))], null, 0),
  );
}

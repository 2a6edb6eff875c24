/** The built-in templates are long, clean plans by many hands: written as text they must read as what they are. */
import { describe, expect, it } from 'vitest';
import { instantiateTemplate } from '../../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../../content/templates/library.ts';
import { checkLines } from '../../../judgement/checks/check.ts';
import { isSeriesForm } from '../../../language/markers/typed-marker.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { getRunsText } from '../../../view/resolve/resolved-plan.ts';
import { outlineTextLines } from './outline-text.ts';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s as text', (_, template) => {
  let count = 0;
  const { blocks } = resolvePlan(instantiateTemplate(template, {}, () => `id-${++count}`));
  const lines = blocks.map((block) => {
    if (block.type === 'numbered') return block.marker.text + block.marker.follow + getRunsText(block.runs);
    return block.type === 'paragraph' ? getRunsText(block.runs) : '';
  });

  it('has the same numbers at the same levels', () => {
    const outline = outlineTextLines(lines).filter(({ form }) => !isSeriesForm(form));
    expect(outline.map(({ level, marker }) => `${level} ${marker.trim()}`)).toEqual(
      blocks.flatMap((block) => (block.type === 'numbered' ? [`${block.level} ${block.marker.text.trim()}`] : [])),
    );
  });

  // References to attachments lead nowhere: only the body stands here.
  it('gives no finding but advice', () => {
    expect(checkLines(lines).filter(({ severity, rule }) => severity === 'fault' && rule !== 'N13')).toEqual([]);
  });
});

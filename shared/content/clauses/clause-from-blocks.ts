/** Blocks of a plan → the text of a clause that fits other plans: its names and facts stay live, its unit's name becomes live. */
import type { NotationItem } from '../../model/notation/build-blocks.ts';
import { writeNotation } from '../../model/notation/write-notation.ts';
import type { Block } from '../../model/plan/block.ts';
import { mapContents, mapInlines } from '../../model/plan/blocks.ts';
import type { Facts } from '../../model/plan/facts.ts';
import type { Inline } from '../../model/plan/inline.ts';
import { getFormat } from '../../model/plan/inlines.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { getRunsText } from '../../view/resolve/resolved-plan.ts';

/** A shorter name stands in too many other words. */
const SHORTEST_NAME = 2;
const TITLE_MAX = 60;

/** The unit's names as they may be typed, the longest first, and the fact each is. */
function listUnitNames({ unit }: Facts): [name: string, key: string][] {
  const names: [string, string][] = [
    [unit.name, '单位名称'],
    [unit.shortName, '单位简称'],
  ];
  return names.filter(([name]) => name.length >= SHORTEST_NAME).sort((a, b) => b[0].length - a[0].length);
}

/** 青山镇示例小学门卫 → {单位名称}门卫. */
function nameUnit(inline: Inline, names: readonly (readonly [string, string])[]): Inline[] {
  if (inline.type !== 'text') return [inline];
  const found = names.find(([name]) => inline.text.includes(name));
  if (found === undefined) return [inline];
  const [name, key] = found;
  const format = getFormat(inline);
  return inline.text
    .split(name)
    .flatMap((text, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'fact' as const, key, ...format }]),
      ...(text === '' ? [] : nameUnit({ ...inline, text }, names)),
    ]);
}

/** People go by what they do: another plan has other people, and ids of its own for them. */
function nameByRole(block: Block, { people }: Facts): Block {
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  return mapInlines(block, (inline) =>
    inline.type === 'person' ? { ...inline, personId: roles.get(inline.personId) || inline.personId } : inline,
  );
}

/** What one inline says at the end of the plan. */
function readInline(plan: Plan, inline: Inline): string {
  const probe: Block = { type: 'paragraph', id: 'probe', content: [inline] };
  const last = resolvePlan({ ...plan, blocks: [...plan.blocks, probe] }).blocks.at(-1);
  return last?.type === 'paragraph' ? getRunsText(last.runs) : '';
}

/** The lines of a clause made from blocks of `plan`. */
export function writeClauseText(blocks: readonly Block[], plan: Plan): NotationItem[] {
  const names = listUnitNames(plan.facts);
  const ready = blocks.map((block) =>
    nameByRole(
      mapContents(block, (content) => content.flatMap((inline) => nameUnit(inline, names))),
      plan.facts,
    ),
  );
  return writeNotation(ready, {
    describeReference: (reference) => readInline(plan, reference),
    describeInline: (inline) => readInline(plan, inline),
  });
}

/** A title for a clause made from blocks: its first line up to the first stop; '' where there are no words. */
export function suggestTitle(blocks: readonly Block[], plan: Plan): string {
  const ids = new Set(blocks.map(({ id }) => id));
  const resolved = resolvePlan(plan);
  const all = [...resolved.blocks, ...resolved.attachments.flatMap((attachment) => attachment.blocks)];
  for (const block of all) {
    if (!ids.has(block.id) || (block.type !== 'numbered' && block.type !== 'paragraph')) continue;
    const [first = ''] = getRunsText(block.runs)
      .trim()
      .split(/[。；：，]/);
    if (first !== '') return first.slice(0, TITLE_MAX);
  }
  return '';
}

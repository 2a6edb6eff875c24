/** W02: two terms for one thing in one plan: 集合地点 and 集合点, 抢险组 where the roster has 抢险排水组. */

import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents, type PlanContent } from './plan-contents.ts';

/** One thing a line, the usual term first; none is part of another but where the pattern says so. Reviewable data. */
const TERMS: readonly (readonly [string, RegExp])[] = [
  ['消防救援人员', /消防人员|消防队员(?!伍)/g],
  ['自动体外除颤器', /(?<!自动体外|体外)除颤器|(?<![A-Za-z])AED(?![A-Za-z])/g],
  ['集合地点', /集合处|集合点(?!名)/g],
  ['患者', /(?<![发患得生病神染])病人(?!数|员)/g],
  ['疾控机构', /(?<![区市县省镇州国])疾控中心/g],
];

type Other = { readonly content: PlanContent; readonly at: number; readonly words: string };

function listWords(contents: readonly PlanContent[], pattern: RegExp): Other[] {
  return contents.flatMap((content) =>
    [...content.text.matchAll(pattern)].map((match) => ({ content, at: match.index, words: match[0] })),
  );
}

function describe({ content, at, words }: Other, usual: string): Finding[] {
  const range = findTypedRange(content, at, at + words.length);
  if (range === null) return [];
  return [
    {
      ...describePlace(content, twoTerms),
      messageKey: 'checks.two-terms',
      params: { words, usual },
      mend: createTextMend(content, range, [{ type: 'text', text: usual }]),
      quotes: [words],
    },
  ];
}

function findSynonyms(contents: readonly PlanContent[]): Finding[] {
  return TERMS.flatMap(([usual, others]) => {
    if (!contents.some(({ text }) => text.includes(usual))) return [];
    return listWords(contents, others).flatMap((other) => describe(other, usual));
  });
}

/** Names of groups as the facts have them, without their head: 抢险排水组 of 抢险排水组组长. */
function listGroups(document: CheckedDocument): string[] {
  const roles = document.source?.plan.facts.people.map(({ role }) => role) ?? [];
  return [
    ...new Set(roles.flatMap((role) => /^([\u4e00-\u9fff]{2,8}(?<!小)组)(?:副?组长|负责人)$/.exec(role)?.[1] ?? [])),
  ];
}

/** A short name of one of the groups and of no other: 抢险组, where the words before are no part of a longer name. */
function findShortNames(document: CheckedDocument, contents: readonly PlanContent[]): Finding[] {
  const groups = listGroups(document);
  return groups.flatMap((group) => {
    const head = group.slice(0, 2);
    const short = `${head}组`;
    if (group.length <= 3 || short === group || groups.filter((one) => one.startsWith(head)).length > 1) return [];
    if (groups.some((one) => one.endsWith(short))) return [];
    return listWords(
      contents,
      new RegExp(`(?<![\\u4e00-\\u9fff])${short}(?!长|成|织)|(?<=[由和与及、])${short}(?!成|织)`, 'g'),
    ).flatMap((other) => describe(other, group));
  });
}

export const twoTerms: Rule = {
  id: 'W02',
  severity: 'advice',
  find(document) {
    const contents = getPlanContents(document).filter(({ isTable }) => !isTable);
    return [...findSynonyms(contents), ...findShortNames(document, contents)];
  },
};

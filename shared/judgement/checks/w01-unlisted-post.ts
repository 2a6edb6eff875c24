/** W01: the text gives work to a post that no roster, contact list or field of the facts has somebody for: 由电工断电, and no 电工. */

import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { getPlanContents, type PlanContent } from './plan-contents.ts';

/** Posts that one person holds and others must be able to ring, each with what a roster may call it. Reviewable data. */
const POSTS: readonly (readonly [RegExp, RegExp])[] = [
  [/值班领导|带班领导/, /值班|带班/],
  [/(?<!持证)电工(?!证|作业证)/, /电工/],
  [/心理(?:健康)?(?:教师|老师|辅导员)/, /心理/],
  [/宿管员|宿舍管理员/, /宿管|宿舍/],
  [/(?<!接)校医/, /校医|保健|医务|医疗/],
  [/信息管理(?:人)?员/, /信息/],
  [/新闻发言人/, /发言人/],
  [/司炉工|司炉班长/, /司炉|锅炉/],
  [/法治副校长/, /法治副校长/],
  [/食堂负责人|食堂管理员/, /食堂|膳食|炊事|后勤|总务/],
];
/** Somebody is to do something, or is asked to: a post that is only spoken of needs nobody. */
const ACTS =
  '(?:立即|负责|通知|报告|到场|切断|断开|检查|查看|拨打|先行|代行|组织|陪同?|联系|清点|值守|看护|确认|处理|恢复|启动)';
/** A plan without a roster has nobody on any list; C02 says so. */
const FEWEST_PEOPLE = 3;

/** The words of every list of people: rosters, contact lists, and what the facts say of them. */
function readLists(document: CheckedDocument): string {
  const { plan } = document.source ?? {};
  const people = plan?.facts.people.map(({ role, title }) => `${role} ${title}`) ?? [];
  const tables = getPlanContents(document).flatMap(({ isTable, text }) => (isTable ? [text] : []));
  return [...people, ...tables].join('\n');
}

/** Where a post of the pattern acts: 由电工切断, 电工立即, 报告值班领导. */
function findActing(text: string, post: RegExp): string | null {
  const pattern = new RegExp(
    `(?:(?:由|请|通知|报告|报)(?:当日|当班|持证|专职)?(${post.source})|(${post.source})[^，。；：、]{0,6}?${ACTS})`,
  );
  const match = pattern.exec(text);
  return match === null ? null : (match[1] ?? match[2] ?? null);
}

export const unlistedPost: Rule = {
  id: 'W01',
  severity: 'advice',
  find(document) {
    if ((document.source?.plan.facts.people.length ?? 0) < FEWEST_PEOPLE) return [];
    const lists = readLists(document);
    const body = getPlanContents(document).filter(({ isBody, isTable }) => isBody && !isTable);
    return POSTS.flatMap(([post, listed]): Finding[] => {
      if (listed.test(lists)) return [];
      let first: { content: PlanContent; words: string } | null = null;
      for (const content of body) {
        const words = findActing(content.text, post);
        if (words === null) continue;
        first = { content, words };
        break;
      }
      if (first === null) return [];
      return [
        {
          ...describePlace(first.content, unlistedPost),
          messageKey: 'checks.unlisted-post',
          params: { post: first.words },
          mend: null,
          quotes: [first.words],
        },
      ];
    });
  },
};

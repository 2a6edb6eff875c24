/**
 * F07: another unit's name stands where this one's should, as happens when text is copied from another plan. Only names of the
 * same kind of unit are looked at: a school's plan may well name a hospital.
 */

import { findLaw, listCitations } from '../../content/laws/register.ts';
import type { WordsPlace } from '../../model/plan/words.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describePlace } from './describe.ts';
import { createTextMend, findTypedRange, getPlanContents, type PlanContent, type TypedRange } from './plan-contents.ts';

/** Endings of the names of units, by kind. */
const KINDS: readonly string[] = [
  '幼儿园|托育园|托儿所',
  '小学|中学|学校|中心校|教学点|学院|大学|高中|初中',
  '医院|卫生院|卫生室|卫生所|诊所|卫生服务中心|门诊部',
  '公司|集团|工厂|加工厂',
  '社区|居委会|村委会|居民委员会|村民委员会',
  '博物馆|纪念馆|寺|庙|宫|景区',
];

/** Where a name cannot begin before: what stands in front of it in a sentence. */
const LEADING =
  /^.*(?:在|由|向|为|与|和|及|的|到|至|往|请|对|从|把|将|被|是|送|去|同|给|按|经|于|各|本|我|该|全|以及|或者|或|联系|根据|按照|结合|加强|做好|组织|协助|配合|通知|关于|制定|确保|维护|保障|负责|参加|进入|离开|前往|返回|学习|贯彻|落实)/;
/** Words that make no name of a unit but a kind of one: 定点医院, 九年一贯制学校. */
const GENERIC =
  /^(?:定点|就诊|就医|就近|附近|最近|上级|当地|所在|有关|相关|其他|其它|任何|某|某某|一所|两所|兄弟|周边|相邻|邻近|友邻|中小|中|小|大|民办|公办|普通|职业|特殊教育|寄宿制?|九年一贯制|完全|农村|城市|城镇|乡镇|乡村|社会|基层|综合|专科|专业|专门|人民|中医|急救|收治|接诊|转诊|医疗|物业|保安|保险|供电|供水|供气|燃气|电力|自来水|运输|客运|出租|施工|建设|监理|设计|维保|服务|食品|配餐|供餐|供货|生产|经营|租赁|技术|安保|保洁|工程|平安|文明|绿色|示范|校外|校内|校园|家庭|家长|师生|学生|全体|安全|健康|和谐|无邪教|村|城|街道|镇|乡|县|区|市|省|网络|开放|老年|少年|少体|党|团|分|总|子|母|本|外地|区域|辖区|管辖|管理|驻|沿线|周围|结对|对口|帮扶|承办|主办|协办|接收|借读|原|新|旧|初级|高级|高等|初等|中等|成人|幼儿|儿童|妇幼|妇女|口腔|眼科|精神|传染病|胸科|肿瘤|发热|哨点|三级|二级|一级|三甲)+$/;
/** Signs of a proper name: a place, a number, or the dots of an invented name. */
const PROPER = /[省市县区镇乡村州旗]|街道|第[一二三四五六七八九十\d]+|实验|某某|××|[xX]{2}/;
/** The unit speaks of itself. */
const SELF = /[我本][校园院司]|我单位|本单位/;
/** A bare stem must occur so often before it counts as a name. */
const REPEATED = 2;

function getKind(unitName: string): RegExp | null {
  const kind = KINDS.find((endings) => new RegExp(`(?:${endings})`).test(unitName));
  return kind === undefined ? null : new RegExp(`[\\u4e00-\\u9fff×xX]{2,20}?(?:${kind})`, 'g');
}

/** An issuer is known by name to the rest of the plan; a sentence that got there is no name. */
const BARE_NAME = /^[^\s，。；：、]+$/;

/** 《未成年人学校保护规定》 names no school; the title of another unit's plan does. */
function isInLawTitle(text: string, at: number): boolean {
  return listCitations(text).some(
    ({ title, titleStart }) => at >= titleStart && at < titleStart + title.length && findLaw(title) !== null,
  );
}

type Named = { readonly content: PlanContent; readonly range: TypedRange; readonly name: string };

/** Names typed into the plan's text, without those of this unit and those the facts hold: hospitals, authorities. */
function listNames(
  document: CheckedDocument,
  pattern: RegExp,
  listKnown: (place: WordsPlace) => readonly string[],
): Named[] {
  return getPlanContents(document).flatMap((content) =>
    [...content.text.matchAll(pattern)].flatMap((match): Named[] => {
      const name = match[0].replace(LEADING, '');
      const start = match.index + match[0].length - name.length;
      const stem = name.replace(new RegExp(`(?:${KINDS.join('|')})$`), '');
      if (stem.length < 2 || GENERIC.test(stem) || isInLawTitle(content.text, start)) return [];
      if (listKnown(content.place).some((own) => own.includes(name) || name.includes(own))) return [];
      const range = findTypedRange(content, start, start + name.length);
      return range === null ? [] : [{ content, range, name }];
    }),
  );
}

export const otherUnit: Rule = {
  id: 'F07',
  severity: 'fault',
  find(document) {
    const plan = document.source?.plan;
    const pattern = getKind(plan?.facts.unit.name ?? '');
    if (plan === undefined || pattern === null) return [];
    const { unit, people, entries } = plan.facts;
    const { issuer = '' } = plan.header;
    const values = [unit.name, unit.shortName, unit.address, ...people.map(({ title }) => title)];
    const own = [...values, ...entries.map(({ value }) => value)].filter((value) => value.trim().length >= 2);
    const known = BARE_NAME.test(issuer) ? [...own, issuer] : own;
    const isIssuer = (place: WordsPlace) => place.in === 'header' && place.field === 'issuer';
    const names = listNames(document, pattern, (place) => (isIssuer(place) ? own : known));
    return names.flatMap(({ content, range, name }): Finding[] => {
      const isRepeated = names.filter((other) => other.name === name).length >= REPEATED;
      if (!isRepeated && !PROPER.test(name) && !SELF.test(content.text)) return [];
      return [
        {
          ...describePlace(content, otherUnit),
          messageKey: 'checks.otherUnit',
          params: { name, unit: unit.name },
          mend: createTextMend(content, range, [{ type: 'fact', key: '单位名称' }]),
          quotes: [name],
        },
      ];
    });
  },
};

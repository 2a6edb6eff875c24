/** How a plan makes the statements its kind must make; any of the forms will do, left open to be filled in (＿＿) too. Reviewable data. */
import type { RequiredStatement } from './families.ts';

const DRILL = '(?:演练|演习|推演|拉练)';
/** 每月、每两年、每＿＿、年度、汛前 … or so many times. */
const FREQUENCY = '(?:每.{0,8}?(?:年|月|季|周|期|日|天|次|栋|部门|个)|年度|汛前|[\\d一二两三四]次)';

export const STATEMENTS: Readonly<Record<RequiredStatement, RegExp>> = {
  'drill-frequency': new RegExp(`${FREQUENCY}[^。；\\n]*${DRILL}|${DRILL}[^。；\\n]*${FREQUENCY}`),
  'effective-date':
    /(?:自|从)[^。；\n]{0,24}(?:施行|执行|实施|生效|试行|启用)|(?:发布|印发|公布|下发)之日|有效期|执行期|自行终止/,
  interpretation: /解释权|由[^。；\n]{0,30}解释/,
  'assembly-point':
    /集合(?:地点|点|区)|集结|疏散(?:场地|地点)|安全(?:地带|区域|地点)|避难场所|清点地点|空旷|(?:撤离?|疏散|转移|带)(?:到|至|往)[^。；，\n]/,
  // Where nobody above is to be told, their telephone is not needed; C01 looks for the report itself.
  'superior-telephone':
    /(?:上级|主管|教育|卫生|应急|消防|街道|镇|乡|区|县|市)[^。；\n]{0,40}(?:电话(?!报告|上报|报送|汇报|首报|请示|通知)|\d{7,}|\d{3,4}-\d{3,})|报(?:告|送)?[^。；\n]{0,20}[（(][＿_]{2,}[）)]/,
};

/** What makes a statement necessary; without it the plan need not make it. */
export const OCCASIONS: Partial<Readonly<Record<RequiredStatement, RegExp>>> = {
  'superior-telephone':
    /(?:报告?|上报|报送|汇报)[^。；\n]{0,12}(?:上级|主管(?:部门|单位)|教育(?:局|办|行政)|街道|镇政府)|向(?:上级|主管)/,
  'assembly-point': /疏散|撤离/,
};

/** Lists of names as plans have them: `组 长：张某某(校长)`, `副组长： 李 某 王某某`, `张某某校长000-0000`. */

import { ANY_SURNAME, CERTAIN_SURNAME } from '../../../language/words/surnames.ts';

/** Where in a line a person's members stand; half-open ranges. */
export type PersonSpan = {
  readonly name: string;
  readonly nameRange: readonly [number, number];
  readonly title: string;
  readonly titleRange: readonly [number, number] | null;
  readonly phone: string;
  readonly phoneRange: readonly [number, number] | null;
};

export type PeopleLine = {
  /** What they are in the plan, without the white space inside: 组长; '' in a line of names alone. */
  readonly role: string;
  readonly people: readonly PersonSpan[];
};

const ROLE =
  '(?:(?:常务|执行|第一)?副?\\s*组\\s*长|成\\s*员|(?:常务)?副?\\s*总\\s*指\\s*挥(?:长)?|副?指挥长|现场指挥|副?主任|副?队长|负\\s*责\\s*人|联\\s*系\\s*人|联\\s*络\\s*员|安全员|值班(?:人员|员|领导)|带班(?:领导|人员)|[\\u4e00-\\u9fff]{2,8}组(?:组长|成员)|召集人|责任人)';
const LABEL = new RegExp(`^(${ROLE})\\s*[：:□]\\s*`);
const TITLES =
  '(?:副?(?:校长|园长|院长|主任|经理|书记|科长|处长|所长|站长|局长|组长|队长|班长|馆长|厂长|总经理|总监|主管|干事|教师|老师|会计|医生|校医|护士|保安|门卫|班主任|辅导员|园医|厨师长))';
/** Words of two characters that begin like a name: 安全主任 is no 安全. */
const NO_NAME =
  '(?!安全|安保|安防|应急|项目|车间|车队|车辆|全体|全校|全院|全员|相关|有关|后勤|年级|党委|党支|党办|党群|管理|管委|计划|计财|单位|国资|班组|班级|水电|水务|家长|家属|门卫|门诊|路政|游客|经营|经理|施工|通讯|通信|文体|文秘|印刷|边防|成员|空缺|时间|强电|满员|都是|和谐|储运|宣传|宿管|卫生|景区|商务|官方|房管|包保|广播|农业|步行|从业|单元|古建|查验|海事|高级|高层|常务|信息|信访|代理|代课|药剂|药房|初级|初中|原料|化验|化工|招商|招生|东校|安置|金融|温控|严禁|段长|池塘|牛奶|连队|连长|平安|平台|元旦|强制|路面|支部|支队|干部|解说|宗教|暴雨|封控|皮带|伏案|危化|门店)';
const nameOf = (surname: string) =>
  `${NO_NAME}(?:${surname}(?:某某?|[\\u4e00-\\u9fff]{1,2})|${surname}\\s[\\u4e00-\\u9fff](?![\\u4e00-\\u9fff]))`;
/** A name of a surname nobody has listed, told by its length and by what it is no end of. */
const UNLISTED = `${NO_NAME}(?!全|各|其|待|同|略|无|若|另|由)[\\u4e00-\\u9fff]{1,2}(?![科室处部组队办长员师生人班所站厂司委会院校园区楼层岗台厅库定缺上负])[\\u4e00-\\u9fff](?![\\u4e00-\\u9fff])`;
const PHONE = '(?:1\\d{10}|0\\d{2,3}-?\\d{4}-?\\d{4}|\\d{3}-\\d{4}-\\d{4}|\\d{7,8})';
const personOf = (name: string) =>
  new RegExp(
    `(${name})(?:\\s*[（(]([^（）()，。；]{2,20})[）)]|\\s?(${TITLES}))?(?:\\s*(?:电话|联系电话|手机)?\\s*[：:□]?\\s*(${PHONE}))?`,
    'y',
  );
const CERTAIN_PERSON = personOf(nameOf(CERTAIN_SURNAME));
const EXPECTED_PERSON = personOf(nameOf(ANY_SURNAME));
const UNLISTED_PERSON = personOf(UNLISTED);
const PARTER = /[\s、，,；;]*/y;

function readPerson(text: string, at: number, pattern: RegExp): { person: PersonSpan; end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [whole, name = '', bracketed, glued, phone] = match;
  const title = bracketed ?? glued ?? '';
  const rangeOf = (part: string | undefined, from: number): [number, number] | null => {
    if (part === undefined || part === '') return null;
    const start = text.indexOf(part, from);
    return [start, start + part.length];
  };
  const nameEnd = at + name.length;
  const titleRange = rangeOf(title, nameEnd);
  return {
    person: {
      name: name.replace(/\s/g, ''),
      nameRange: [at, nameEnd],
      title,
      titleRange,
      phone: phone ?? '',
      phoneRange: rangeOf(phone, titleRange?.[1] ?? nameEnd),
    },
    end: at + whole.length,
  };
}

/** The place behind what parts one person from the next. */
function skipParter(text: string, at: number): number {
  PARTER.lastIndex = at;
  return at + (PARTER.exec(text)?.[0].length ?? 0);
}

/**
 * The people in a stretch that holds nothing else, or `null`. Where names are expected, one of a surname that is not listed is taken
 * beside one that is.
 */
function readPeople(text: string, from: number, isExpected: boolean, isColumn: boolean): PersonSpan[] | null {
  const people: PersonSpan[] = [];
  let listed = 0;
  let at = from;
  while (at < text.length) {
    const known = readPerson(text, at, isExpected ? EXPECTED_PERSON : CERTAIN_PERSON);
    // Names run together tell nobody where one ends; a name is followed by white space, punctuation or the end.
    const isWhole = (found: { end: number }) => found.end === text.length || skipParter(text, found.end) > found.end;
    const found = known !== null && isWhole(known) ? known : isExpected ? readPerson(text, at, UNLISTED_PERSON) : null;
    if (found === null || !isWhole(found)) return null;
    if (found === known) listed += 1;
    people.push(found.person);
    at = skipParter(text, found.end);
  }
  return people.length === 0 || (listed === 0 && !isColumn) ? null : people;
}

/**
 * The people a line lists, where it lists people and nothing else; `null` for every other line. `pendingRole` is the label
 * of a column the line may stand in.
 */
export function findPeople(text: string, pendingRole: string | null = null): PeopleLine | null {
  const label = LABEL.exec(text);
  const from = label?.[0].length ?? 0;
  const rest = text.slice(from).replace(/[。；;]$/, '');
  if (rest === '' || rest.length > 200) return null;
  const people = readPeople(
    text.slice(0, from) + rest,
    from,
    label !== null || pendingRole !== null,
    pendingRole !== null,
  );
  if (people === null) return null;
  if (label !== null) return { role: (label[1] ?? '').replace(/\s/g, ''), people };
  if (pendingRole !== null) return { role: pendingRole, people };
  // Without a label a name must come with a post or a telephone to be told from any short word.
  return people.every(({ title, phone }) => title !== '' || phone !== '') ? { role: '', people } : null;
}

/** `成员：` alone: the names follow in a column. */
export function findPeopleLabel(text: string): string | null {
  const label = LABEL.exec(text);
  return label !== null && label[0].length === text.length ? (label[1] ?? '').replace(/\s/g, '') : null;
}

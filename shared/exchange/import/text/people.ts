/** Lists of names as plans have them: `组 长：张某某(校长)`, `副组长： 李 某 王某某`, `张某某校长000-0000`. */

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

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤赖康施牛洪尚';
const ROLE =
  '(?:(?:常务|执行|第一)?副?\\s*组\\s*长|成\\s*员|(?:常务)?副?\\s*总\\s*指\\s*挥(?:长)?|副?指挥长|现场指挥|副?主任|副?队长|负\\s*责\\s*人|联\\s*系\\s*人|联\\s*络\\s*员|安全员|值班(?:人员|员|领导)|带班(?:领导|人员)|[\\u4e00-\\u9fff]{2,8}组(?:组长|成员)|召集人|责任人)';
const LABEL = new RegExp(`^(${ROLE})\\s*[：:□]\\s*`);
const TITLES =
  '(?:副?(?:校长|园长|院长|主任|经理|书记|科长|处长|所长|站长|局长|组长|队长|班长|馆长|厂长|总经理|总监|主管|干事|教师|老师|会计|医生|校医|护士|保安|门卫|班主任|辅导员|园医|厨师长))';
const NAME = `(?:[${SURNAMES}](?:某某?|[\\u4e00-\\u9fff]{1,2})|[${SURNAMES}]\\s[\\u4e00-\\u9fff](?![\\u4e00-\\u9fff]))`;
const PHONE = '(?:1\\d{10}|0\\d{2,3}-?\\d{4}-?\\d{4}|\\d{3}-\\d{4}-\\d{4}|\\d{7,8})';
const PERSON = new RegExp(
  `(${NAME})(?:\\s*[（(]([^（）()，。；]{2,20})[）)]|\\s?(${TITLES}))?(?:\\s*(?:电话|联系电话|手机)?\\s*[：:□]?\\s*(${PHONE}))?`,
  'y',
);
const PARTER = /[\s、，,；;]*/y;

function readPerson(text: string, at: number): { person: PersonSpan; end: number } | null {
  PERSON.lastIndex = at;
  const match = PERSON.exec(text);
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

/** The people in a stretch that holds nothing else, or `null`. */
function readPeople(text: string, from: number): PersonSpan[] | null {
  const people: PersonSpan[] = [];
  let at = from;
  while (at < text.length) {
    const found = readPerson(text, at);
    if (found === null) return null;
    people.push(found.person);
    PARTER.lastIndex = found.end;
    const gap = PARTER.exec(text)?.[0] ?? '';
    at = found.end + gap.length;
    // Names run together tell nobody where one ends; a name is followed by white space, punctuation or the end.
    if (gap === '' && at < text.length) return null;
  }
  return people.length === 0 ? null : people;
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
  const people = readPeople(text.slice(0, from) + rest, from);
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

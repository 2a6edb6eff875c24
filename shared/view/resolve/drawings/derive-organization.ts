/** People and rosters → 组织体系图. Who stands where follows from the words of the roles. */
import type { Facts, Person } from '../../../model/plan/facts.ts';
import type { Organization, Post } from '../../figures/graph.ts';
import { getRunsText, type ResolvedBlock, type ResolvedTable } from '../resolved-plan.ts';

/** Roles at the top, wherever they stand in the list. */
const HEAD = /^(?!.*副).*(?:总指挥|指挥长|领导小组组长|委员会主任|主任委员)$|^组长$/;
const DEPUTY = /副(?:总指挥|指挥长|组长|主任委员|主任|负责人|队长)$/;
/** Offices and persons who serve the whole organisation and lead no group. */
const STAFF =
  /办公室|联络员|联系人|秘书|顾问|值班领导|带班领导|总值班|法治副校长|^.{0,3}安全(?:管理)?(?:负责人|管理人|管理人员|总监|员)$/;
const GROUP = /^(.*组)(组长|负责人|召集人)$/;
/** 疏散引导组副组长 belongs to its group and is no deputy of the whole. */
const GROUP_DEPUTY = /^(.{2,}组)副组长$/;
/** 疏散引导组成员 is named in the box of the group, where the group has a leader. */
const GROUP_MEMBER = /^(.+组)(?:成员|组员|队员)$/;

type Options = {
  readonly hasPhones: boolean;
  /** Names beside a group's leader, by the group's title. */
  readonly members: ReadonlyMap<string, readonly string[]>;
};

function toPost({ role, title, name, phone }: Person, { hasPhones, members }: Options, isGroup: boolean): Post {
  const group = isGroup ? GROUP.exec(role) : null;
  const ownName = name.trim();
  return {
    title: group?.[1] ?? (role.trim() || title.trim()),
    role: group?.[2] ?? '',
    name: ownName === '' ? null : ownName,
    phone: hasPhones && phone.trim() !== '' ? phone.trim() : null,
    members: group === null ? [] : (members.get(group[1] ?? '') ?? []).filter((member) => member !== ownName),
  };
}

function findNameColumn(table: ResolvedTable): number {
  const header = table.rows.find((row) => row.isHeader);
  return header?.cells.findIndex((cell) => getRunsText(cell.runs).includes('姓名')) ?? -1;
}

/** Members of groups as roster tables list them: a row 疏散引导组成员, or a further row of 疏散引导组. */
export function readMembers(blocks: readonly ResolvedBlock[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const table of blocks) {
    if (table.type !== 'table' || table.kind !== 'roster') continue;
    const nameColumn = findNameColumn(table);
    for (const { cells, isHeader } of table.rows) {
      const group = /^(.*组)(?:成员|组员|队员)?$/.exec(getRunsText(cells[0]?.runs ?? []).trim())?.[1];
      if (isHeader || group === undefined || nameColumn < 1) continue;
      const runs = (cells[nameColumn]?.runs ?? []).filter((run) => run.type !== 'text' || run.origin !== 'blank');
      const names = getRunsText(runs)
        .split(/[、，,；;\s]+/u)
        .filter((name) => name !== '');
      members.set(group, [...(members.get(group) ?? []), ...names]);
    }
  }
  return members;
}

/** The members that tables list, and after them those whom only the facts name. */
function joinMembers(listed: ReadonlyMap<string, readonly string[]>, people: readonly Person[]): Map<string, string[]> {
  const members = new Map([...listed].map(([group, names]) => [group, [...names]]));
  for (const { role, name } of people) {
    const group = GROUP_MEMBER.exec(role)?.[1];
    const ownName = name.trim();
    if (group === undefined || ownName === '') continue;
    const names = members.get(group) ?? [];
    if (!names.includes(ownName)) members.set(group, [...names, ownName]);
  }
  return members;
}

/** `null` where the facts name nobody. `listed` are the members that tables list. */
export function deriveOrganization(
  facts: Facts,
  listed: ReadonlyMap<string, readonly string[]>,
  hasPhones: boolean,
): Organization | null {
  const people = facts.people.filter(({ role, title, name }) => [role, title, name].some((text) => text.trim() !== ''));
  const [first] = people;
  if (first === undefined) return null;
  const named = people.filter(({ role }) => HEAD.test(role));
  const heads = named.length > 0 ? named : [first];
  const groupTitles = new Set(
    people.filter((person) => !heads.includes(person)).flatMap(({ role }) => GROUP.exec(role)?.[1] ?? []),
  );
  const isDeputy = ({ role }: Person) =>
    DEPUTY.test(role) && !groupTitles.has(GROUP_DEPUTY.exec(role)?.[1] ?? '') && !STAFF.test(role);
  const isMember = ({ role }: Person) => groupTitles.has(GROUP_MEMBER.exec(role)?.[1] ?? '');
  const rest = people.filter((person) => !heads.includes(person) && !isMember(person));
  const others = rest.filter((person) => !isDeputy(person));
  const isStaff = ({ role }: Person) => STAFF.test(role) && !GROUP.test(role);
  const options = { hasPhones, members: joinMembers(listed, people) };
  return {
    kind: 'organization',
    heads: heads.map((person) => toPost(person, options, false)),
    deputies: rest.filter(isDeputy).map((person) => toPost(person, options, false)),
    staff: others.filter(isStaff).map((person) => toPost(person, options, false)),
    groups: others.filter((person) => !isStaff(person)).map((person) => toPost(person, options, true)),
  };
}

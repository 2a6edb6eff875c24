/** The font report (字体报告): what is asked for, what is used, where it shows, and which characters the faces lack. */
import { FONT_ROLES, type FontRole } from '../../model/numbering/scheme.ts';
import type { LatinFont } from '../../model/plan/page-setup.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { ChosenFaces } from '../fonts/choose-faces.ts';
import { FONT_FACES } from '../fonts/fonts.ts';
import { getLatinFamilies } from '../fonts/latin-fonts.ts';
import { getLayout } from '../layout/layouts.ts';
import { createPlaceNamer, type PlaceName } from '../resolve/place-names.ts';
import { resolvePlan } from '../resolve/resolve.ts';
import { type FontUse, listPrintedTexts, type PrintedText } from './printed-texts.ts';

export type FaceRow = {
  readonly role: FontRole | 'latin';
  /** The face that documents are to be set in; a Word file names it whatever is installed here. */
  readonly wanted: string;
  /** The family that sets the role here, `null` where none of its list is installed: then some face of the machine does. */
  readonly used: string | null;
  /** Whether the face is another one than was asked for, and not only another name of it. */
  readonly isSubstitute: boolean;
  /** Whether it is set bold to look like what was asked for. */
  readonly isBold: boolean;
  readonly uses: readonly FontUse[];
};

export type RareCharacter = {
  readonly character: string;
  readonly role: FontRole;
  /** The family that shows it in place of the role's; '' where it is some other face of the machine, `null` where no face has it. */
  readonly shownBy: string | null;
  /** The first places where it stands, and how many there are. */
  readonly places: readonly PlaceName[];
  readonly count: number;
};

export type FontReport = { readonly faces: readonly FaceRow[]; readonly characters: readonly RareCharacter[] };

/** What a machine's faces are. */
export type Machine = {
  readonly faces: ChosenFaces;
  isInstalled(family: string): boolean;
  /** Those of the text's characters that a family lacks; of `null`, that every face of the machine lacks. */
  findLacking(family: string | null, text: string): ReadonlySet<string>;
};

const PLACES_SHOWN = 5;
/** Every face has these, and spaces show nothing. */
const EVERYWHERE = /[\u0020-\u007e\s]/u;

/** 黑体 and SimHei are one face under two names, as are 仿宋 and 仿宋_GB2312 to a reader. */
const OTHER_NAMES: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S'],
  hei: ['SimHei'],
  kai: ['楷体', 'KaiTi'],
  fang: ['仿宋', 'FangSong'],
  song: ['SimSun'],
};

function listUses(texts: readonly PrintedText[], role: FontRole): FontUse[] {
  const uses = new Map<string, FontUse>();
  for (const { use, text, role: own } of texts)
    if (own === role && text.trim() !== '') uses.set(JSON.stringify(use), use);
  return [...uses.values()];
}

function makeFaceRow(role: FontRole, { faces }: Machine, uses: readonly FontUse[]): FaceRow {
  const { used, isBold } = faces[role];
  const { name: wanted } = FONT_FACES[role];
  return { role, wanted, used, isBold, isSubstitute: used !== wanted && !OTHER_NAMES[role].includes(used ?? ''), uses };
}

function makeLatinRow(latin: LatinFont, machine: Machine): FaceRow {
  const used = getLatinFamilies(latin).find((family) => machine.isInstalled(family)) ?? null;
  return { role: 'latin', wanted: latin, used, isSubstitute: used !== latin, isBold: false, uses: ['body'] };
}

/** The characters of a role's texts that its face lacks, each with the texts it stands in. */
function findRare(texts: readonly PrintedText[], role: FontRole, machine: Machine): Map<string, PrintedText[]> {
  const own = texts.filter((text) => text.role === role);
  const standing = new Map<string, PrintedText[]>();
  for (const text of own)
    for (const character of new Set(text.text))
      if (!EVERYWHERE.test(character)) standing.set(character, [...(standing.get(character) ?? []), text]);
  const lacking = machine.findLacking(machine.faces[role].used, [...standing.keys()].join(''));
  return new Map([...standing].filter(([character]) => lacking.has(character)));
}

/** Every face is asked once about all that the faces before it lack. */
function findShown(
  characters: string,
  role: FontRole,
  { faces, findLacking }: Machine,
): ReadonlyMap<string, string | null> {
  const shown = new Map<string, string | null>();
  let left = characters;
  for (const family of faces[role].families.slice(1)) {
    if (left === '') break;
    const lacking = findLacking(family, left);
    for (const character of left) if (!lacking.has(character)) shown.set(character, family);
    left = [...left].filter((character) => lacking.has(character)).join('');
  }
  const lost = left === '' ? new Set<string>() : findLacking(null, left);
  for (const character of left) shown.set(character, lost.has(character) ? null : '');
  return shown;
}

export function reportFonts(plan: Plan, machine: Machine): FontReport {
  const resolved = resolvePlan(plan);
  const layout = getLayout(plan);
  const texts = listPrintedTexts(plan, resolved, layout);
  const nameOf = createPlaceNamer(resolved);
  const isUsed = (role: FontRole) => texts.some((text) => text.role === role && text.text.trim() !== '');
  const roles = FONT_ROLES.filter(isUsed);
  const { latinFont } = layout.body;
  const characters = roles.flatMap((role) => {
    const rare = findRare(texts, role, machine);
    const shown = findShown([...rare.keys()].join(''), role, machine);
    return [...rare].map(([character, found]): RareCharacter => {
      const places = found.slice(0, PLACES_SHOWN).flatMap(({ place }) => nameOf(place) ?? []);
      return { character, role, shownBy: shown.get(character) ?? null, places, count: found.length };
    });
  });
  return {
    faces: [
      ...roles.map((role) => makeFaceRow(role, machine, listUses(texts, role))),
      ...(latinFont === undefined ? [] : [makeLatinRow(latinFont, machine)]),
    ],
    // What nobody will see comes first.
    characters: [...characters].sort((a, b) => Number(a.shownBy !== null) - Number(b.shownBy !== null)),
  };
}

/**
 * What can still be read of a damaged plan file. This program writes one block, person, fact or picture a line, so that damage costs the
 * lines that it is in: each line is read by itself, and what breaks the rules of a plan is left out and counted.
 */
import { EMPTY_FACTS, factEntrySchema, personSchema, unitSchema } from '../plan/facts.ts';
import { createPlan } from '../plan/new-plan.ts';
import { FORMAT_VERSION, type Plan, planSchema } from '../plan/plan.ts';
import { migratePlan } from './migrations/migrate.ts';

type Members = Record<string, unknown>;
/** `name` is that of the member it is the value of. */
type Container = { readonly name: string } & (
  | { readonly kind: 'object'; readonly value: Members }
  | { readonly kind: 'list'; readonly value: unknown[] }
);

const OPENING = /^"(\w+)": ([[{])$/;
const MEMBER = /^"(\w+)": (.+?),?$/;
const CLOSING = /^[\]}],?$/;
const FACTS_MEMBERS: ReadonlySet<string> = new Set(Object.keys(EMPTY_FACTS));
/** What stands for bytes that are no UTF-8. */
const UNREADABLE = '\uFFFD';

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `undefined` for a line that is no JSON. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file as a value, whichever lines of it are missing or cannot be read; `lost` counts these. */
function readLines(text: string): { readonly file: Members; lost: number } {
  const read = { file: {} as Members, lost: 0 };
  const stack: Container[] = [{ name: '', kind: 'object', value: read.file }];
  const top = () => stack.at(-1) as Container;
  /** `before` is what its name had already; a list of it goes on. */
  const open = (name: string, kind: '[' | '{', before?: unknown): Container =>
    kind === '['
      ? { name, kind: 'list', value: Array.isArray(before) ? before : [] }
      : { name, kind: 'object', value: {} };
  /** A list whose end was lost ends where a member begins, and the facts end before a member that is none of theirs. */
  const leaveFor = (member: string) => {
    while (top().kind === 'list') stack.pop();
    if (top().name === 'facts' && !FACTS_MEMBERS.has(member)) stack.pop();
    return top().value as Members;
  };
  const close = (end: ']' | '}') => {
    if (end === '}') while (top().kind === 'list') stack.pop();
    if (stack.length > 1 && (end === '}' || top().kind === 'list')) stack.pop();
  };
  const addItem = (item: unknown) => {
    const { kind, value } = top();
    if (kind === 'list') value.push(item);
    // The line that opens a list of blocks was lost.
    else if (isMembers(item) && 'type' in item) {
      const blocks = Array.isArray(value.blocks) ? value.blocks : [];
      blocks.push(item);
      value.blocks = blocks;
    } else read.lost += 1;
  };

  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line.includes(UNREADABLE)) read.lost += 1;
    const opening = OPENING.exec(line);
    const member = MEMBER.exec(line);
    if (opening !== null) {
      const name = opening[1] as string;
      const members = leaveFor(name);
      const inner = open(name, opening[2] as '[' | '{', members[name]);
      members[name] = inner.value;
      stack.push(inner);
    } else if (member !== null) {
      const value = parseLine(member[2] as string);
      const name = member[1] as string;
      const members = leaveFor(name);
      // One that is there already is that of an attachment whose first line was lost.
      if (value === undefined || name in members) read.lost += 1;
      else members[name] = value;
    } else if (line === '{') {
      // An attachment, the only object of several lines in a list; one before it may have lost its end.
      while (stack.length > 1 && top().name !== 'attachments') stack.pop();
      const attachment = open('', '{');
      addItem(attachment.value);
      stack.push(attachment);
    } else if (CLOSING.test(line)) {
      close(line[0] as ']' | '}');
    } else if (line !== '') {
      const item = parseLine(line.replace(/,$/, ''));
      if (item === undefined) read.lost += 1;
      else addItem(item);
    }
  }
  return read;
}

type Schema = { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } };

/** Items of a list that keep to the rules. */
function keepSound(stored: unknown, schema: Schema, lose: () => void): unknown[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((item) => {
    const { success } = schema.safeParse(item);
    if (!success) lose();
    return success;
  });
}

/**
 * The plan that the readable lines make, and how many places of the file are not in it. `text` is the file with U+FFFD where its bytes are
 * no UTF-8. `null` where not even one block can be read.
 */
export function salvagePlan(text: string): { readonly plan: Plan; readonly lost: number } | null {
  const { file, lost: lostLines } = readLines(text);
  if (!isMembers(file.plan)) return null;
  const version = Number(file.formatVersion);
  const isKnown = Number.isInteger(version) && version >= 1 && version <= FORMAT_VERSION;
  const stored = migratePlan(file.plan, isKnown ? version : FORMAT_VERSION) as Members;
  const { shape } = planSchema;
  let lost = lostLines;
  const lose = () => {
    lost += 1;
  };
  const facts = isMembers(stored.facts) ? stored.facts : {};
  const attachments = Array.isArray(stored.attachments) ? stored.attachments : [];
  const lists: Members = {
    blocks: keepSound(stored.blocks, shape.blocks.element, lose),
    assets: keepSound(stored.assets, shape.assets.element, lose),
    comments: stored.comments && keepSound(stored.comments, shape.comments.unwrap().element, lose),
    ignoredFindings:
      stored.ignoredFindings && keepSound(stored.ignoredFindings, shape.ignoredFindings.unwrap().element, lose),
    attachments: keepSound(
      attachments.map((one) =>
        isMembers(one) ? { title: [], ...one, blocks: keepSound(one.blocks, shape.blocks.element, lose) } : one,
      ),
      shape.attachments.element,
      lose,
    ),
    facts: {
      unit: keepSound([facts.unit], unitSchema, lose)[0] ?? EMPTY_FACTS.unit,
      people: keepSound(facts.people, personSchema, lose),
      entries: keepSound(facts.entries, factEntrySchema, lose),
    },
  };
  const empty = createPlan(typeof stored.id === 'string' ? stored.id : 'salvaged') as unknown as Members;
  const whole: Members = { ...empty };
  for (const [name, schema] of Object.entries(shape) as [string, Schema][]) {
    const value = lists[name] ?? stored[name];
    if (name === 'formatVersion' || (value === undefined && empty[name] === undefined)) continue;
    if (value !== undefined && schema.safeParse(value).success) whole[name] = value;
    else lost += 1;
  }
  const { tracked: _, ...untracked } = whole;
  const sound = planSchema.safeParse(whole);
  const plan = sound.success ? sound : planSchema.safeParse(untracked);
  const hasText = plan.success && (plan.data.blocks.length > 0 || plan.data.attachments.length > 0);
  return hasText ? { plan: plan.data, lost } : null;
}

/**
 * Plan → the text of a `.zplan` file: JSON with one block, person, fact or picture a line, so that two versions of a plan
 * can be compared line by line.
 */
import type { Attachment } from '../plan/plan.ts';
import { FORMAT_VERSION, type Plan, type PlanContent, type Tracked } from '../plan/plan.ts';
import { addChecksum } from './checksum.ts';
import { PLAN_FILE_FORMAT } from './format.ts';

/** Members that say what an object is come first; the others follow by name. */
const LEADING_KEYS = ['type', 'id', 'level'];

/** Orders of members found before, by the names as they stood: a plan has few shapes of objects and many of each. */
const orders = new Map<string, readonly string[]>();

function sortKeys(keys: readonly string[]): readonly string[] {
  const shape = keys.join(' ');
  const known = orders.get(shape);
  if (known !== undefined) return known;
  const rank = (key: string) => {
    const index = LEADING_KEYS.indexOf(key);
    return index === -1 ? LEADING_KEYS.length : index;
  };
  const sorted = keys.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  orders.set(shape, sorted);
  return sorted;
}

/** The same plan is the same text, whoever made its objects and in whichever order. */
function orderKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(orderKeys);
  const members = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const key of sortKeys(Object.keys(members))) ordered[key] = orderKeys(members[key]);
  return ordered;
}

const print = (value: unknown) => JSON.stringify(orderKeys(value));
const printOptional = (value: unknown) => (value === undefined ? undefined : print(value));
const printLines = (items: readonly string[]) => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);
const printList = (items: readonly unknown[]) => printLines(items.map((item) => print(item)));

/** One member a line; members that are `undefined` are left out, as JSON has no word for them. */
function printMembers(members: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(members).filter(([, text]) => text !== undefined);
  return `{\n${lines.map(([key, text]) => `"${key}": ${text}`).join(',\n')}\n}`;
}

function printAttachment(attachment: Attachment): string {
  return printMembers({
    id: print(attachment.id),
    title: print(attachment.title),
    isLandscape: printOptional(attachment.isLandscape),
    blocks: printList(attachment.blocks),
  });
}

/** What a plan says, as members to print. */
function printContent({ title, header, parts, facts, blocks, signature, attachments }: PlanContent) {
  return {
    title: print(title),
    header: print(header),
    parts: printOptional(parts),
    facts: printMembers({
      unit: print(facts.unit),
      people: printList(facts.people),
      entries: printList(facts.entries),
    }),
    blocks: printList(blocks),
    signature: print(signature),
    attachments: printLines(attachments.map(printAttachment)),
  };
}

function printTracked({ base, since, author, attributions }: Tracked): string {
  return printMembers({
    since: print(since),
    author: print(author),
    attributions: attributions === undefined ? undefined : printList(attributions),
    base: printMembers(printContent(base)),
  });
}

/** The text of a plan's file: the plan with a checksum at its end. Counterpart of `parsePlanFile`: parsing the result gives back an equal plan. */
export const serializePlanFile = (plan: Plan): string => addChecksum(serializePlan(plan));

/** The same without the checksum, for what is checked otherwise. Ends with a line feed. */
export function serializePlan(plan: Plan): string {
  const { title, ...content } = printContent(plan);
  const text = printMembers({
    format: print(PLAN_FILE_FORMAT),
    formatVersion: String(FORMAT_VERSION),
    plan: printMembers({
      id: print(plan.id),
      title,
      templateId: printOptional(plan.templateId),
      layout: print(plan.layout),
      pageSetup: printOptional(plan.pageSetup),
      scheme: print(plan.scheme),
      ...content,
      assets: printList(plan.assets),
      ignoredFindings: plan.ignoredFindings === undefined ? undefined : printList(plan.ignoredFindings),
      comments: plan.comments === undefined ? undefined : printList(plan.comments),
      tracked: plan.tracked === undefined ? undefined : printTracked(plan.tracked),
    }),
  });
  return `${text}\n`;
}

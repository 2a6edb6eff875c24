/**
 * Plan → the text of a `.zplan` file: JSON with one block, person, fact or picture a line, so that two versions of a plan
 * can be compared line by line.
 */
import type { Attachment } from '../plan/plan.ts';
import { FORMAT_VERSION, type Plan } from '../plan/plan.ts';
import { PLAN_FILE_FORMAT } from './format.ts';

/** Members that say what an object is come first; the others follow by name. */
const LEADING_KEYS = ['type', 'id', 'level'];

/** The same plan is the same text, whoever made its objects and in whichever order. */
function orderKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const rank = (key: string) => {
    const index = LEADING_KEYS.indexOf(key);
    return index === -1 ? LEADING_KEYS.length : index;
  };
  const entries = Object.entries(value);
  entries.sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

const print = (value: unknown) => JSON.stringify(value, orderKeys);
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
    blocks: printList(attachment.blocks),
  });
}

/** Counterpart of `parsePlanFile`: parsing the result gives back an equal plan. Ends with a line feed. */
export function serializePlan(plan: Plan): string {
  const { facts } = plan;
  const text = printMembers({
    format: print(PLAN_FILE_FORMAT),
    formatVersion: String(FORMAT_VERSION),
    plan: printMembers({
      id: print(plan.id),
      title: print(plan.title),
      templateId: plan.templateId === undefined ? undefined : print(plan.templateId),
      layout: print(plan.layout),
      pageSetup: plan.pageSetup === undefined ? undefined : print(plan.pageSetup),
      scheme: print(plan.scheme),
      header: print(plan.header),
      parts: plan.parts === undefined ? undefined : print(plan.parts),
      facts: printMembers({
        unit: print(facts.unit),
        people: printList(facts.people),
        entries: printList(facts.entries),
      }),
      blocks: printList(plan.blocks),
      signature: print(plan.signature),
      attachments: printLines(plan.attachments.map(printAttachment)),
      assets: printList(plan.assets),
      ignoredFindings: plan.ignoredFindings === undefined ? undefined : printList(plan.ignoredFindings),
      comments: plan.comments === undefined ? undefined : printList(plan.comments),
    }),
  });
  return `${text}\n`;
}

/**
 * Plan → the text of a `.zplan` file: JSON with one block, person, fact or picture a line, so that two versions of a plan
 * can be compared line by line.
 */
import type { Attachment } from '../plan/plan.ts';
import { FORMAT_VERSION, type Plan } from '../plan/plan.ts';
import { PLAN_FILE_FORMAT } from './format.ts';

const printLines = (items: readonly string[]) => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);
const printList = (items: readonly unknown[]) => printLines(items.map((item) => JSON.stringify(item)));

/** One member a line; members that are `undefined` are left out, as JSON has no word for them. */
function printMembers(members: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(members).filter(([, text]) => text !== undefined);
  return `{\n${lines.map(([key, text]) => `"${key}": ${text}`).join(',\n')}\n}`;
}

function printAttachment(attachment: Attachment): string {
  return printMembers({
    id: JSON.stringify(attachment.id),
    title: JSON.stringify(attachment.title),
    blocks: printList(attachment.blocks),
  });
}

/** Counterpart of `parsePlanFile`: parsing the result gives back an equal plan. Ends with a line feed. */
export function serializePlan(plan: Plan): string {
  const { facts } = plan;
  const text = printMembers({
    format: JSON.stringify(PLAN_FILE_FORMAT),
    formatVersion: String(FORMAT_VERSION),
    plan: printMembers({
      id: JSON.stringify(plan.id),
      title: JSON.stringify(plan.title),
      templateId: plan.templateId === undefined ? undefined : JSON.stringify(plan.templateId),
      layout: JSON.stringify(plan.layout),
      scheme: JSON.stringify(plan.scheme),
      header: JSON.stringify(plan.header),
      facts: printMembers({
        unit: JSON.stringify(facts.unit),
        people: printList(facts.people),
        entries: printList(facts.entries),
      }),
      blocks: printList(plan.blocks),
      signature: JSON.stringify(plan.signature),
      attachments: printLines(plan.attachments.map(printAttachment)),
      assets: printList(plan.assets),
    }),
  });
  return `${text}\n`;
}

/**
 * What makes a Word file of ours come back as a plan: content controls around live members, and hidden bookmarks around blocks. Neither
 * changes how anything looks. Source: ECMA-376 Part 1, 17.5.2 Structured Document Tags, 17.13.6 Bookmarks.
 */
import type { Facts } from '../../../model/plan/facts.ts';
import type { Inline } from '../../../model/plan/inline.ts';
import type { Plan } from '../../../model/plan/plan.ts';
import { type ControlledMember, getControlTag, getControlTitle } from '../../carried/control-tag.ts';
import { getBookmarkName, listMarkedIds } from '../../carried/identity.ts';
import { escapeXml } from './xml.ts';

export type Carrier = {
  /** Encloses a block's content in its bookmark. */
  writeIdentity(blockId: string, content: string): string;
  /** Encloses the runs of one live member in a content control that says what it is. */
  writeMember(member: Inline, runs: string): string;
};

/** For files that carry nothing but text. */
export const NO_CARRIER: Carrier = { writeIdentity: (_, content) => content, writeMember: (_, runs) => runs };

/** Bookmarks of references count from 1. */
const FIRST_BOOKMARK_ID = 1_000_000;

function writeControl(member: ControlledMember, facts: Facts, id: number, runs: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(getControlTitle(member, facts))}"/>` +
    `<w:tag w:val="${escapeXml(getControlTag(member))}"/><w:id w:val="${id}"/></w:sdtPr>` +
    `<w:sdtContent>${runs}</w:sdtContent></w:sdt>`
  );
}

/** `key` names the plan among the bookmarks, as `hashText` makes it. */
export function createCarrier(plan: Plan, key: string): Carrier {
  const places = new Map(listMarkedIds(plan).map((id, index) => [id, index]));
  let lastControl = 0;
  return {
    writeIdentity(blockId, content) {
      const index = places.get(blockId);
      if (index === undefined) return content;
      const id = FIRST_BOOKMARK_ID + index;
      return `<w:bookmarkStart w:id="${id}" w:name="${getBookmarkName(key, index)}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
    },
    writeMember(member, runs) {
      if (member.type === 'text' || member.type === 'line-break' || member.type === 'reference') return runs;
      lastControl += 1;
      return writeControl(member, plan.facts, lastControl, runs);
    },
  };
}

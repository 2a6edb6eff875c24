/** Parts a source as official documents are built: what stands above the body, the body, the signature and the attachments. */
import type { Header } from '../../../model/plan/plan.ts';
import type { SourceItem, SourceParagraph } from '../source/source-item.ts';
import { dropAttachmentNote, type SourceAttachment, splitAttachments } from './attachments.ts';
import { type FrontContext, splitFront } from './front.ts';
import { type SourceSignature, splitSignature } from './signature.ts';

export type DocumentParts = {
  readonly header: Header;
  /** The lines of the title. */
  readonly title: readonly SourceParagraph[];
  readonly body: readonly SourceItem[];
  readonly signature: SourceSignature | null;
  readonly attachments: readonly SourceAttachment[];
  /** Id of the 附件 paragraph of each attachment: references lead there. */
  readonly attachmentLabelIds: readonly string[];
};

export function splitParts(items: readonly SourceItem[], context: FrontContext): DocumentParts {
  const { main, attachments, ids } = splitAttachments(items, context.bodySize);
  const { header, title, rest } = splitFront(main, context);
  const { body, signature } = splitSignature(rest);
  const noted = dropAttachmentNote(body, attachments, context.reporter);
  return { header, title, body: noted, signature, attachments, attachmentLabelIds: ids };
}

/** Which lines of a text label attachments (附件1) or list them under 附件：, whose numbers count with no others. */
import type { MarkerForm } from '../../model/numbering/forms.ts';

/** `附件：1.应急通讯录` lists attachments; the lines after it go on with 2. */
const ATTACHMENT_LIST = /^\s*附件\s*[：:]\s*(?=1\s*[.．、])/;

export type AttachmentReader = {
  /** The attachment a line names, else `null`. Must see every line that holds anything once, in order. */
  read(text: string, marker: { readonly form: MarkerForm; readonly number: number } | null): number | null;
};

export function createAttachmentReader(): AttachmentReader {
  let listed = 0;
  return {
    read(text, marker) {
      if (marker?.form === 'attachment') {
        listed = 0;
        return marker.number;
      }
      const goesOn = listed > 0 && marker?.number === listed + 1 && marker.form.startsWith('decimal');
      listed = goesOn ? listed + 1 : ATTACHMENT_LIST.test(text) ? 1 : 0;
      return listed > 0 ? listed : null;
    },
  };
}

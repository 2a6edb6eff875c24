/** LibreOffice 7.4 reads `w:overflowPunct` the wrong way round: told 0, as Word is, it hangs punctuation past the line's end. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const STYLES = 'word/styles.xml';

/** The same Word file, saying to LibreOffice what it says to Word. */
export function mendForOffice(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const styles = strFromU8(parts[STYLES] ?? new Uint8Array());
  const mended = styles.replaceAll(/(<w:overflowPunct w:val=")([01])(")/g, (_, before, value, after) =>
    [before, value === '0' ? '1' : '0', after].join(''),
  );
  return zipSync({ ...parts, [STYLES]: strToU8(mended) });
}

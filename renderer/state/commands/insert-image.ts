/** Inserting images from files that the user picks or drops. The page reads the files itself; no path is involved. */
import { assetSchema } from '../../../shared/model/plan/plan.ts';
import type { DropPoint } from '../../editor/editor-api.ts';
import { translate } from '../../ui/translate.ts';
import { useEditorStore } from '../editor-store.ts';
import { tell } from '../notice-store.ts';

const MEDIA_TYPES = assetSchema.shape.mediaType.options;
/** Larger files would make every save of the plan slow; a page at print quality stays well under it. */
const MAX_BYTES = 10 * 1024 * 1024;

function pickFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = MEDIA_TYPES.join(',');
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

async function insertImageFrom(file: File, at?: DropPoint): Promise<void> {
  if (!(MEDIA_TYPES as readonly string[]).includes(file.type)) {
    tell('warning', translate('toolbar:image-unsupported', { fileName: file.name }));
    return;
  }
  if (file.size > MAX_BYTES) {
    tell('warning', translate('toolbar:image-too-large', { fileName: file.name, limitMb: MAX_BYTES / 1024 / 1024 }));
    return;
  }
  try {
    const base64 = await readBase64(file);
    const { handle } = useEditorStore.getState();
    await handle?.insertImage(file.type, base64, file.name.replace(/\.[^.]*$/, ''), at);
    handle?.focus();
  } catch {
    tell('warning', translate('toolbar:image-unreadable', { fileName: file.name }));
  }
}

export async function insertImageFile(): Promise<void> {
  const file = await pickFile();
  if (file !== null) await insertImageFrom(file);
}

/** Inserts images where they were dropped, each as one undo step, so that they read in the order of the files. */
export async function insertDroppedImages(files: readonly File[], at: DropPoint): Promise<void> {
  // Each goes behind the block under the pointer: the last one first.
  for (const file of files.toReversed()) await insertImageFrom(file, at);
}

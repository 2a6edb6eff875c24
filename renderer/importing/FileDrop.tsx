/** Files dragged onto the window: pictures let go over the page are put there, anything else is opened wherever it is let go. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DropPoint } from '../editor/editor-api.ts';
import { openDroppedFile } from '../state/commands/import-file.ts';
import { insertDroppedImages } from '../state/commands/insert-image.ts';
import { withEditor } from '../state/editor-store.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '12px',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: colors.zfVeil,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const hasFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') ?? false;

/** Over the page, nothing but pictures: while dragging, kinds are all that is told of files. */
function arePicturesForPage({ dataTransfer, target }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])];
  const isOverPage = target instanceof Element && target.closest('[data-region="desk"]') !== null;
  return (
    isOverPage && items.length > 0 && items.every(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
  );
}

const toPoint = ({ clientX, clientY }: DragEvent): DropPoint => ({ clientX, clientY });

export function FileDrop() {
  const styles = useStyles();
  const t = useTranslate();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    // Before the editor, which would take a dropped file for pasted content.
    const options = { capture: true, signal: controller.signal };
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      const isForPage = arePicturesForPage(event);
      setOver(!isForPage);
      withEditor((editor) => (isForPage ? editor.showDropPlace(event.clientX, event.clientY) : editor.hideDropPlace()));
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      withEditor((editor) => editor.hideDropPlace());
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (arePicturesForPage(event)) void insertDroppedImages(files, toPoint(event));
      else if (file !== undefined) void openDroppedFile(file);
    };
    // `relatedTarget` is null where the pointer leaves the window itself.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget !== null) return;
      setOver(false);
      withEditor((editor) => editor.hideDropPlace());
    };
    window.addEventListener('dragover', onDragOver, options);
    window.addEventListener('drop', onDrop, options);
    window.addEventListener('dragleave', onDragLeave, options);
    return () => controller.abort();
  }, []);
  return isOver ? <div className={styles.veil}>{t('importing:drop')}</div> : null;
}

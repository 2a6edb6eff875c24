/** Files dragged onto the window: anywhere on it, they are opened. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { openDroppedFile } from '../state/commands/import-file.ts';
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
    backgroundColor: '#fffffff0',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const hasFiles = (transfer: DataTransfer | null) => transfer?.types.includes('Files') ?? false;

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
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void openDroppedFile(file);
    };
    // `relatedTarget` is null where the pointer leaves the window itself.
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    window.addEventListener('dragover', onDragOver, options);
    window.addEventListener('drop', onDrop, options);
    window.addEventListener('dragleave', onDragLeave, options);
    return () => controller.abort();
  }, []);
  return isOver ? <div className={styles.veil}>{t('importing:drop')}</div> : null;
}

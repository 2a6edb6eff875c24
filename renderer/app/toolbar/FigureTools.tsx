/** Commands of the selected figure, floating under the page as those of tables do. */
import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { DeleteRegular, EditRegular, ResizeRegular, TextTRegular } from '@fluentui/react-icons';
import { editCurrentDiagram, setFigureCaption, setFigureWidth } from '../../state/commands/edit-figure.ts';
import { editAndReturn, useEditorStore } from '../../state/editor-store.ts';
import { ToolButton } from '../../ui/ToolButton.tsx';
import { useTranslate } from '../../ui/translate.ts';
import { useFloatingBarStyles } from './floating-bar.ts';
import { LandscapeButton } from './LandscapeButton.tsx';
import { TextPopover } from './TextPopover.tsx';

const WIDTHS_MM = [156, 150, 120, 100, 80, 60];

export function FigureTools() {
  const styles = useFloatingBarStyles();
  const t = useTranslate();
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });
  const figure = useEditorStore((state) => state.selection?.figure ?? null);
  if (figure === null) return null;
  const widthMm = Math.round(figure.widthMm);
  const widths = [...new Set([...WIDTHS_MM, widthMm])].sort((a, b) => b - a);
  return (
    <div className={styles.place}>
      <div className={styles.bar} role="toolbar" aria-label={t('figures:tools')} {...arrows}>
        {figure.isDiagram && (
          <ToolButton label={t('figures:edit')} icon={<EditRegular />} onClick={editCurrentDiagram}>
            {t('figures:edit')}
          </ToolButton>
        )}
        <TextPopover
          label={t('figures:caption-edit')}
          icon={<TextTRegular />}
          field={t('figures:caption-hint')}
          submit={t('figures:apply')}
          initial={figure.caption}
          onSubmit={setFigureCaption}
        />
        <Menu
          checkedValues={{ width: [String(widthMm)] }}
          onCheckedValueChange={(_, { checkedItems }) => setFigureWidth(Number(checkedItems[0] ?? widthMm))}
        >
          <MenuTrigger disableButtonEnhancement>
            <ToolButton label={t('figures:width')} icon={<ResizeRegular />}>
              {t('figures:width')}
            </ToolButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {widths.map((width) => (
                <MenuItemRadio key={width} name="width" value={String(width)}>
                  {t('figures:width-mm', { width })}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <LandscapeButton />
        <ToolButton
          label={t('figures:delete')}
          icon={<DeleteRegular />}
          onClick={() => editAndReturn((editor) => editor.deleteFigure())}
        />
      </div>
    </div>
  );
}

/**
 * What can be done otherwise with what was just pasted, below its end. Ctrl alone leads into it, as in Word; typing on, a click
 * elsewhere or Escape ends it.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Pasted } from '../editor/editor-api.ts';
import { PASTE_MODES, type PasteMode } from '../editor/extensions/clipboard/place-pasted.ts';
import { editAndReturn, useEditorStore } from '../state/editor-store.ts';
import { ToolButton } from '../ui/ToolButton.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  menu: {
    position: 'fixed',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '2px 4px 2px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

const GAP_PX = 4;

function dismiss(): void {
  useEditorStore.setState({ pasted: null });
}

/** Ctrl pressed and let go by itself. */
function useLoneControl(onPress: () => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    // The Ctrl that pasted is still held when the menu comes.
    let isLone = false;
    const onDown = ({ key, repeat }: KeyboardEvent) => {
      if (!repeat) isLone = key === 'Control';
    };
    const onUp = ({ key }: KeyboardEvent) => {
      if (key === 'Control' && isLone) latest.current();
      isLone = false;
    };
    window.addEventListener('keydown', onDown, { capture: true });
    window.addEventListener('keyup', onUp, { capture: true });
    return () => {
      window.removeEventListener('keydown', onDown, { capture: true });
      window.removeEventListener('keyup', onUp, { capture: true });
    };
  }, []);
}

const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta'];

export default function PasteMenu({ pasted }: { readonly pasted: Pasted }) {
  const styles = useStyles();
  const t = useTranslate();
  const menu = useRef<HTMLDivElement>(null);
  const { left, top, bottom, mode } = pasted;

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const { offsetHeight, offsetWidth } = element;
    const isBelow = bottom + GAP_PX + offsetHeight <= window.innerHeight;
    element.style.left = `${Math.max(GAP_PX, Math.min(left, window.innerWidth - offsetWidth - GAP_PX))}px`;
    element.style.top = `${isBelow ? bottom + GAP_PX : top - GAP_PX - offsetHeight}px`;
  }, [left, top, bottom]);

  useLoneControl(() => menu.current?.querySelector('button')?.focus());

  useEffect(() => {
    const isInside = ({ target }: Event) => target instanceof Node && menu.current?.contains(target) === true;
    const onKey = (event: KeyboardEvent) => {
      if (MODIFIERS.includes(event.key) || (isInside(event) && event.key !== 'Escape')) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        editAndReturn(() => undefined);
      }
      dismiss();
    };
    const onPress = (event: Event) => {
      if (!isInside(event)) dismiss();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPress, { capture: true });
    window.addEventListener('wheel', dismiss, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPress, { capture: true });
      window.removeEventListener('wheel', dismiss, { capture: true });
    };
  }, []);

  const choose = (wanted: PasteMode) => {
    if (wanted === mode) dismiss();
    else editAndReturn((editor) => editor.repaste(wanted));
  };
  const onArrow = ({ key }: { readonly key: string }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={menu} className={styles.menu} role="toolbar" aria-label={t('app:paste-menu')} onKeyDown={onArrow}>
      <span className={styles.name} role="status">
        {t('app:paste-hint')}
      </span>
      {PASTE_MODES.map((each) => (
        <ToolButton key={each} label={t(`app:paste-${each}`)} isPressed={each === mode} onClick={() => choose(each)}>
          {t(`app:paste-${each}`)}
        </ToolButton>
      ))}
    </div>
  );
}

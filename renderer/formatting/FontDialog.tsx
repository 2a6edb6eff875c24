/** 字体: everything that selected text can have instead of the look of its paragraph. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { FONT_ROLES } from '../../shared/model/numbering/scheme.ts';
import { LATIN_FONTS } from '../../shared/model/plan/page-setup.ts';
import { SIZE_LIMITS_PT, type TextLook, textLookSchema } from '../../shared/model/plan/text-look.ts';
import { FONT_FACES, findFont, getFontName } from '../../shared/view/fonts/fonts.ts';
import { formatTypeSize, parseTypeSize, TYPE_SIZES } from '../../shared/view/layout/type-sizes.ts';
import { editAndReturn, useEditorStore } from '../state/editor-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';
import { ColourGrid } from './ColourGrid.tsx';
import { HighlightGrid } from './HighlightGrid.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  three: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '12px', alignItems: 'start' },
  two: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '12px', alignItems: 'start' },
  own: { display: 'flex', alignItems: 'center', gap: '8px', fontSize: tokens.fontSizeBase200 },
  colours: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
});

/** What the fields hold; what differs within the selection begins empty. */
type Draft = Omit<TextLook, 'font' | 'sizePt'> & { readonly face: string; readonly size: string };

const members = textLookSchema.shape;

/** The look a draft says, or which field is wrong. */
function readDraft({ face, size, latinFont, colour, highlight }: Draft): TextLook | 'wrong-face' | 'wrong-size' {
  const font = members.font.safeParse(face.trim() === '' ? undefined : findFont(face.trim()));
  if (!font.success) return 'wrong-face';
  const sizePt = members.sizePt.safeParse(size.trim() === '' ? undefined : parseTypeSize(size));
  if (!sizePt.success) return 'wrong-size';
  return { font: font.data, latinFont, sizePt: sizePt.data, colour, highlight };
}

function startDraft(own: { readonly [Key in keyof TextLook]?: TextLook[Key] | null }): Draft {
  return {
    face: own.font ? getFontName(own.font) : '',
    size: own.sizePt ? formatTypeSize(own.sizePt) : '',
    latinFont: own.latinFont ?? undefined,
    colour: own.colour ?? undefined,
    highlight: own.highlight ?? undefined,
  };
}

export default function FontDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const [draft, setDraft] = useState(() => startDraft(useEditorStore.getState().selection?.look?.own ?? {}));
  const [faces, sizes] = [useId(), useId()];
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const look = readDraft(draft);
  const fault = (code: 'wrong-face' | 'wrong-size') =>
    look === code
      ? { validationState: 'error' as const, validationMessage: t(`formatting:${code}`, SIZE_LIMITS_PT) }
      : {};
  const apply = () => {
    if (typeof look === 'string') return;
    closeDialog();
    const change = Object.fromEntries(Object.keys(members).map((key) => [key, look[key as keyof TextLook] ?? null]));
    // When the dialog has given the keyboard back.
    requestAnimationFrame(() => editAndReturn((editor) => editor.changeLook(change)));
  };
  return (
    <DialogFrame
      title={t('formatting:font')}
      widthPx={520}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" type="submit" form="font" disabled={typeof look === 'string'}>
          {t('formatting:apply')}
        </Button>
      }
    >
      <form
        id="font"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <div className={styles.three}>
          <Field label={t('formatting:face-chinese')} hint={t('formatting:font-hint')} {...fault('wrong-face')}>
            <Input
              value={draft.face}
              input={{ list: faces, style: { minWidth: 0 } }}
              style={{ minWidth: 0 }}
              onChange={(_, { value }) => set({ face: value })}
            />
          </Field>
          <Field label={t('formatting:face-latin')}>
            <Select
              value={draft.latinFont ?? ''}
              onChange={(_, { value }) => set({ latinFont: LATIN_FONTS.find((font) => font === value) })}
            >
              <option value="">{t('formatting:face-as-paragraph')}</option>
              {LATIN_FONTS.map((font) => (
                <option key={font}>{font}</option>
              ))}
            </Select>
          </Field>
          <Field label={t('formatting:size')} {...fault('wrong-size')}>
            <Input
              value={draft.size}
              maxLength={8}
              input={{ list: sizes, style: { minWidth: 0 } }}
              style={{ minWidth: 0 }}
              onChange={(_, { value }) => set({ size: value })}
            />
          </Field>
        </div>
        <div className={styles.two}>
          <Field label={t('formatting:colour')}>
            <div className={styles.colours}>
              <ColourGrid value={draft.colour ?? null} onChange={(colour) => set({ colour: colour ?? undefined })} />
              <label className={styles.own}>
                <input
                  type="color"
                  value={`#${draft.colour ?? '000000'}`}
                  onChange={({ currentTarget }) => set({ colour: currentTarget.value.slice(1).toUpperCase() })}
                />
                {t('formatting:colour-own')}
              </label>
            </div>
          </Field>
          <Field label={t('formatting:highlight')}>
            <div className={styles.colours}>
              <HighlightGrid
                value={draft.highlight ?? null}
                onChange={(highlight) => set({ highlight: highlight ?? undefined })}
              />
            </div>
          </Field>
        </div>
        <datalist id={faces}>
          {FONT_ROLES.map((role) => (
            <option key={role}>{FONT_FACES[role].name}</option>
          ))}
        </datalist>
        <datalist id={sizes}>
          {TYPE_SIZES.map(([name, pt]) => (
            <option key={name} value={name}>{`${pt} pt`}</option>
          ))}
        </datalist>
      </form>
    </DialogFrame>
  );
}

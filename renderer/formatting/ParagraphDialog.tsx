/** 段落: how the selected paragraphs stand, in place of what the page set-up says. */
import { Button, Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ALIGNMENTS, type Alignment } from '../../shared/model/plan/block.ts';
import {
  cleanParagraphLook,
  PARAGRAPH_LIMITS,
  type ParagraphLength,
  type ParagraphLook,
  paragraphLookSchema,
} from '../../shared/model/plan/paragraph-look.ts';
import type { ParagraphChange } from '../editor/editor-api.ts';
import { editAndReturn, useEditorStore } from '../state/editor-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  three: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '12px', alignItems: 'start' },
});

const INDENT_LIMITS = { least: 0, most: 20 };
const LENGTHS = Object.keys(PARAGRAPH_LIMITS) as ParagraphLength[];

type Draft = Record<ParagraphLength | 'indent', string> & {
  readonly align: Alignment;
  readonly keepsWithNext: boolean;
  readonly breaksPageBefore: boolean;
};

const isNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text.trim());

/** What a field says, `undefined` where it is empty or says nothing other than 0; `null` where it says no length it may. */
function readLength(name: ParagraphLength, text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  if (!isNumber(text)) return null;
  const number = Number(text);
  if (number === 0 && name !== 'linePt') return undefined;
  return paragraphLookSchema.shape[name].safeParse(number).success ? number : null;
}

function readIndent(text: string): number | null {
  const number = isNumber(text) ? Number(text) : -1;
  return number >= INDENT_LIMITS.least && number <= INDENT_LIMITS.most ? number : null;
}

/** What is another than when the dialog opened; `null` where a field is wrong. */
function readDraft(draft: Draft, start: Draft): ParagraphChange | null {
  const indent = readIndent(draft.indent);
  const lengths = LENGTHS.map((name) => [name, readLength(name, draft[name])] as const);
  if (indent === null || lengths.some(([, length]) => length === null)) return null;
  const { align, keepsWithNext, breaksPageBefore } = draft;
  const look = { ...Object.fromEntries(lengths), ...(keepsWithNext && { keepsWithNext }) };
  const isLookSame =
    keepsWithNext === start.keepsWithNext && LENGTHS.every((name) => draft[name].trim() === start[name]);
  return {
    ...(align !== start.align && { align }),
    ...(draft.indent !== start.indent && { indent }),
    ...(breaksPageBefore !== start.breaksPageBefore && { breaksPageBefore }),
    ...(!isLookSame && { look: cleanParagraphLook(look) ?? {} }),
  };
}

function startDraft(): Draft {
  const { selection } = useEditorStore.getState();
  const { indent = 0, look = {}, breaksPageBefore = false } = selection?.paragraph ?? {};
  const show = (name: keyof ParagraphLook) => String(look[name] ?? '');
  return {
    align: selection?.align ?? 'left',
    indent: String(indent),
    leftCharacters: show('leftCharacters'),
    rightCharacters: show('rightCharacters'),
    beforePt: show('beforePt'),
    afterPt: show('afterPt'),
    linePt: show('linePt'),
    keepsWithNext: look.keepsWithNext === true,
    breaksPageBefore,
  };
}

export default function ParagraphDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const [start] = useState(startDraft);
  const [draft, setDraft] = useState(start);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const change = readDraft(draft, start);
  const lengthField = (name: ParagraphLength | 'indent', hint?: string) => {
    const isWrong = name === 'indent' ? readIndent(draft.indent) === null : readLength(name, draft[name]) === null;
    const limits = name === 'indent' ? INDENT_LIMITS : PARAGRAPH_LIMITS[name];
    return (
      <Field
        label={t(`formatting:${name}`)}
        {...(hint !== undefined && { hint })}
        {...(isWrong && {
          validationState: 'error' as const,
          validationMessage: t('formatting:wrong-length', limits),
        })}
      >
        <Input
          value={draft[name]}
          inputMode="decimal"
          maxLength={8}
          input={{ style: { minWidth: 0 } }}
          style={{ minWidth: 0 }}
          onChange={(_, { value }) => set({ [name]: value })}
        />
      </Field>
    );
  };
  return (
    <DialogFrame
      title={t('formatting:paragraph')}
      widthPx={520}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" type="submit" form="paragraph" disabled={change === null}>
          {t('formatting:apply')}
        </Button>
      }
    >
      <form
        id="paragraph"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (change === null) return;
          closeDialog();
          // When the dialog has given the keyboard back.
          requestAnimationFrame(() => editAndReturn((editor) => editor.changeParagraphs(change)));
        }}
      >
        <div className={styles.three}>
          <Field label={t('formatting:align')}>
            <Select value={draft.align} onChange={(_, { value }) => set({ align: value as Alignment })}>
              {ALIGNMENTS.map((align) => (
                <option key={align} value={align}>
                  {t(`toolbar:align-${align}`)}
                </option>
              ))}
            </Select>
          </Field>
          {lengthField('indent')}
          {lengthField('linePt', t('formatting:line-hint'))}
          {lengthField('leftCharacters')}
          {lengthField('rightCharacters')}
          <span />
          {lengthField('beforePt')}
          {lengthField('afterPt')}
        </div>
        <Checkbox
          label={t('formatting:keeps-with-next')}
          checked={draft.keepsWithNext}
          onChange={(_, { checked }) => set({ keepsWithNext: checked === true })}
        />
        <Checkbox
          label={t('formatting:page-break-before')}
          checked={draft.breaksPageBefore}
          onChange={(_, { checked }) => set({ breaksPageBefore: checked === true })}
        />
      </form>
    </DialogFrame>
  );
}

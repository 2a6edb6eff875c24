/** The font report; before a PDF or a print, what of it would come out empty. */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { FontReport, RareCharacter } from '../../shared/view/font-report/font-report.ts';
import type { FontUse } from '../../shared/view/font-report/printed-texts.ts';
import { describePlaceName } from '../paper/place-name.ts';
import { request } from '../state/bridge.ts';
import { exportPlan, printPlan } from '../state/commands/export-plan.ts';
import { readPlan } from '../state/editor-store.ts';
import { tellError } from '../state/notice-store.ts';
import { closeDialog, type PendingOutput } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type Translate, useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '4px 10px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  lost: { color: tokens.colorPaletteRedForeground1 },
  character: { fontSize: tokens.fontSizeBase400, whiteSpace: 'nowrap' },
});

function describeUse(use: FontUse, t: Translate): string {
  return typeof use === 'object' ? t('fonts:use-level', { level: use.level + 1 }) : t(`fonts:use-${use}`);
}

function CharacterRow({ character, role, shownBy, places, count }: RareCharacter) {
  const styles = useStyles();
  const t = useTranslate();
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const where = places.map((place) => `${describePlaceName(place, t)} ${place.text.slice(0, 20)}`.trim()).join('；');
  return (
    <tr>
      <td className={styles.character}>
        {character} <Text size={200}>U+{code}</Text>
      </td>
      <td>{t(`fonts:role-${role}`)}</td>
      {shownBy === null ? (
        <td className={styles.lost}>{t('fonts:shown-by-none')}</td>
      ) : (
        <td>{shownBy === '' ? t('fonts:shown-by-other') : t('fonts:shown-by', { family: shownBy })}</td>
      )}
      <td>
        {where} {count > places.length && t('fonts:more', { count })}
      </td>
    </tr>
  );
}

function CharacterTable({ characters }: { readonly characters: readonly RareCharacter[] }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <table className={styles.table} aria-label={t('fonts:characters')}>
      <thead>
        <tr>
          <th>{t('fonts:character')}</th>
          <th>{t('fonts:column')}</th>
          <th>{t('fonts:shown-as')}</th>
          <th>{t('fonts:places')}</th>
        </tr>
      </thead>
      <tbody>
        {characters.map((row) => (
          <CharacterRow key={`${row.role} ${row.character}`} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function FaceTable({ faces }: Pick<FontReport, 'faces'>) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <table className={styles.table} aria-label={t('fonts:title')}>
      <thead>
        <tr>
          <th>{t('fonts:column')}</th>
          <th>{t('fonts:wanted')}</th>
          <th>{t('fonts:used')}</th>
          <th>{t('fonts:where')}</th>
        </tr>
      </thead>
      <tbody>
        {faces.map(({ role, wanted, used, isBold, isSubstitute, uses }) => (
          <tr key={role}>
            <td>{t(`fonts:role-${role}`)}</td>
            <td>{wanted}</td>
            <td>
              {used ?? t('fonts:none-installed')}
              {used !== null && isBold && t('fonts:bold')}
              {isSubstitute && t('fonts:substitute')}
            </td>
            <td>{uses.map((use) => describeUse(use, t)).join('、')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the plan in the window is set in; `null` until it is known. */
function useReport(): FontReport | null {
  const [report, setReport] = useState<FontReport | null>(null);
  useEffect(() => {
    const plan: Plan | null = readPlan();
    if (plan === null) return;
    void request('fonts:report', { plan }).then((made) => {
      if (made.ok) return setReport(made.value);
      closeDialog();
      tellError(made.error);
    });
  }, []);
  return report;
}

export default function FontsDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const report = useReport();
  const isAll = report?.faces.every(({ isSubstitute }) => !isSubstitute) === true;
  return (
    <DialogFrame
      title={t('fonts:title')}
      widthPx={820}
      onClose={closeDialog}
      className={styles.content}
      actions={<Button onClick={closeDialog}>{t('app:close')}</Button>}
    >
      <Text>{t('fonts:intro')}</Text>
      {report === null ? (
        <Spinner />
      ) : (
        <>
          <FaceTable faces={report.faces} />
          <Text>{t(isAll ? 'fonts:all-there' : 'fonts:how-to')}</Text>
          {report.characters.length === 0 ? (
            <Text>{t('fonts:no-characters')}</Text>
          ) : (
            <CharacterTable characters={report.characters} />
          )}
        </>
      )}
    </DialogFrame>
  );
}

/** Before a PDF or a print: what would come out as empty boxes, and where. */
export function MissingCharactersDialog({ output }: { readonly output: PendingOutput }) {
  const styles = useStyles();
  const t = useTranslate();
  const goOn = () => {
    closeDialog();
    if (output.to === 'print') void printPlan(output.plan, { isSeen: true });
    else void exportPlan('pdf', { isSeen: true }, output);
  };
  return (
    <DialogFrame
      title={t('fonts:missing-title')}
      widthPx={720}
      onClose={closeDialog}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button appearance="primary" onClick={goOn}>
            {t('fonts:go-on')}
          </Button>
        </>
      }
    >
      <Text>{t('fonts:missing-intro')}</Text>
      <CharacterTable characters={output.missing} />
    </DialogFrame>
  );
}

/** The facts of a plan to be made, with its first page following what is typed. Everything can be left for later. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { applyFactChanges } from '../../shared/content/facts/fact-changes.ts';
import { pickAnswers, readAnswers } from '../../shared/content/templates/questions/question.ts';
import type { Facts, Unit } from '../../shared/model/plan/facts.ts';
import { countUnfilled, type FactsEdit, setEntryValue, setUnitField } from '../facts/edit-facts.ts';
import { FactField } from '../facts/FactField.tsx';
import { PersonCard } from '../facts/PersonCard.tsx';
import { takeRoster } from '../facts/paste-roster.ts';
import { adoptPlan, mayLeavePlan } from '../state/commands/open-plan.ts';
import { newId } from '../state/new-id.ts';
import type { FactsSource } from '../state/view-store.ts';
import { useHalfFilled } from '../ui/half-filled.ts';
import { flushPendingEdits } from '../ui/pending-edits.ts';
import { colors } from '../ui/theme.ts';
import { useTranslate } from '../ui/translate.ts';
import { FirstPage } from './FirstPage.tsx';
import type { GalleryItem } from './gallery-item.ts';
import { QuestionFields } from './QuestionFields.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  form: { flexGrow: 1, minWidth: 0, overflowY: 'auto', padding: '24px 32px 32px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '4px' },
  title: { margin: 0, fontSize: '22px', lineHeight: '30px' },
  intro: { display: 'block', color: tokens.colorNeutralForeground3, marginBottom: '20px' },
  heading: { margin: '24px 0 10px', fontSize: '14px', color: tokens.colorBrandForeground1 },
  two: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))', gap: '10px 16px' },
  look: {
    flexShrink: 0,
    overflowY: 'auto',
    padding: '24px',
    backgroundColor: colors.zfDesk,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1099px)': { display: 'none' },
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '12px 32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  left: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
});

const ImportFactsForm = lazy(async () => ({
  default: (await import('../facts/ImportFactsDialog.tsx')).ImportFactsForm,
}));

const LOOK_WIDTH_PX = 380;
const UNIT_FIELDS = ['name', 'shortName', 'address', 'phone'] as const satisfies readonly (keyof Unit)[];

type Props = { readonly template: GalleryItem; onBack(): void };

export default function FactsForm({ template, onBack }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const [emptyFacts] = useState<Facts>(() => template.createPlan({}, newId).facts);
  const [facts, setFacts] = useState(emptyFacts);
  useHalfFilled(facts === emptyFacts ? null : template.name);
  const [roster, setRoster] = useState<FactsSource | null>(null);
  const latest = useRef(facts);
  latest.current = facts;
  const form = useRef<HTMLFormElement>(null);
  const edit = (change: FactsEdit) => {
    latest.current = change(latest.current);
    setFacts(latest.current);
  };
  const plan = useMemo(() => {
    let last = 0;
    return template.createPlan(facts, () => `b${++last}`);
  }, [template, facts]);
  const { questions } = template;
  const answers = readAnswers(questions, facts.entries);
  // People and facts come and go with the answers.
  const takeAnswer = (key: string, value: string) =>
    edit((old) => template.createPlan(setEntryValue(key, value)(old), newId).facts);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const generate = async (isFilled: boolean) => {
    flushPendingEdits();
    if (!(await mayLeavePlan())) return;
    await adoptPlan(
      template.createPlan(isFilled ? latest.current : { entries: pickAnswers(questions, latest.current) }, newId),
      isFilled,
    );
  };
  const unfilled = countUnfilled(facts);
  const entries = facts.entries.filter(({ key }) => !answers.has(key));
  return (
    <div className={styles.root}>
      <div className={styles.body}>
        <form
          ref={form}
          className={styles.form}
          id="facts-form"
          onSubmit={(event) => {
            event.preventDefault();
            void generate(true);
          }}
        >
          <div className={styles.head}>
            <Button
              appearance="subtle"
              icon={<ArrowLeftRegular />}
              aria-label={t('templates:back-to-gallery')}
              onClick={onBack}
            />
            <h1 className={styles.title}>{template.name}</h1>
          </div>
          <Text className={styles.intro}>{t('templates:facts-intro')}</Text>
          {questions.length > 0 && (
            <>
              <h2 className={styles.heading}>{t('templates:questions')}</h2>
              <QuestionFields questions={questions} answers={answers} onAnswer={takeAnswer} />
            </>
          )}
          <h2 className={styles.heading}>{t('facts:unit')}</h2>
          <div className={styles.two}>
            {UNIT_FIELDS.map((field) => (
              <FactField
                key={field}
                size="medium"
                label={t(`facts:unit-${field}`)}
                kind={field === 'phone' ? 'phone' : 'text'}
                hint={t(`facts:unit-${field}-hint`)}
                value={facts.unit[field]}
                onCommit={(value) => edit(setUnitField(field, value))}
              />
            ))}
          </div>
          {facts.people.length > 0 && (
            <>
              <h2 className={styles.heading}>{t('facts:people')}</h2>
              <Text className={styles.intro}>{t('templates:facts-roster')}</Text>
            </>
          )}
          <div
            className={styles.two}
            onPaste={(event) => {
              const source = takeRoster(event);
              if (source === null) return;
              flushPendingEdits();
              setRoster(source);
            }}
          >
            {facts.people.map((person) => (
              <PersonCard key={person.id} person={person} onEdit={edit} />
            ))}
          </div>
          {entries.length > 0 && <h2 className={styles.heading}>{t('facts:entries')}</h2>}
          <div className={styles.two}>
            {entries.map(({ key, kind, value, hint }) => (
              <FactField
                key={key}
                size="medium"
                label={key}
                kind={kind}
                hint={hint}
                value={value}
                onCommit={(text) => edit(setEntryValue(key, text))}
              />
            ))}
          </div>
        </form>
        <div className={styles.look}>
          <FirstPage plan={plan} widthPx={LOOK_WIDTH_PX} isRaised />
        </div>
      </div>
      {roster !== null && (
        <Suspense fallback={null}>
          <ImportFactsForm
            facts={facts}
            source={roster}
            onApply={(changes) => {
              edit((old) => applyFactChanges(old, changes, newId));
              setRoster(null);
            }}
            onClose={() => setRoster(null)}
          />
        </Suspense>
      )}
      <div className={styles.foot}>
        <Text className={styles.left} role="status">
          {unfilled === 0 ? t('facts:filled') : t('facts:unfilled', { count: unfilled })}
        </Text>
        <Button onClick={() => void generate(false)}>{t('templates:draft')}</Button>
        <Button appearance="primary" type="submit" form="facts-form">
          {t('templates:generate')}
        </Button>
      </div>
    </div>
  );
}

/** 修改模板问答: other answers for a plan made of a template that asks, with what would come and go before anything is done. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { planAnswerChange, takeAnswerChange } from '../../shared/content/templates/questions/change-answers.ts';
import type { Answers } from '../../shared/content/templates/questions/condition.ts';
import { readAnswers } from '../../shared/content/templates/questions/question.ts';
import type { Template } from '../../shared/content/templates/schema.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { DifferenceList, listUnquestioned } from '../paper/DifferenceList.tsx';
import { takeAnswers } from '../state/commands/take-answers.ts';
import { readPlan } from '../state/editor-store.ts';
import { newId } from '../state/new-id.ts';
import { closeDialog } from '../state/view-store.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { flushPendingEdits } from '../ui/pending-edits.ts';
import { useTranslate } from '../ui/translate.ts';
import { QuestionFields } from './QuestionFields.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: '200px' },
});

/** The plan in hand and the template it was made of; `null` until both are read, and where no template asks about it. */
function useAskingTemplate(): { readonly plan: Plan; readonly template: Template | null } | null {
  const [read, setRead] = useState<{ readonly plan: Plan; readonly template: Template | null } | null>(null);
  useEffect(() => {
    flushPendingEdits();
    const plan = readPlan();
    if (plan === null) return;
    void import('../../shared/content/templates/library.ts').then(({ findTemplate }) => {
      const template = plan.templateId === undefined ? null : findTemplate(plan.templateId);
      setRead({ plan, template: template?.questions === undefined ? null : template });
    });
  }, []);
  return read;
}

export default function ChangeAnswersDialog() {
  const styles = useStyles();
  const t = useTranslate();
  const read = useAskingTemplate();
  if (read === null) return null;
  const { plan, template } = read;
  if (template !== null) return <AnswersForm plan={plan} template={template} />;
  return (
    <DialogFrame
      title={t('templates:answers-title')}
      widthPx={480}
      onClose={closeDialog}
      className={styles.content}
      actions={<Button onClick={closeDialog}>{t('app:close')}</Button>}
    >
      <Text>{t('templates:answers-none')}</Text>
    </DialogFrame>
  );
}

function AnswersForm({ plan, template }: { readonly plan: Plan; readonly template: Template }) {
  const styles = useStyles();
  const t = useTranslate();
  const questions = template.questions ?? [];
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(questions, plan.facts.entries));
  const change = useMemo(() => planAnswerChange(plan, template, answers, newId), [plan, template, answers]);
  const { offers } = change;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setTicked(new Set(listUnquestioned(change.offers))), [change]);
  const chosen = offers.filter(({ id }) => ticked.has(id));
  const known = new Map(plan.facts.entries.map(({ key, value }) => [key, value]));
  const isOther = [...answers].some(([key, value]) => known.get(key) !== value);
  const answer = (key: string, value: string) =>
    setAnswers(
      readAnswers(
        questions,
        [...new Map([...answers, [key, value]])].map(([own, text]) => ({ key: own, value: text })),
      ),
    );
  return (
    <DialogFrame
      title={t('templates:answers-title')}
      widthPx={860}
      onClose={closeDialog}
      formName={t('templates:answers-title')}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('app:cancel')}</Button>
          <Button
            appearance="primary"
            disabled={!isOther}
            onClick={() => void takeAnswers(takeAnswerChange(plan, answers, change, chosen))}
          >
            {t('templates:answers-take', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <QuestionFields questions={questions} answers={answers} onAnswer={answer} />
      <Text>
        {t(
          !isOther
            ? 'templates:answers-intro'
            : offers.length === 0
              ? 'templates:answers-same'
              : 'templates:answers-offers',
        )}
      </Text>
      <DifferenceList changes={offers} ticks={{ ticked, onTick: setTicked }} />
    </DialogFrame>
  );
}

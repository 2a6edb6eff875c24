/** What a template asks: a field a question, each answer at hand. Questions that the others make idle are left out. */
import { Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { type Answers, NO, YES } from '../../shared/content/templates/questions/condition.ts';
import { listAsked, type Question } from '../../shared/content/templates/questions/question.ts';
import { FactField } from '../facts/FactField.tsx';
import { useTranslate } from '../ui/translate.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))', gap: '10px 16px' },
});

type FieldProps = { readonly question: Question; readonly answer: string; onAnswer(value: string): void };

function QuestionField({ question, answer, onAnswer }: FieldProps) {
  const t = useTranslate();
  const { ask } = question;
  switch (question.kind) {
    case 'yes-no':
      return (
        <Field label={ask}>
          <RadioGroup layout="horizontal" value={answer} onChange={(_, { value }) => onAnswer(value)}>
            <Radio value={YES} label={t('templates:answer-yes')} />
            <Radio value={NO} label={t('templates:answer-no')} />
          </RadioGroup>
        </Field>
      );
    case 'choice':
      return (
        <Field label={ask}>
          <Select value={answer} onChange={(_, { value }) => onAnswer(value)}>
            {question.choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        </Field>
      );
    case 'number':
      return (
        <FactField
          size="medium"
          label={ask}
          kind="number"
          hint={t('templates:answer-range', { least: question.least, most: question.most })}
          value={answer}
          onCommit={onAnswer}
        />
      );
    case 'names':
      return (
        <FactField
          size="medium"
          label={ask}
          kind="text"
          hint={t('templates:answer-names')}
          value={answer}
          onCommit={onAnswer}
        />
      );
  }
}

type Props = {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  onAnswer(key: string, value: string): void;
};

export function QuestionFields({ questions, answers, onAnswer }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {listAsked(questions, answers).map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          answer={answers.get(question.key) ?? ''}
          onAnswer={(value) => onAnswer(question.key, value)}
        />
      ))}
    </div>
  );
}

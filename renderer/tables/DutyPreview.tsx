/** What comes of the form: the rows, what could not be met, and how often each person is on duty. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { formatDay, formatWeekday } from '../../shared/content/tables/duty/days.ts';
import { formatHours } from '../../shared/content/tables/duty/duty-table.ts';
import { countDuties } from '../../shared/content/tables/duty/fairness.ts';
import { type DutyDay, type Schedule, scheduleDuty } from '../../shared/content/tables/duty/schedule.ts';
import type { Duty } from '../../shared/model/plan/duty.ts';
import type { Facts } from '../../shared/model/plan/facts.ts';
import { type Translate, useTranslate } from '../ui/translate.ts';
import type { ReadDraft } from './duty-draft.ts';
import { listSome } from './list-some.ts';

const useStyles = makeStyles({
  /** Stays in sight while the form is scrolled. */
  root: {
    position: 'sticky',
    top: 0,
    alignSelf: 'start',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  box: {
    maxHeight: '300px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  low: { maxHeight: '190px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th': {
      position: 'sticky',
      top: 0,
      padding: '4px 8px',
      textAlign: 'left',
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground3,
    },
    '& td': { padding: '3px 8px', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top' },
    '& .number': { textAlign: 'right' },
  },
  apart: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  fault: { color: tokens.colorPaletteRedForeground1 },
  rest: { padding: '4px 8px', color: tokens.colorNeutralForeground3 },
});

/** Rows of the preview; the table itself holds all. */
const SHOWN_DAYS = 62;

function getName(facts: Facts, id: string | null, t: Translate): string {
  const person = facts.people.find((candidate) => candidate.id === id);
  return person === undefined ? '' : person.name || `${person.role}（${t('tables:person-unnamed')}）`;
}

function DayRows({ day, duty, facts }: { readonly day: DutyDay; readonly duty: Duty; readonly facts: Facts }) {
  const styles = useStyles();
  const t = useTranslate();
  return duty.shifts.map((shift, index) => (
    <tr key={shift.name}>
      {index === 0 && (
        <td rowSpan={duty.shifts.length} className={day.kind === 'workday' ? '' : styles.apart}>
          {`${formatDay(day.date, false)} ${formatWeekday(day.date)}`}
        </td>
      )}
      <td title={formatHours(shift)}>{shift.name}</td>
      {index === 0 && duty.leaderIds.length > 0 && (
        <td rowSpan={duty.shifts.length}>{getName(facts, day.leaderId, t)}</td>
      )}
      <td>
        {(day.shifts[index] ?? [])
          .map((id) => getName(facts, id, t))
          .filter((name) => name !== '')
          .join('、')}
      </td>
    </tr>
  ));
}

function Fairness({ duty, schedule, facts }: { duty: Duty; schedule: Schedule; facts: Facts }) {
  const styles = useStyles();
  const t = useTranslate();
  const counts = useMemo(() => countDuties(duty, schedule), [duty, schedule]);
  const shiftNames = duty.shifts.length > 1 ? duty.shifts.map(({ name }) => name) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached with the keyboard
    <section className={mergeClasses(styles.box, styles.low)} tabIndex={0} aria-label={t('tables:duty-fairness')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('tables:duty-name')}</th>
            <th scope="col">{t('tables:duty-total')}</th>
            <th scope="col">{t('tables:duty-weekends')}</th>
            <th scope="col">{t('tables:duty-holiday-count')}</th>
            {shiftNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ personId, isLeader, total, weekends, holidays, byShift }) => {
            const name = getName(facts, personId, t);
            return (
              <tr key={`${personId}-${isLeader}`}>
                <td>{isLeader ? t('tables:duty-leading', { name }) : name}</td>
                <td>{total}</td>
                <td>{weekends}</td>
                <td>{holidays}</td>
                {shiftNames.map((shift, index) => (
                  <td key={shift}>{byShift[index] ?? ''}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Result({ duty, facts }: { readonly duty: Duty; readonly facts: Facts }) {
  const styles = useStyles();
  const t = useTranslate();
  const schedule = useMemo(() => scheduleDuty(duty), [duty]);
  const { days, openDates, successiveDates } = schedule;
  const formatDates = (dates: readonly string[]) =>
    listSome(
      dates.map((date) => formatDay(date, false)),
      t,
    );
  return (
    <>
      <Text role="status">
        {t('tables:duty-summary', {
          days: days.length,
          shifts: days.length * duty.shifts.length,
          people: new Set(duty.memberIds).size,
        })}
      </Text>
      {openDates.length > 0 && (
        <Text className={styles.warning}>
          {t('tables:duty-open', { count: openDates.length, dates: formatDates(openDates) })}
        </Text>
      )}
      {successiveDates.length > 0 && (
        <Text className={styles.warning}>
          {t('tables:duty-running', { count: successiveDates.length, dates: formatDates(successiveDates) })}
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached with the keyboard */}
      <section className={styles.box} tabIndex={0} aria-label={t('tables:duty-preview')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('tables:duty-day')}</th>
              <th scope="col">{t('tables:duty-shifts')}</th>
              {duty.leaderIds.length > 0 && <th scope="col">{t('tables:duty-leaders')}</th>}
              <th scope="col">{t('tables:duty-members')}</th>
            </tr>
          </thead>
          <tbody>
            {days.slice(0, SHOWN_DAYS).map((day) => (
              <DayRows key={day.date} day={day} duty={duty} facts={facts} />
            ))}
          </tbody>
        </table>
        {days.length > SHOWN_DAYS && (
          <Text block size={200} className={styles.rest}>
            {t('tables:duty-rest', { count: days.length - SHOWN_DAYS })}
          </Text>
        )}
      </section>
      <h3 className={styles.heading}>{t('tables:duty-fairness')}</h3>
      <Fairness duty={duty} schedule={schedule} facts={facts} />
    </>
  );
}

export function DutyPreview({ read, facts }: { readonly read: ReadDraft; readonly facts: Facts }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>{t('tables:duty-preview')}</h3>
      {read.faults.map((fault) => (
        <Text key={fault.fault} className={styles.fault} role="alert">
          {t(`tables:duty-fault-${fault.fault}`, fault)}
        </Text>
      ))}
      {read.duty !== null && <Result duty={read.duty} facts={facts} />}
    </div>
  );
}

/** 此人已离任: who comes in, everything that changes, and the change as one undo step. */
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  findPersonReplacement,
  listRolesOf,
  replacePerson,
  type Successor,
} from '../../shared/content/facts/replace-person.ts';
import { findTelephoneFault } from '../../shared/language/words/telephone.ts';
import type { Person } from '../../shared/model/plan/facts.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import type { WordsPlace } from '../../shared/model/plan/words.ts';
import { createPlaceNamer } from '../../shared/view/resolve/place-names.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { describePlaceName } from '../paper/place-name.ts';
import { readPlan, takeSnapshot, withEditor } from '../state/editor-store.ts';
import { tell } from '../state/notice-store.ts';
import { closeDialog } from '../state/view-store.ts';
import { ChangeList, type ChangeRow, FromTo } from '../ui/ChangeList.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type Translate, useTranslate } from '../ui/translate.ts';

const WIDTH_PX = 720;
const EXCERPT_CHARACTERS = 24;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: '12px' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** One record for each name: the people who could come in. */
function listOthers(plan: Plan, leaving: readonly Person[]): Person[] {
  const seen = new Set(leaving.map(({ name }) => name.trim()));
  return plan.facts.people.filter((person) => {
    const name = person.name.trim();
    if (name === '' || seen.has(name) || leaving.includes(person)) return false;
    seen.add(name);
    return true;
  });
}

type NamePlace = ReturnType<typeof createPlaceNamer>;

function describePlace(place: WordsPlace, namePlace: NamePlace, t: Translate): string {
  const name = namePlace(place);
  return name === null ? '' : `${describePlaceName(name, t)} ${name.text.slice(0, EXCERPT_CHARACTERS)}`.trim();
}

type Changes = { readonly rows: readonly ChangeRow[]; readonly ticked: ReadonlySet<string>; readonly count: number };

function listChanges(
  plan: Plan,
  personId: string,
  successor: Successor,
  ticks: ReadonlyMap<string, boolean>,
  namePlace: NamePlace,
  t: Translate,
): Changes {
  const { live, typed } = findPersonReplacement(plan, personId, successor);
  const isTicked = (id: string, isCertain: boolean) => ticks.get(id) ?? isCertain;
  const ticked = new Set(typed.filter(({ id, isCertain }) => isTicked(id, isCertain)).map(({ id }) => id));
  const rows = [
    ...live.map(
      ({ place, before, after }, index): ChangeRow => ({
        id: `live-${index}`,
        what: describePlace(place, namePlace, t),
        how: <FromTo before={before || t('facts:nothing')} after={after || t('facts:nothing')} />,
        isTicked: null,
      }),
    ),
    ...typed.map(
      ({ id, place, before, after, context }): ChangeRow => ({
        id,
        what: describePlace(place, namePlace, t),
        how: <FromTo before={before} after={after} left={context.left} right={context.right} />,
        isTicked: ticked.has(id),
      }),
    ),
  ];
  return { rows, ticked, count: live.length + ticked.size };
}

const FIELDS = ['name', 'title', 'phone'] as const;

export default function ReplacePersonDialog({ personId }: { readonly personId: string }) {
  const styles = useStyles();
  const t = useTranslate();
  const [plan] = useState(readPlan);
  const leaving = useMemo(() => (plan === null ? [] : listRolesOf(plan.facts, personId)), [plan, personId]);
  const others = useMemo(() => (plan === null ? [] : listOthers(plan, leaving)), [plan, leaving]);
  const namePlace = useMemo(() => (plan === null ? () => null : createPlaceNamer(resolvePlan(plan))), [plan]);
  const [otherId, setOtherId] = useState<string | null>(null);
  // A successor usually takes over the post.
  const [added, setAdded] = useState<Successor>({ name: '', title: leaving[0]?.title ?? '', phone: '' });
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const other = others.find(({ id }) => id === otherId);
  const successor = other ?? added;
  const person = leaving[0];
  const changes = useMemo(
    () => (plan === null ? null : listChanges(plan, personId, successor, ticks, namePlace, t)),
    [plan, personId, successor, ticks, namePlace, t],
  );
  if (plan === null || person === undefined || changes === null) return null;
  const title = t('facts:left-title', { name: person.name || person.role });
  const isReady = successor.name.trim() !== '' && successor.name.trim() !== person.name.trim();
  const apply = () => {
    withEditor((editor) => editor.applyPlan(replacePerson(plan, personId, successor, changes.ticked)));
    takeSnapshot();
    tell('success', t('facts:left-done', { before: person.name, after: successor.name.trim(), count: changes.count }));
    closeDialog();
  };
  return (
    <DialogFrame
      title={title}
      widthPx={WIDTH_PX}
      onClose={closeDialog}
      formName={title}
      className={styles.content}
      actions={
        <>
          <Button onClick={closeDialog}>{t('facts:cancel')}</Button>
          <Button appearance="primary" disabled={!isReady} onClick={apply}>
            {t('facts:left-apply', { count: changes.count })}
          </Button>
        </>
      }
    >
      <Text>{t('facts:left-roles', { roles: leaving.map(({ role }) => role).join('、') })}</Text>
      <RadioGroup
        layout="horizontal"
        aria-label={t('facts:left-by')}
        value={other === undefined ? 'new' : 'other'}
        onChange={(_, { value }) => setOtherId(value === 'other' ? (others[0]?.id ?? null) : null)}
      >
        <Radio value="new" label={t('facts:left-by-new')} />
        <Radio value="other" disabled={others.length === 0} label={t('facts:left-by-other')} />
      </RadioGroup>
      {other === undefined ? (
        <div className={styles.fields}>
          {FIELDS.map((field) => (
            <Field
              key={field}
              label={t(`facts:person-${field}`)}
              {...(field === 'phone' && findTelephoneFault(added.phone) !== null
                ? { validationState: 'warning' as const, validationMessage: t('facts:warn-phone') }
                : {})}
            >
              <Input value={added[field]} onChange={(_, { value }) => setAdded({ ...added, [field]: value })} />
            </Field>
          ))}
        </div>
      ) : (
        <Field label={t('facts:left-by-other')}>
          <Select value={other.id} onChange={(_, { value }) => setOtherId(value)}>
            {others.map(({ id, name, title, phone }) => (
              <option key={id} value={id}>
                {[name, title, phone].filter((part) => part !== '').join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isReady && (
        <>
          <Text className={styles.note} size={200}>
            {t(changes.rows.length === 0 ? 'facts:left-no-places' : 'facts:left-places')}
          </Text>
          {changes.rows.length > 0 && (
            <ChangeList
              label={t('facts:changes')}
              rows={changes.rows}
              onTick={(id, isTicked) => setTicks(new Map(ticks).set(id, isTicked))}
            />
          )}
          {successor.phone.trim() === '' && (
            <MessageBar intent="warning">
              <MessageBarBody>{t('facts:left-no-phone')}</MessageBarBody>
            </MessageBar>
          )}
        </>
      )}
    </DialogFrame>
  );
}

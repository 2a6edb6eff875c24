/** W04: two signals for one act, or one signal for two: three long blasts for 撤退 here and for 疏散 there. */

import { toFactTarget } from '../../content/facts/fact-target.ts';
import type { CheckedDocument, Rule } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { describeFact, describePlace } from './describe.ts';
import { getPlanContents, type PlanContent } from './plan-contents.ts';

/** What signals are given for; the first that fits counts: 扑救人员撤离 is no evacuation. */
const ACTS: readonly (readonly [string, RegExp])[] = [
  ['撤退', /撤退|(?:扑救|抢险|救援|灭火)(?:人|队)员[^，。；]{0,4}(?:撤|退)/],
  ['停止', /停止(?!供|使用|作业)|停下|立定/],
  ['避险', /避险|躲避|原地不动/],
  ['疏散', /疏散|撤离/],
];
const COUNT = '[一二两三四五六\\d]';
const SIGNAL = new RegExp(
  `(?:连续|急促|不断)(?:的)?[短长]声?|长声不断|${COUNT}短${COUNT}长|${COUNT}长${COUNT}短|${COUNT}(?:声)?[长短](?:声|哨|铃|鸣)|[长短](?:声|哨|铃)${COUNT}声`,
  'g',
);
/** Only what sounds: 三长两短 of something else is no signal. */
const SOUND = /信号|哨|铃|锣|警报|汽笛/;
const SIGNAL_FACTS: readonly (readonly [string, string])[] = [
  ['疏散信号', '疏散'],
  ['撤退信号', '撤退'],
  ['停止信号', '停止'],
  ['避险信号', '避险'],
];

type Meaning = { readonly signal: string; readonly act: string; readonly words: string; readonly content: PlanContent };

/** 三声长哨, 长哨三声 and 3长声 as one: 三长. */
function simplify(words: string): string {
  const digits = words.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? digit).replace(/两/g, '二');
  if (/连续|急促|不断/.test(digits)) return digits.includes('长') ? '连续长' : '连续短';
  const pair = /^([一二三四五六])(短|长)([一二三四五六])(短|长)/.exec(digits);
  if (pair !== null) return pair[0];
  return `${/[一二三四五六]/.exec(digits)?.[0] ?? ''}${digits.includes('长') ? '长' : '短'}`;
}

function listMeanings(document: CheckedDocument): Meaning[] {
  return getPlanContents(document).flatMap((content) =>
    SOUND.test(content.text)
      ? content.text.split(/[，。；、]|和(?=[^，。；]*信号)/).flatMap((part): Meaning[] => {
          const act = ACTS.find(([, pattern]) => pattern.test(part))?.[0];
          const [words, more] = part.match(SIGNAL) ?? [];
          if (act === undefined || words === undefined || more !== undefined) return [];
          return [{ signal: simplify(words), act, words, content }];
        })
      : [],
  );
}

function findContradictions(document: CheckedDocument): Finding[] {
  const known: Meaning[] = [];
  return listMeanings(document).flatMap((meaning): Finding[] => {
    const other = known.find(
      ({ signal, act }) =>
        (signal === meaning.signal) !== (act === meaning.act) && (signal === meaning.signal || act === meaning.act),
    );
    known.push(meaning);
    if (other === undefined) return [];
    const isOneSignal = other.signal === meaning.signal;
    return [
      {
        ...describePlace(meaning.content, signals),
        messageKey: isOneSignal ? 'checks.one-signal' : 'checks.two-signals',
        params: { signal: meaning.words, other: other.words, act: meaning.act, otherAct: other.act },
        mend: null,
        quotes: [meaning.words],
      },
    ];
  });
}

/** Two facts of different acts with one value. */
function findSameFacts(document: CheckedDocument): Finding[] {
  const entries = document.source?.plan.facts.entries ?? [];
  const given = SIGNAL_FACTS.flatMap(([key, act]) => {
    const value = entries.find((entry) => entry.key === key)?.value.trim() ?? '';
    return value === '' ? [] : [{ key, act, value }];
  });
  return given.flatMap(({ key, act, value }, index): Finding[] => {
    const other = given.slice(0, index).find((one) => one.value === value);
    if (other === undefined) return [];
    return [
      {
        ...describeFact(toFactTarget(key), signals),
        messageKey: 'checks.one-signal',
        params: { signal: value, other: value, act, otherAct: other.act },
        mend: null,
        quotes: [],
      },
    ];
  });
}

export const signals: Rule = {
  id: 'W04',
  severity: 'fault',
  find: (document) => [...findSameFacts(document), ...findContradictions(document)],
};

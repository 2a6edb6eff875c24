/** Messages in the window: i18next over `shared/base/messages`, with keys checked by the compiler. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type DottedKey, LANGUAGES, MESSAGES } from '../../shared/base/messages/messages.ts';

type Messages = (typeof MESSAGES)['zh-CN'];
/** `feature:key`, as in `toolbar:undo`. */
export type MessageKey = { [F in keyof Messages]: `${F}:${keyof Messages[F] & string}` }[keyof Messages];
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

export const i18n = i18next;

/** Findings and reports name their sentence `importText.join`; the window names it `importText:join`. */
export function toMessageKey(key: DottedKey): MessageKey {
  return key.replace('.', ':') as MessageKey;
}

/** Keys hold dots of their own, so only the feature is parted off. Resources are at hand, so this is done at once. */
void i18next.use(initReactI18next).init({
  resources: MESSAGES,
  lng: LANGUAGES[0],
  fallbackLng: LANGUAGES[0],
  supportedLngs: [...LANGUAGES],
  ns: Object.keys(MESSAGES[LANGUAGES[0]]),
  defaultNS: 'app',
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** For code outside components. */
export const translate = ((key, params) => i18next.t(key as string, { ...params })) satisfies Translate as Translate;

/** For components: the same, and a new function when the language changes. */
export function useTranslate(): Translate {
  return useTranslation().t as unknown as Translate;
}

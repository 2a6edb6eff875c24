/** Sentences of the system dialogs in the user's language. */
import { fillMessage, type Language, MESSAGES } from '../../shared/base/messages/messages.ts';

export type DialogKey = keyof (typeof MESSAGES)['zh-CN']['dialog'];

export function getDialogText(
  language: Language,
  key: DialogKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fillMessage(MESSAGES[language].dialog[key], params);
}

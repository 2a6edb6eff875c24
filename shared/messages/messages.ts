/** All messages by language and feature, as i18next resources; and `translate` for code that runs without i18next. */
import type { AppError } from '../errors/result.ts';
import { dialog as dialogEn } from './en/dialog.ts';
import { error as errorEn } from './en/error.ts';
import { dialog as dialogZh } from './zh-CN/dialog.ts';
import { error as errorZh } from './zh-CN/error.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const MESSAGES = {
  'zh-CN': { dialog: dialogZh, error: errorZh },
  en: { dialog: dialogEn, error: errorEn },
} as const;

/** Fills `{{name}}` places; a parameter that is missing shows as its name, so that nothing fails while reporting a failure. */
export function fillMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? name));
}

/** The sentence for an expected failure. */
export function describeError(error: AppError, language: Language = 'zh-CN'): string {
  return fillMessage(MESSAGES[language].error[error.code], error.params);
}

/** All messages by language and feature, as i18next resources; and `translate` for code that runs without i18next. */
import type { AppError } from '../errors/result.ts';
import { app as appEn } from './en/app.ts';
import { byProducts as byProductsEn } from './en/by-products.ts';
import { checks as checksEn } from './en/checks.ts';
import { clauses as clausesEn } from './en/clauses.ts';
import { cli as cliEn } from './en/cli.ts';
import { comments as commentsEn } from './en/comments.ts';
import { dialog as dialogEn } from './en/dialog.ts';
import { editor as editorEn } from './en/editor.ts';
import { error as errorEn } from './en/error.ts';
import { exporting as exportingEn } from './en/exporting.ts';
import { facts as factsEn } from './en/facts.ts';
import { figures as figuresEn } from './en/figures.ts';
import { fonts as fontsEn } from './en/fonts.ts';
import { formatting as formattingEn } from './en/formatting.ts';
import { importDocx as importDocxEn } from './en/import-docx.ts';
import { importHtml as importHtmlEn } from './en/import-html.ts';
import { importPlan as importPlanEn } from './en/import-plan.ts';
import { importText as importTextEn } from './en/import-text.ts';
import { importing as importingEn } from './en/importing.ts';
import { menu as menuEn } from './en/menu.ts';
import { numbering as numberingEn } from './en/numbering.ts';
import { outline as outlineEn } from './en/outline.ts';
import { pageSetup as pageSetupEn } from './en/page-setup.ts';
import { parts as partsEn } from './en/parts.ts';
import { preview as previewEn } from './en/preview.ts';
import { protection as protectionEn } from './en/protection.ts';
import { recovery as recoveryEn } from './en/recovery.ts';
import { reviewing as reviewingEn } from './en/reviewing.ts';
import { suggestions as suggestionsEn } from './en/suggestions.ts';
import { tables as tablesEn } from './en/tables.ts';
import { templates as templatesEn } from './en/templates.ts';
import { toolbar as toolbarEn } from './en/toolbar.ts';
import { updates as updatesEn } from './en/updates.ts';
import { versions as versionsEn } from './en/versions.ts';
import { app as appZh } from './zh-CN/app.ts';
import { byProducts as byProductsZh } from './zh-CN/by-products.ts';
import { checks as checksZh } from './zh-CN/checks.ts';
import { clauses as clausesZh } from './zh-CN/clauses.ts';
import { cli as cliZh } from './zh-CN/cli.ts';
import { comments as commentsZh } from './zh-CN/comments.ts';
import { dialog as dialogZh } from './zh-CN/dialog.ts';
import { editor as editorZh } from './zh-CN/editor.ts';
import { error as errorZh } from './zh-CN/error.ts';
import { exporting as exportingZh } from './zh-CN/exporting.ts';
import { facts as factsZh } from './zh-CN/facts.ts';
import { figures as figuresZh } from './zh-CN/figures.ts';
import { fonts as fontsZh } from './zh-CN/fonts.ts';
import { formatting as formattingZh } from './zh-CN/formatting.ts';
import { importDocx as importDocxZh } from './zh-CN/import-docx.ts';
import { importHtml as importHtmlZh } from './zh-CN/import-html.ts';
import { importPlan as importPlanZh } from './zh-CN/import-plan.ts';
import { importText as importTextZh } from './zh-CN/import-text.ts';
import { importing as importingZh } from './zh-CN/importing.ts';
import { menu as menuZh } from './zh-CN/menu.ts';
import { numbering as numberingZh } from './zh-CN/numbering.ts';
import { outline as outlineZh } from './zh-CN/outline.ts';
import { pageSetup as pageSetupZh } from './zh-CN/page-setup.ts';
import { parts as partsZh } from './zh-CN/parts.ts';
import { preview as previewZh } from './zh-CN/preview.ts';
import { protection as protectionZh } from './zh-CN/protection.ts';
import { recovery as recoveryZh } from './zh-CN/recovery.ts';
import { reviewing as reviewingZh } from './zh-CN/reviewing.ts';
import { suggestions as suggestionsZh } from './zh-CN/suggestions.ts';
import { tables as tablesZh } from './zh-CN/tables.ts';
import { templates as templatesZh } from './zh-CN/templates.ts';
import { toolbar as toolbarZh } from './zh-CN/toolbar.ts';
import { updates as updatesZh } from './zh-CN/updates.ts';
import { versions as versionsZh } from './zh-CN/versions.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const MESSAGES = {
  'zh-CN': {
    app: appZh,
    byProducts: byProductsZh,
    checks: checksZh,
    clauses: clausesZh,
    cli: cliZh,
    comments: commentsZh,
    dialog: dialogZh,
    editor: editorZh,
    error: errorZh,
    exporting: exportingZh,
    facts: factsZh,
    figures: figuresZh,
    fonts: fontsZh,
    formatting: formattingZh,
    importDocx: importDocxZh,
    importHtml: importHtmlZh,
    importPlan: importPlanZh,
    importText: importTextZh,
    importing: importingZh,
    menu: menuZh,
    numbering: numberingZh,
    outline: outlineZh,
    pageSetup: pageSetupZh,
    parts: partsZh,
    preview: previewZh,
    protection: protectionZh,
    recovery: recoveryZh,
    reviewing: reviewingZh,
    tables: tablesZh,
    suggestions: suggestionsZh,
    templates: templatesZh,
    toolbar: toolbarZh,
    updates: updatesZh,
    versions: versionsZh,
  },
  en: {
    app: appEn,
    byProducts: byProductsEn,
    checks: checksEn,
    clauses: clausesEn,
    cli: cliEn,
    comments: commentsEn,
    dialog: dialogEn,
    editor: editorEn,
    error: errorEn,
    exporting: exportingEn,
    facts: factsEn,
    figures: figuresEn,
    fonts: fontsEn,
    formatting: formattingEn,
    importDocx: importDocxEn,
    importHtml: importHtmlEn,
    importPlan: importPlanEn,
    importText: importTextEn,
    importing: importingEn,
    menu: menuEn,
    numbering: numberingEn,
    outline: outlineEn,
    pageSetup: pageSetupEn,
    parts: partsEn,
    preview: previewEn,
    protection: protectionEn,
    recovery: recoveryEn,
    reviewing: reviewingEn,
    tables: tablesEn,
    suggestions: suggestionsEn,
    templates: templatesEn,
    toolbar: toolbarEn,
    updates: updatesEn,
    versions: versionsEn,
  },
} as const;

type Messages = (typeof MESSAGES)['zh-CN'];

/** How data names a sentence of one or several features: `importText.join`. */
export type DottedKey<F extends keyof Messages = keyof Messages> = {
  [N in F]: `${N}.${keyof Messages[N] & string}`;
}[F];

/** Fills `{{name}}` places; a parameter that is missing shows as its name, so that nothing fails while reporting a failure. */
export function fillMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? name));
}

/** The sentence for an expected failure. */
export function describeError(error: AppError, language: Language = 'zh-CN'): string {
  return fillMessage(MESSAGES[language].error[error.code], error.params);
}

/** The sentence under a key that names its feature: `importText.join`. */
export function describeMessage(
  messageKey: DottedKey,
  params: Readonly<Record<string, string | number>>,
  language: Language = 'zh-CN',
): string {
  const [feature = '', key = ''] = messageKey.split(/\.(.*)/s);
  const messages = (MESSAGES[language] as Readonly<Record<string, Readonly<Record<string, string>>>>)[feature];
  const message = messages?.[key];
  if (message === undefined) throw new Error(`no message ${messageKey}`);
  return fillMessage(message, params);
}

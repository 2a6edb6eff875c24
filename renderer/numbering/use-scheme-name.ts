/** A scheme's name in the window's language: built-in ones are translated, own and imported ones stay as they were named. */
import type { NumberingScheme } from '../../shared/model/numbering/scheme.ts';
import { findScheme } from '../../shared/model/numbering/schemes/index.ts';
import { type MessageKey, type Translate, useTranslate } from '../ui/translate.ts';

export function describeSchemeName(scheme: NumberingScheme, t: Translate): string {
  return findScheme(scheme.id)?.name === scheme.name ? t(`numbering:scheme-${scheme.id}` as MessageKey) : scheme.name;
}

export function useSchemeName(): (scheme: NumberingScheme) => string {
  const t = useTranslate();
  return (scheme) => describeSchemeName(scheme, t);
}

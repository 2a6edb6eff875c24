/** The lines of the red head, as every output sets them. Source: GB/T 9704-2012. */
import type { Header } from '../../model/plan/plan.ts';

export const isPresent = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** 份号, 密级和保密期限, 紧急程度: flush left over 发文机关标志, one line each. */
export type LineAbove = { readonly field: 'copyNumber' | 'classification' | 'urgency'; readonly text: string };
const FIELDS_ABOVE = ['copyNumber', 'classification', 'urgency'] as const;

export function listLinesAbove(header: Header): readonly LineAbove[] {
  return FIELDS_ABOVE.flatMap((field) => {
    const text = header[field];
    return isPresent(text) ? [{ field, text }] : [];
  });
}

/** True where the red rule stands over the title. */
export function hasRedRule({ issuer, documentNumber, signer }: Header): boolean {
  return isPresent(issuer) || isPresent(documentNumber) || isPresent(signer);
}

/**
 * The `.ztemplate` file: what the gallery says of a template, and the whole of a plan file, so that templates grow old as
 * plans do and are read by the same migrations.
 */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../../base/errors/result.ts';
import { PLAN_FILE_LIMIT_MB } from '../../../model/file/format.ts';
import { parsePlanFile } from '../../../model/file/parse-plan-file.ts';
import { serializePlan } from '../../../model/file/serialize-plan.ts';
import { aboutOwnTemplateSchema, type OwnTemplate } from './own-template.ts';

const OWN_TEMPLATE_FORMAT = 'zhangfa-template';
/** Without the dot. */
export const OWN_TEMPLATE_EXTENSION = 'ztemplate';
/** Larger files are refused before they are read. */
export const OWN_TEMPLATE_LIMIT_MB = PLAN_FILE_LIMIT_MB;

const fileSchema = z.object({
  format: z.literal(OWN_TEMPLATE_FORMAT),
  about: aboutOwnTemplateSchema,
  file: z.record(z.string(), z.unknown()),
});

export function serializeOwnTemplate({ plan, ...about }: OwnTemplate): string {
  return `{\n"format": "${OWN_TEMPLATE_FORMAT}",\n"about": ${JSON.stringify(about)},\n"file": ${serializePlan(plan)}}\n`;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // TextDecoder drops a byte order mark by itself.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Reads a template's file; nothing is mended. `fileName` is for the messages alone.
 *
 * Errors: `own-template.invalid` for whatever is no template in whole or in part, `plan-file.too-new` for one that a newer
 * program saved.
 */
export function parseOwnTemplateFile(bytes: Uint8Array, fileName: string): Result<OwnTemplate> {
  const parsed = fileSchema.safeParse(parseJson(bytes));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('own-template.invalid', { fileName }, `${issue?.code} ${issue?.path.join('.')}`);
  }
  const { about, file } = parsed.data;
  const plan = parsePlanFile(new TextEncoder().encode(JSON.stringify(file)), fileName);
  if (plan.ok) return succeed({ ...about, plan: plan.value });
  if (plan.error.code === 'plan-file.too-new') return plan;
  return fail('own-template.invalid', { fileName }, plan.error.code);
}

/**
 * What the office's IT decides for every user of a machine, read once at the start: docs/administration.md. A missing file decides nothing;
 * one that is wrong stops the start with a sentence, since keeping data where the office does not want it would be worse.
 */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { app } from 'electron';
import * as z from 'zod';
import { fail, type Result, succeed } from '../../shared/base/errors/result.ts';
import { LANGUAGES } from '../../shared/base/messages/messages.ts';
import { FEATURES } from '../../shared/edge/ipc/features.ts';

/** Stands for the user's name in a path, so that several users of one machine keep apart. */
const USER = '{user}';

const folderSchema = z.string().refine(isAbsolute);

const policySchema = z.strictObject({
  /** Where settings, versions, own templates and logs are kept; it may hold `{user}`. */
  dataFolder: folderSchema.optional(),
  /** A folder of `.ztemplate` files that every user sees; nothing is written to it. */
  templateFolder: folderSchema.optional(),
  /** A folder of `.zclauses` packs whose clauses every user has; nothing is written to it. */
  clauseFolder: folderSchema.optional(),
  /** What no user can do. */
  off: z.array(z.enum(FEATURES)).optional(),
  /** The language of users who have not chosen one. */
  language: z.enum(LANGUAGES).optional(),
  /** Where updates come from, for every user: a folder or a web server's address; '' for nowhere. */
  updatePlace: z.string().max(1000).optional(),
  /** The Ed25519 public key of those updates: base64 of its DER form. */
  updateKey: z.string().max(200).optional(),
});
export type Policy = z.infer<typeof policySchema>;

/** The machine's policy file. A program run from its sources can be told another one in ZHANGFA_POLICY. */
export function getPolicyFile(): string {
  const { ZHANGFA_POLICY: chosen, ProgramData = 'C:\\ProgramData' } = process.env;
  if (!app.isPackaged && chosen) return chosen;
  if (process.platform === 'win32') return join(ProgramData, 'Zhangfa', 'policy.json');
  if (process.platform === 'darwin') return '/Library/Application Support/Zhangfa/policy.json';
  return '/etc/zhangfa/policy.json';
}

/** Names of the entries that are unknown or hold what they must not. */
function listFaults(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')]));
}

/** Errors: `policy.unreadable`, `policy.invalid` with the names of the wrong entries as `entries`. */
export function readPolicy(file: string): Result<Policy> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    return isMissing ? succeed({}) : fail('policy.unreadable', { file }, cause);
  }
  let stored: unknown;
  try {
    // Editors of Windows put a mark before the text.
    stored = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return fail('policy.unreadable', { file }, cause);
  }
  const parsed = policySchema.safeParse(stored);
  if (!parsed.success) return fail('policy.invalid', { file, entries: listFaults(parsed.error).join(', ') });
  const { dataFolder, ...rest } = parsed.data;
  return succeed({ ...rest, ...(dataFolder && { dataFolder: dataFolder.replaceAll(USER, userInfo().username) }) });
}

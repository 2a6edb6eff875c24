/**
 * The user's own templates: one file each in `templates` of the data folder; and those that the office gives to all, in a folder that is only
 * read. A damaged file is told of and left as it is.
 */
import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type AppError, type Result, succeed } from '../../shared/base/errors/result.ts';
import type { OwnTemplate } from '../../shared/content/templates/own/own-template.ts';
import {
  OWN_TEMPLATE_EXTENSION,
  OWN_TEMPLATE_LIMIT_MB,
  parseOwnTemplateFile,
  serializeOwnTemplate,
} from '../../shared/content/templates/own/own-template-file.ts';
import { failFile, getSystemCode } from '../files/file-errors.ts';
import { limitSize, readLimitedFile } from '../files/limited-file.ts';
import { writeOwnFile } from '../files/own-file.ts';

const FOLDER = 'templates';
const checkSize = limitSize(OWN_TEMPLATE_LIMIT_MB);

export function isTemplateFile(fileName: string): boolean {
  return extname(fileName).toLowerCase() === `.${OWN_TEMPLATE_EXTENSION}`;
}

/** Bytes of a template that is at hand. Errors: `import.too-large`, those of `parseOwnTemplateFile`. */
export function readOwnTemplateBytes(bytes: Uint8Array, fileName: string): Result<OwnTemplate> {
  return checkSize(bytes.byteLength, fileName) ?? parseOwnTemplateFile(bytes, fileName);
}

/** A colleague's template under an id of its own, so that it takes the place of none of ours. */
export function adoptTemplate(template: OwnTemplate): OwnTemplate {
  return { ...template, id: randomUUID(), savedAt: Date.now() };
}

/** Errors: as above, those of the file system. A file that is too large is not read. */
export async function readOwnTemplateFile(path: string): Promise<Result<OwnTemplate>> {
  const bytes = await readLimitedFile(path, checkSize, 'own-template.invalid');
  return bytes.ok ? parseOwnTemplateFile(bytes.value, basename(path)) : bytes;
}

/** None where the folder is missing, as a share is on a machine that is away from the office. */
async function listTemplateFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names.filter((name) => name.endsWith(`.${OWN_TEMPLATE_EXTENSION}`)).map((name) => join(folder, name));
}

export type OwnTemplates = {
  /** The newest first; what could not be read is in `faults`, one a file. */
  list(): Promise<{ templates: OwnTemplate[]; faults: AppError[] }>;
  /** Writes a template under its id, in the place of the one before. Errors: those of `writeFileSafely`. */
  save(template: OwnTemplate): Promise<Result<null>>;
  /** A template that is gone already is no failure. */
  remove(id: string): Promise<Result<null>>;
};

/** `sharedFolder` is the office's; a template of the same id in the user's own folder takes its place. */
export function createOwnTemplates(dataFolder: string, sharedFolder: string | null = null): OwnTemplates {
  const folder = join(dataFolder, FOLDER);
  const getPath = (id: string) => join(folder, `${id}.${OWN_TEMPLATE_EXTENSION}`);
  return {
    async list() {
      const folders = sharedFolder === null ? [folder] : [sharedFolder, folder];
      const files = (await Promise.all(folders.map(listTemplateFiles))).flat();
      const read = await Promise.all(files.map(readOwnTemplateFile));
      const templates = new Map<string, OwnTemplate>();
      for (const result of read) if (result.ok) templates.set(result.value.id, result.value);
      return {
        templates: [...templates.values()].sort((a, b) => b.savedAt - a.savedAt),
        faults: read.flatMap((result) => (result.ok ? [] : [result.error])),
      };
    },
    save: (template) => writeOwnFile(getPath(template.id), serializeOwnTemplate(template)),
    async remove(id) {
      try {
        await rm(getPath(id));
      } catch (cause) {
        if (getSystemCode(cause) !== 'ENOENT') return failFile(cause, basename(getPath(id)));
      }
      return succeed(null);
    },
  };
}

/** The built-in templates, read once from their files. A file that does not hold what it should is left out and named. */
import type { AppError } from '../../base/errors/result.ts';
import { readTemplate } from './instantiate.ts';
import { TEMPLATE_FILES } from './library/index.ts';
import type { Template } from './schema.ts';

/** Reads files by name; those that fail are `faults`, the others are not affected. */
export function readTemplates(files: Readonly<Record<string, unknown>>): {
  readonly templates: readonly Template[];
  readonly faults: readonly AppError[];
} {
  const templates: Template[] = [];
  const faults: AppError[] = [];
  for (const [name, data] of Object.entries(files)) {
    const read = readTemplate(name, data);
    if (read.ok) templates.push(read.value);
    else faults.push(read.error);
  }
  return { templates, faults };
}

const read = readTemplates(TEMPLATE_FILES);

/** The built-in templates in the order of the gallery. */
export const TEMPLATES = read.templates;
/** Built-in files that could not be used: `template.invalid`, one a file. */
export const TEMPLATE_FAULTS = read.faults;

/** The built-in template with this id, or `null`. */
export function findTemplate(id: string): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null;
}

/** The answers of all features together. */
import type { Program } from '../../program.ts';
import type { Handlers } from '../register.ts';
import { createAppHandlers } from './app.ts';
import { createClauseHandlers } from './clauses.ts';
import { createExportHandlers } from './export.ts';
import { createFactsHandlers } from './facts.ts';
import { createImportHandlers } from './import.ts';
import { createOwnTemplateHandlers } from './own-templates.ts';
import { createOwnWordsHandlers } from './own-words.ts';
import { createPageSetupHandlers } from './page-setup.ts';
import { createPlanHandlers } from './plan.ts';
import { createRecoveryHandlers } from './recovery.ts';
import { createSchemeHandlers } from './scheme.ts';
import { createUpdateHandlers } from './updates.ts';
import { createVersionHandlers } from './versions.ts';
import { createWindowHandlers } from './window.ts';

export function createHandlers(program: Program): Handlers {
  return {
    ...createAppHandlers(program),
    ...createWindowHandlers(program),
    ...createPlanHandlers(program),
    ...createRecoveryHandlers(program),
    ...createVersionHandlers(program),
    ...createExportHandlers(program),
    ...createFactsHandlers(program),
    ...createImportHandlers(program),
    ...createPageSetupHandlers(program),
    ...createSchemeHandlers(program),
    ...createOwnTemplateHandlers(program),
    ...createClauseHandlers(program),
    ...createOwnWordsHandlers(program),
    ...createUpdateHandlers(program),
  };
}

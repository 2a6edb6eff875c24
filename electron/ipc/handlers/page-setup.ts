/** Page set-ups as files. */
import { basename } from 'node:path';
import { succeed } from '../../../shared/base/errors/result.ts';
import {
  PAGE_SETUP_FILE_EXTENSION,
  PAGE_SETUP_FILE_LIMIT_MB,
  parsePageSetupFile,
  serializePageSetup,
} from '../../../shared/model/plan/page-setup-file.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { chooseHandedFile, giveFile, type HandedKind } from '../../documents/hand-over.ts';
import { limitSize, readLimitedFile } from '../../files/limited-file.ts';
import type { Program } from '../../program.ts';
import type { HandlersOf } from '../register.ts';

const PAGE_SETUPS: HandedKind = {
  extension: PAGE_SETUP_FILE_EXTENSION,
  files: 'pageSetupFiles',
  giveTitle: 'exportPageSetupTitle',
  takeTitle: 'importPageSetupTitle',
};
const checkSize = limitSize(PAGE_SETUP_FILE_LIMIT_MB);

export function createPageSetupHandlers(program: Program): HandlersOf<'page-setup'> {
  return {
    'page-setup:export': ({ pageSetup }, planWindow) =>
      giveFile(program, planWindow, PAGE_SETUPS, suggestFileName(pageSetup.name, 'page-setup'), () =>
        succeed(serializePageSetup(pageSetup)),
      ),
    'page-setup:import': async (_, planWindow) => {
      const path = await chooseHandedFile(program, planWindow, PAGE_SETUPS);
      if (path === null) return succeed(null);
      const bytes = await readLimitedFile(path, checkSize, 'page-setup.invalid');
      return bytes.ok ? parsePageSetupFile(bytes.value, basename(path)) : bytes;
    },
  };
}

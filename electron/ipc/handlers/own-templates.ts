/** The user's own templates, and single ones as files for colleagues. */
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import {
  OWN_TEMPLATE_EXTENSION,
  serializeOwnTemplate,
} from '../../../shared/content/templates/own/own-template-file.ts';
import { getDialogText } from '../../app/dialog-text.ts';
import { chooseTarget } from '../../documents/choose-target.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { writeFileSafely } from '../../files/write-file-safely.ts';
import type { Program } from '../../program.ts';
import { adoptTemplate, readOwnTemplateFile } from '../../templates/own-templates.ts';
import type { HandlersOf } from '../register.ts';

export function createOwnTemplateHandlers(program: Program): HandlersOf<'own-templates'> {
  const text = (key: Parameters<typeof getDialogText>[1]) => getDialogText(program.settings.current.language, key);
  const listFilters = () => [{ name: text('templateFiles'), extensions: [OWN_TEMPLATE_EXTENSION] }];
  const { ownTemplates } = program;
  return {
    'own-templates:list': () => ownTemplates.list(),
    'own-templates:save': ({ template }) => ownTemplates.save(template),
    'own-templates:remove': ({ id }) => ownTemplates.remove(id),
    'own-templates:export': async ({ id }, planWindow) => {
      const template = (await ownTemplates.list()).templates.find((each) => each.id === id);
      if (template === undefined) return fail('request.invalid');
      const path = await chooseTarget(program, planWindow, {
        title: text('exportTemplateTitle'),
        defaultPath: join(
          app.getPath('documents'),
          `${suggestFileName(template.name, template.id)}.${OWN_TEMPLATE_EXTENSION}`,
        ),
        kind: text('templateFiles'),
        extension: OWN_TEMPLATE_EXTENSION,
      });
      if (path === null) return succeed(null);
      const written = await writeFileSafely(path, serializeOwnTemplate(template));
      return written.ok ? succeed({ fileName: basename(path) }) : written;
    },
    'own-templates:import': async (_, planWindow) => {
      const chosen = await dialog.showOpenDialog(planWindow.window, {
        title: text('importTemplateTitle'),
        properties: ['openFile'],
        filters: [...listFilters(), { name: text('allFiles'), extensions: ['*'] }],
      });
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) return succeed(null);
      const read = await readOwnTemplateFile(path);
      if (!read.ok) return read;
      const template = adoptTemplate(read.value);
      const saved = await ownTemplates.save(template);
      return saved.ok ? succeed(template) : saved;
    },
  };
}

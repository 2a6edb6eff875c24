/** The user's own templates, and single ones as files. */
import { fail, succeed } from '../../../shared/base/errors/result.ts';
import {
  OWN_TEMPLATE_EXTENSION,
  serializeOwnTemplate,
} from '../../../shared/content/templates/own/own-template-file.ts';
import { suggestFileName } from '../../documents/file-name.ts';
import { chooseHandedFile, giveFile, type HandedKind } from '../../documents/hand-over.ts';
import type { Program } from '../../program.ts';
import { adoptTemplate, readOwnTemplateFile } from '../../templates/own-templates.ts';
import type { HandlersOf } from '../register.ts';

const TEMPLATES: HandedKind = {
  extension: OWN_TEMPLATE_EXTENSION,
  files: 'templateFiles',
  giveTitle: 'exportTemplateTitle',
  takeTitle: 'importTemplateTitle',
};

export function createOwnTemplateHandlers(program: Program): HandlersOf<'own-templates'> {
  const { ownTemplates } = program;
  return {
    'own-templates:list': () => ownTemplates.list(),
    'own-templates:save': ({ template }) => ownTemplates.save(template),
    'own-templates:remove': ({ id }) => ownTemplates.remove(id),
    'own-templates:export': async ({ id }, planWindow) => {
      const template = (await ownTemplates.list()).templates.find((each) => each.id === id);
      if (template === undefined) return fail('request.invalid');
      return giveFile(program, planWindow, TEMPLATES, suggestFileName(template.name, template.id), () =>
        succeed(serializeOwnTemplate(template)),
      );
    },
    'own-templates:import': async (_, planWindow) => {
      const path = await chooseHandedFile(program, planWindow, TEMPLATES);
      if (path === null) return succeed(null);
      const read = await readOwnTemplateFile(path);
      if (!read.ok) return read;
      const template = adoptTemplate(read.value);
      const saved = await ownTemplates.save(template);
      return saved.ok ? succeed(template) : saved;
    },
  };
}

/** `zhangfa templates`: the built-in templates. */
import { TEMPLATES } from '../../../shared/content/templates/library.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';

export const templates: Command = {
  name: 'templates',
  usageKey: 'usageTemplates',
  async run(args) {
    const { options } = readArguments(templates, args, 0, { json: 'boolean' });
    if (options.json) {
      printJson(
        TEMPLATES.map(({ id, version, name, summary, units, events, scheme, layout }) => {
          return { id, version, name, summary, units, events, scheme, layout };
        }),
      );
      return;
    }
    for (const { id, name } of TEMPLATES) printLine(`${id}\t${name}`);
  },
};

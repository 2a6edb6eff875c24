/** `zhangfa clauses`: the built-in clauses of all subjects. */
import { CLAUSE_SUBJECTS } from '../../../shared/content/clauses/library.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';

export const clauses: Command = {
  name: 'clauses',
  usageKey: 'usageClauses',
  async run(args) {
    const { options } = readArguments(clauses, args, 0, { json: 'boolean' });
    if (options.json) {
      printJson(
        CLAUSE_SUBJECTS.flatMap(({ subject, clauses: list }) => list.map((clause) => ({ subject, ...clause }))),
      );
      return;
    }
    for (const { name, clauses: list } of CLAUSE_SUBJECTS) {
      for (const { id, title } of list) printLine(`${id}\t${name}\t${title}`);
    }
  },
};

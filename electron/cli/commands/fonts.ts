/** `zhangfa fonts`: what a plan's pages are set in on this machine, and the faces of a folder made known to it. */
import { describeMessage } from '../../../shared/base/messages/messages.ts';
import type { FaceRow, RareCharacter } from '../../../shared/view/font-report/font-report.ts';
import type { FontUse } from '../../../shared/view/font-report/printed-texts.ts';
import type { PlaceName } from '../../../shared/view/resolve/place-names.ts';
import { type Command, printJson, printLine, readArguments } from '../command.ts';
import { getCliText, stopForError } from '../outcome.ts';
import { getPlan, readInput } from '../read-input.ts';
import { askPages } from '../write-plan.ts';

const describeUse = (use: FontUse) =>
  typeof use === 'object'
    ? describeMessage('fonts.use-level', { level: use.level + 1 })
    : describeMessage(`fonts.use-${use}`, {});

function describeFace({ role, wanted, used, isSubstitute, isBold, uses }: FaceRow): string {
  const bold = isBold ? describeMessage('fonts.bold', {}) : '';
  const now = used === null ? describeMessage('fonts.none-installed', {}) : `${used}${bold}`;
  const name = describeMessage(`fonts.role-${role}`, {});
  const sign = isSubstitute ? describeMessage('fonts.substitute', {}) : '';
  return [name, wanted, `${now}${sign}`, uses.map(describeUse).join(' ')].join('\t');
}

const describePlace = ({ marker, text }: PlaceName) => `${marker}${text}`;

function describeCharacter({ character, role, shownBy, places, count }: RareCharacter): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const key = shownBy === null ? 'fonts.shown-by-none' : shownBy === '' ? 'fonts.shown-by-other' : 'fonts.shown-by';
  const shown = describeMessage(key, { family: shownBy ?? '' });
  const where = `${places.map(describePlace).join(' / ')}${count > places.length ? ' …' : ''}`;
  return [`${character} ${code}`, describeMessage(`fonts.role-${role}`, {}), shown, where].join('\t');
}

export const fonts: Command = {
  name: 'fonts',
  usageKey: 'usageFonts',
  async run(args) {
    const { words, options } = readArguments(fonts, args, 1, { json: 'boolean', install: 'boolean' });
    if (options.install) {
      const { installFonts } = await import('../install-fonts.ts');
      const installed = await installFonts(words[0] ?? '');
      if (!installed.ok) stopForError(3, installed.error);
      return printLine(getCliText('fontsInstalled', installed.value));
    }
    const plan = await getPlan(await readInput(words[0] ?? ''));
    const report = await askPages((pages, signal) => pages.reportFonts(plan, signal));
    if (!report.ok) stopForError(1, report.error);
    if (options.json) return printJson(report.value);
    for (const face of report.value.faces) printLine(describeFace(face));
    for (const character of report.value.characters) printLine(describeCharacter(character));
  },
};

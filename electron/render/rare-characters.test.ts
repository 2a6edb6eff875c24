import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { importFile } from '../../shared/exchange/import/import-file.ts';
import { planOf, text } from '../../shared/testing/builders.ts';
import { type DirectFormat, renderPlan } from './render-plan.ts';

/** Names of people have characters outside of the first plane, and of the extensions A to G. */
const RARE = '𠮷㙟䶮𫖯𰻝';
const source = planOf({ title: `示例${RARE}` }, text(`组长${RARE}。`));
const createdAt = new Date(0);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const FORMATS: readonly DirectFormat[] = ['txt', 'md', 'html', 'docx'];
it.each(FORMATS)('rare characters survive in %s', async (format) => {
  const bytes = await renderPlan({ plan: source, format, createdAt });
  const said = format === 'docx' ? decode(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) : decode(bytes);
  expect(said).toContain(`组长${RARE}。`);
});

it('rare characters come back from a Word file that carries nothing but its text', async () => {
  const bytes = await renderPlan({ plan: source, format: 'docx', createdAt, isTextOnly: true });
  const imported = importFile(bytes, '示例.docx', { mode: 'keep' });
  expect(JSON.stringify(imported.ok && imported.value.whole.plan.blocks)).toContain(`组长${RARE}。`);
});

/**
 * What LibreOffice makes of by-products: over all templates every card, contact page, poster and sign-in sheet stands on its
 * page, in the Word file's own line breaks.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONVERSION_LIMIT_MS, convertWithOffice, runProgram } from '../../../build/interop/office.ts';
import { instantiateTemplate } from '../../content/templates/instantiate.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import { createIds } from '../../testing/builders.ts';
import { resolvePlan } from '../../view/resolve/resolve.ts';
import { exportDocx } from '../export/docx/index.ts';
import { type ByProductKind, PAPERS_OF, type Paper } from './kinds.ts';
import { makeByProduct } from './make-by-product.ts';

const ONE_PAGE_KINDS = ['role-cards', 'contact-page', 'poster', 'sign-in'] as const satisfies readonly ByProductKind[];

type Made = { readonly name: string; readonly wanted: number };

const folder = mkdtempSync(join(tmpdir(), 'zhangfa-by-products-'));
const made: Made[] = [];

function listRequests(): readonly { readonly kind: (typeof ONE_PAGE_KINDS)[number]; readonly paper: Paper }[] {
  return ONE_PAGE_KINDS.flatMap((kind) => PAPERS_OF[kind].map((paper) => ({ kind, paper })));
}

beforeAll(async () => {
  for (const template of TEMPLATES) {
    const facts = {
      unit: { name: '青山镇示例中心小学' },
      people: template.facts.people.map(({ id }) => ({ id, name: '欧阳某某', phone: '000-0000-0001' })),
      entries: template.facts.entries.map(({ key }) => ({ key, value: '教学楼东侧操场' })),
    };
    const plan = instantiateTemplate(template, facts, createIds());
    for (const { kind, paper } of listRequests()) {
      const result = makeByProduct(plan, { kind, paper }, createIds());
      if (!result.ok) continue;
      const name = `${template.id}-${kind}-${paper}`;
      writeFileSync(join(folder, `${name}.docx`), await exportDocx(resolvePlan(result.value)));
      made.push({ name, wanted: kind === 'role-cards' ? plan.facts.people.length : 1 });
    }
  }
  convertWithOffice(
    made.map(({ name }) => join(folder, `${name}.docx`)),
    'pdf',
    folder,
  );
}, CONVERSION_LIMIT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('by-products in LibreOffice', () => {
  it('take the pages they are meant for', () => {
    expect(made.length).toBeGreaterThan(TEMPLATES.length * 5);
    const pages = made.map(({ name }) => {
      const text = runProgram('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
      return { name, pages: text.split('\f').length - 1 };
    });
    expect(pages).toEqual(made.map(({ name, wanted }) => ({ name, pages: wanted })));
  });
});

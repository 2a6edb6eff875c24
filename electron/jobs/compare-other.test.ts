import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { exportDocx } from '../../shared/exchange/export/docx/index.ts';
import type { Plan } from '../../shared/model/plan/plan.ts';
import { numbered, plan } from '../../shared/testing/builders.ts';
import { resolvePlan } from '../../shared/view/resolve/resolve.ts';
import { compareWithOther } from './compare-other.ts';

const person = { id: '1', role: '组长', name: '张某某', title: '校长', phone: '000-0000-0001' };
const written = plan(numbered({ id: 'a' }, '总则'), numbered({ id: 'b' }, '分工'));
const ours: Plan = {
  ...written,
  blocks: [
    ...written.blocks,
    { type: 'paragraph', id: 'p', content: [{ type: 'person', personId: '1', field: 'name' }] },
  ],
  facts: {
    unit: { name: '示例小学', shortName: '', address: '示例路1号', phone: '' },
    people: [person, { ...person, id: '2', name: '李某某' }],
    entries: [{ key: '集合地点', kind: 'place', value: '操场' }],
  },
};

async function compare(other: Parameters<typeof compareWithOther>[0]['other']) {
  const compared = await compareWithOther({ ours, other });
  return compared.ok ? compared.value.offers.map(({ kind, before, after }) => [kind, before, after]) : compared.error;
}

it('offers a changed fact once, and no paragraph that mentions it', async () => {
  const [first, ...others] = ours.facts.people;
  expect(
    await compare({ ...ours, facts: { ...ours.facts, people: [{ ...person, ...first, name: '王某某' }, ...others] } }),
  ).toEqual([['changed', '组长：张某某，校长，000-0000-0001', '组长：王某某，校长，000-0000-0001']]);
});

it('offers nothing of a Word file that came back as it went, facts that its text does not show included', async () => {
  const bytes = await exportDocx(resolvePlan(ours), { carries: ours });
  expect(await compare({ bytes, fileName: '预案.docx' })).toEqual([]);
});

it('offers what was changed in a Word file and nothing else', async () => {
  const parts = unzipSync(await exportDocx(resolvePlan(ours), { carries: ours }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('分工', '职责');
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  expect(await compare({ bytes, fileName: '预案.docx' })).toEqual([['changed', '二、分工', '二、职责']]);
});

it('says why a Word file cannot tell what both came from', async () => {
  const parts = unzipSync(await exportDocx(resolvePlan(ours), { carries: ours }));
  const why = async (file: Record<string, Uint8Array>, held = ours) => {
    const compared = await compareWithOther({ ours: held, other: { bytes: zipSync(file), fileName: '预案.docx' } });
    return compared.ok ? compared.value.lacksBase : compared.error;
  };
  const damaged = { ...parts, 'customXml/item1.xml': strToU8('<carried xmlns="urn:zhangfa:plan">{</carried>') };
  const bare = unzipSync(await exportDocx(resolvePlan(ours), {}));
  expect(await why(parts)).toBeNull();
  expect(await why(parts, { ...ours, id: 'another' })).toBe('other-plan');
  expect(await why(damaged)).toBe('unreadable');
  expect(await why(bare)).toBe('missing');
});

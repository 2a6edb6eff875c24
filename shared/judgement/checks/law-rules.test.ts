import { describe, expect, it } from 'vitest';
import { item, planOf } from '../../testing/builders.ts';
import { checkPlan } from './check.ts';
import { applyMend } from './mend.ts';

function check(text: string) {
  const plan = planOf({}, item(text));
  return { plan, found: checkPlan(plan).filter(({ rule }) => rule.startsWith('L')) };
}

describe('citations in a plan', () => {
  it.each([
    ['依据《中华人民共和国侵权责任法》编制。', 'checks.law-withdrawn', '依据《中华人民共和国民法典》编制。'],
    [
      '依据《突发公共卫生事件应急条例》编制。',
      'checks.law-replaced',
      '依据《中华人民共和国突发公共卫生事件应对法》编制。',
    ],
    [
      '依据《生产经营单位生产安全事故应急预案编制导则》（GB/T 29639-2013）编制。',
      'checks.law-number',
      '依据《生产经营单位生产安全事故应急预案编制导则》（GB/T 29639-2020）编制。',
    ],
    [
      '依据《突发事件应急预案管理办法》（国办发〔2013〕101号）编制。',
      'checks.law-number',
      '依据《突发事件应急预案管理办法》（国办发〔2024〕5号）编制。',
    ],
  ])('%s: %s, mended with one click', (text, messageKey, mended) => {
    const { plan, found } = check(text);
    expect(found.map((finding) => finding.messageKey)).toEqual([messageKey]);
    const mend = found[0]?.mend;
    if (mend === null || mend === undefined) throw new Error('no mend');
    const [block] = applyMend(plan, mend).blocks;
    const words =
      block?.type === 'numbered' ? block.content.map((inline) => (inline.type === 'text' ? inline.text : '')) : [];
    expect(words.join('')).toBe(mended);
  });

  it.each([
    '依据《中华人民共和国消防法》编制。',
    '依据《生产经营单位生产安全事故应急预案编制导则》（GB/T 29639—2020）编制。',
    '依据《某某市消防条例》（以下简称条例）和《青山镇示例小学值班制度》编制。',
    '依据《幼儿园工作规程》（国教办〔2016〕1号）编制。',
  ])('nothing is found in %s', (text) => {
    expect(check(text).found).toEqual([]);
  });
});

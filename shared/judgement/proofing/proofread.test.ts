import { describe, expect, it } from 'vitest';
import { CLAUSE_SUBJECTS } from '../../content/clauses/library.ts';
import { TEMPLATES } from '../../content/templates/library.ts';
import { LEXICON } from './lexicon.ts';
import { NO_OWN_WORDS } from './own-words.ts';
import { getProofreader } from './proofread.ts';

const proofread = getProofreader(NO_OWN_WORDS);

/** The text with everything put right that can be. */
function mend(text: string): string {
  return proofread(text, true).reduceRight(
    (mended, { start, end, right }) => (right === null ? mended : mended.slice(0, start) + right + mended.slice(end)),
    text,
  );
}
const findWords = (text: string) => proofread(text, false).map(({ start, end }) => text.slice(start, end));
const ruleOf = (text: string) => proofread(text, true).map(({ rule }) => rule);

describe('the lexicon', () => {
  it('has 600 words or more, each once', () => {
    expect(LEXICON.length).toBeGreaterThanOrEqual(600);
    expect(new Set(LEXICON.map(({ wrong }) => wrong)).size).toBe(LEXICON.length);
  });

  it('puts words in their place that it has nothing against', () => {
    const turned = LEXICON.filter(({ wrong }) => {
      const text = `请各组注意${wrong}，`;
      const [found, ...others] = proofread(text, false);
      return found === undefined || others.length > 0 || proofread(mend(text), false).length > 0;
    });
    expect(turned.map(({ wrong }) => wrong)).toEqual([]);
  });

  it('lists only longer words that hold the wrong one, and leaves them alone', () => {
    const odd = LEXICON.flatMap(({ wrong, unless }) =>
      unless.filter((longer) => longer === wrong || !longer.includes(wrong) || findWords(longer).includes(wrong)),
    );
    expect(odd).toEqual([]);
  });
});

describe('what is written otherwise', () => {
  it.each([
    ['由总务处按装应急灯，按装卸规程操作。', '由总务处安装应急灯，按装卸规程操作。'],
    ['值班室座落于一号楼，疏散路线充许通行。', '值班室坐落于一号楼，疏散路线允许通行。'],
    ['积极的配合消防救援人员，做好记录。', '积极地配合消防救援人员，做好记录。'],
    ['对受伤人员给予及时的救治。', '对受伤人员给予及时的救治。'],
    ['准备工作做的很好。这是做的好事。', '准备工作做得很好。这是做的好事。'],
    ['经费3千元，参加5百人，疏散1千米。', '经费3000元，参加500人，疏散1千米。'],
    ['约30人左右到场，近50余人受困，不少于3人以上。', '约30人到场，近50人受困，不少于3人。'],
    ['二零二六年三月至2026年03月05日。', '二〇二六年三月至2026年3月5日。'],
    ['星期1至周5值班，每周3次，一周2次。', '星期一至周五值班，每周3次，一周2次。'],
    ['二、三天内；五、六十人；四、八班。', '二三天内；五六十人；四、八班。'],
    ['水压0.6Mpa，功率5KW，容积３０立方。', '水压0.6MPa，功率5kW，容积30立方米。'],
    ['气温摄氏38度，面积200平米，比例.5%。', '气温38摄氏度，面积200平方米，比例0.5%。'],
    ['先报告,再处置；；完毕。。', '先报告，再处置；完毕。'],
    ['组长：张某某 李某某 电话：000。立即报告， 再处置 。', '组长：张某某 李某某 电话：000。立即报告，再处置。'],
    ['携带灭火器、水桶...到场，工具等……。', '携带灭火器、水桶……到场，工具等。'],
    ['拨打(校内)电话，见"附表"。', '拨打（校内）电话，见“附表”。'],
    ['按《甲办法》、《乙办法》和5~8人的规定。', '按《甲办法》《乙办法》和5～8人的规定。'],
  ])('%s', (before, after) => {
    expect(mend(before)).toBe(after);
    expect(proofread(after, true)).toEqual([]);
  });

  it.each([
    ['事故减少2倍。', 'P04'],
    ['各组（组长负责通知到人。', 'P05'],
    ['各组接到通知后，', 'P05'],
  ])('%s: told, and left to its author', (text, rule) => {
    expect(proofread(text, true)).toMatchObject([{ rule, right: null }]);
  });

  it('leaves lists, forms and cells alone that end as they end', () => {
    expect(proofread('姓名 电话，', false)).toEqual([]);
    expect(ruleOf('1）报告；一）疏散')).toEqual([]);
  });
});

describe('own words', () => {
  const read = getProofreader([
    { words: '安保科', right: '保卫处', grade: 'fault', note: '机构调整' },
    { words: '戴', right: '佩戴', grade: 'advice', note: '' },
    { words: '台帐', right: null, grade: 'advice', note: '软件名称' },
    { words: '暂行', right: '', grade: 'hint', note: '' },
  ]);

  it('are found before the lexicon, with their note', () => {
    expect(read('安保科建台帐', true)).toMatchObject([{ rule: 'P06', right: '保卫处', source: '机构调整', start: 0 }]);
  });

  it('do not find what they put in their place', () => {
    expect(read('戴口罩，佩戴口罩', true).map(({ start }) => start)).toEqual([0]);
  });

  it('are told without a mend where there is none', () => {
    expect(read('按暂行办法', true)).toMatchObject([{ right: null, reason: 'own', grade: 'hint' }]);
  });
});

/** Every string of the built-in content, line by line, what stands in braces taken for a word. */
function listLines(value: unknown): string[] {
  if (typeof value === 'string')
    return value.split('\n').map((line) => line.replace(/\{[^{}]*\}/g, '某').replace(/\{[^{}]*\}/g, '某项'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listLines) : [];
}

it('finds nothing in what the program brings with it', () => {
  const lines = listLines([TEMPLATES, CLAUSE_SUBJECTS]).filter((line) => /[\u4e00-\u9fff]/.test(line));
  expect(lines.length).toBeGreaterThan(10_000);
  const found = lines.flatMap((line) =>
    proofread(line, /[。；]$/.test(line)).map(
      ({ start, end, right }) => `${line.slice(start, end)} → ${right}: ${line}`,
    ),
  );
  expect(found).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { CLAUSE_SUBJECTS } from '../clauses/library.ts';
import { TEMPLATES } from '../templates/library.ts';
import { findLaw, isSameNumber, LAWS, listCitations } from './register.ts';

describe('the register', () => {
  it('has 150 entries or more, each title once', () => {
    expect(LAWS.length).toBeGreaterThanOrEqual(150);
    const titles = LAWS.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('knows every successor, which holds', () => {
    const astray = LAWS.filter(({ replacedBy }) => replacedBy !== undefined).filter(({ replacedBy = '' }) => {
      const successor = findLaw(replacedBy);
      return successor === null || successor.withdrawn !== undefined || successor.replacedBy !== undefined;
    });
    expect(astray).toEqual([]);
  });

  it('dates nothing before it was issued', () => {
    const turned = LAWS.filter(
      ({ issued = '', inForce = issued, withdrawn = '9999-12-31' }) => inForce < issued || withdrawn <= inForce,
    );
    expect(turned).toEqual([]);
  });

  it('finds a law with and without 中华人民共和国', () => {
    expect(findLaw('消防法')).toBe(findLaw('中华人民共和国消防法'));
    expect(findLaw('某某镇消防办法')).toBeNull();
  });
});

describe('citations', () => {
  it('are titles with the number behind them', () => {
    const text =
      '依据《消防法》和《突发事件应急预案管理办法》（国办发〔2024〕5号）、《导则》（GB/T 29639-2020），见《通知》（以下简称通知）。';
    const found = listCitations(text);
    expect(found.map(({ title, number }) => [title, number])).toEqual([
      ['消防法', null],
      ['突发事件应急预案管理办法', '国办发〔2024〕5号'],
      ['导则', 'GB/T 29639-2020'],
      ['通知', null],
    ]);
    for (const { title, titleStart, number, numberStart } of found) {
      expect(text.slice(titleStart, titleStart + title.length)).toBe(title);
      if (number !== null) expect(text.slice(numberStart, numberStart + number.length)).toBe(number);
    }
  });

  it('of one number are written in several ways', () => {
    expect(isSameNumber('GB/T 29639—2020', 'GB/T29639-2020')).toBe(true);
    expect(isSameNumber('GB/T 29639-2013', 'GB/T 29639-2020')).toBe(false);
  });
});

it('knows all that templates and clauses cite, and all of it holds', () => {
  const cited = listCitations(JSON.stringify([TEMPLATES, CLAUSE_SUBJECTS])).filter(({ title }) => !title.includes('{'));
  expect(cited.length).toBeGreaterThan(40);
  const faults = cited.filter(({ title, number }) => {
    const law = findLaw(title);
    if (law === null || law.withdrawn !== undefined || law.replacedBy !== undefined) return true;
    return number !== null && law.number !== undefined && !isSameNumber(number, law.number);
  });
  expect(faults.map(({ title, number }) => `${title} ${number ?? ''}`)).toEqual([]);
});

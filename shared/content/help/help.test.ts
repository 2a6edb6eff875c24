import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getProofreader } from '../../judgement/proofing/proofread.ts';
import { listHelpLines, parseHelpPage } from './help-page.ts';
import { createHelpSearch } from './search-help.ts';
import { HELP_TOPICS, type HelpTopic } from './topics.ts';

const FOLDER = new URL('../../../renderer/public/help/', import.meta.url);
const readPage = (language: string, topic: HelpTopic) => {
  const page = parseHelpPage(topic, readFileSync(new URL(`${language}/${topic}.md`, FOLDER), 'utf8'));
  if (page === null) throw new Error(`${language}/${topic} has no title`);
  return page;
};

it('takes a page apart', () => {
  expect(parseHelpPage('a', '# 题\n说**Enter**和`文件 ▸ 打开`。\n- 甲\n- 乙\n1. 一\n\n![图](a.png)\n## 节')).toEqual({
    id: 'a',
    title: '题',
    blocks: [
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: '说' },
          { kind: 'strong', text: 'Enter' },
          { kind: 'text', text: '和' },
          { kind: 'command', text: '文件 ▸ 打开' },
          { kind: 'text', text: '。' },
        ],
      },
      { kind: 'list', isOrdered: false, items: [[{ kind: 'text', text: '甲' }], [{ kind: 'text', text: '乙' }]] },
      { kind: 'list', isOrdered: true, items: [[{ kind: 'text', text: '一' }]] },
      { kind: 'picture', file: 'a.png', alternativeText: '图' },
      { kind: 'heading', text: '节' },
    ],
  });
  expect(parseHelpPage('a', '没有标题')).toBeNull();
});

describe.each(['zh-CN', 'en'])('the pages in %s', (language) => {
  it('are those of the list, with the pictures they show', () => {
    const files = readdirSync(new URL(`${language}/`, FOLDER)).filter((name) => name.endsWith('.md'));
    expect(files.sort()).toEqual(HELP_TOPICS.map((topic) => `${topic}.md`).sort());
    const pictures = HELP_TOPICS.flatMap((topic) =>
      readPage(language, topic).blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])),
    );
    expect(pictures.filter((file) => !existsSync(new URL(`${language}/${file}`, FOLDER)))).toEqual([]);
  });
});

it('says the same in both languages, block by block', () => {
  const shape = (language: string) =>
    HELP_TOPICS.map((topic) =>
      readPage(language, topic)
        .blocks.map(({ kind }) => kind)
        .join(' '),
    );
  expect(shape('en')).toEqual(shape('zh-CN'));
});

it('is written as the proofreading asks', () => {
  const proofread = getProofreader([]);
  const found = HELP_TOPICS.filter((topic) => topic !== 'checks').flatMap((topic) =>
    listHelpLines(readPage('zh-CN', topic)).flatMap((line) => proofread(line, false).map(() => line)),
  );
  expect(found).toEqual([]);
});

describe('search', () => {
  const search = createHelpSearch(HELP_TOPICS.map((topic) => readPage('zh-CN', topic)));
  it.each([
    ['', 'start'],
    ['编号', 'numbering'],
    ['bianhao', 'numbering'],
    ['tk', 'clauses'],
    ['自订词库', 'checks'],
    ['dayin', 'pages'],
    ['ctrl+alt+m', 'comments'],
    ['脱敏', 'export'],
  ])('%j finds %s first', (query, topic) => {
    expect(search(query)[0]?.page.id).toBe(topic);
  });

  it('shows the line that has the words, and nothing for nonsense', () => {
    expect(search('断电')[0]?.line).toContain('断电');
    expect(search('qqqq')).toEqual([]);
  });
});

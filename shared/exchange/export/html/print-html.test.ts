import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../model/plan/block.ts';
import { arbitraryPlan } from '../../../testing/arbitrary-plan.ts';
import { attachment, block, item, plan, planOf, section, text } from '../../../testing/builders.ts';
import { LAYOUTS } from '../../../view/layout/layouts.ts';
import { resolvePlan } from '../../../view/resolve/resolve.ts';
import { renderPrintHtml } from './print-html.ts';

/** The text a reader sees, one paragraph or cell a line. */
function readText(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<\/(p|h1|td|th|div)>/g, '\n')
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .filter((line) => line !== '');
}

const render = (drafted: Parameters<typeof resolvePlan>[0]) => renderPrintHtml(resolvePlan(drafted));

describe('print HTML', () => {
  it('prints every marker in front of its text', () => {
    const html = render(
      plan(section('总则', item('目的'), item('依据')), section('组织', section('职责', item('报告。')))),
    );
    expect(readText(html)).toEqual(
      expect.arrayContaining(['一、总则', '（一）目的', '（二）依据', '二、组织', '（一）职责', '1.报告。']),
    );
  });

  it('sets a heading in its level’s face and the text that runs on in the body’s', () => {
    const html = render(plan(section('总则', item('目的。为了安全。'))));
    expect(html).toContain('<span class="level-1">（一）</span><span class="level-1">目的。</span>为了安全。');
    expect(html).toMatch(/\.level-0\{--face:"黑体"/);
    expect(html).toMatch(/\.level-1\{--face:"楷体_GB2312"/);
  });

  it('draws a blank as one line, in a face of its own', () => {
    const blank: Block = { type: 'paragraph', id: 'p', content: [{ type: 'blank', hint: '' }] };
    const html = render({ ...plan(), blocks: [blank] });
    expect(html).toContain('<span class="blank">＿＿＿＿</span>');
    expect(html).toMatch(/\.blank\{font-family:[^}]*letter-spacing:0/);
  });

  it('escapes what would be markup', () => {
    const html = render(plan(text('<script>alert("1")</script> & <b>')));
    expect(html).not.toContain('<script>');
    expect(readText(html)).toContain('<script>alert("1")</script> & <b>');
  });

  it('prints the page of the layout', () => {
    const { page, body } = LAYOUTS.gbt9704;
    const html = render(plan());
    expect(html).toContain(`margin:${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm`);
    expect(html).toContain(`font-size:${body.sizePt}pt;line-height:${body.linePt}pt`);
    expect(render({ ...plan(), layout: 'plain' })).toContain('margin:25mm 25mm 25mm 25mm');
  });

  it('names attachments under the body and gives each a page of its own', () => {
    const two = planOf(
      { attachments: [attachment('通讯录', item('甲')), attachment('路线图', item('乙'))] },
      item('正文'),
    );
    const lines = readText(render(two));
    expect(lines).toEqual(
      expect.arrayContaining(['附件：1.通讯录', '2.路线图', '附件1', '通讯录', '一、甲', '附件2', '路线图', '一、乙']),
    );
    expect(readText(render(planOf({ attachments: [attachment('通讯录')] })))).toEqual(
      expect.arrayContaining(['附件：通讯录', '附件', '通讯录']),
    );
  });

  it('repeats the header rows of a table and keeps merged cells', () => {
    const cell = (words: string, spans = {}) => ({ content: [{ type: 'text' as const, text: words }], ...spans });
    const html = render(
      plan(
        block({
          type: 'table',
          id: 't',
          kind: 'roster',
          columns: [1, 3],
          caption: '分工',
          rows: [
            { header: true, cells: [cell('职务'), cell('姓名')] },
            { cells: [cell('组长', { rowSpan: 2 }), cell('张某某')] },
            { cells: [cell('李某某')] },
          ],
        }),
      ),
    );
    expect(html).toContain('<p class="caption">表1　分工</p>');
    expect(html).toMatch(/<col style="width:25\.000%"><col style="width:75\.000%">/);
    expect(html).toMatch(/<thead><tr class="joined"><th[^>]*>职务<\/th><th[^>]*>姓名<\/th><\/tr><\/thead>/);
    expect(html).toMatch(/<td rowspan="2" class="center">组长<\/td>/);
  });

  it('places signature and date from the right edge', () => {
    const signature = {
      units: [[{ type: 'text' as const, text: '示例小学' }]],
      date: [{ type: 'text' as const, text: '2026年3月1日' }],
      seal: 'without' as const,
    };
    expect(render({ ...plan(), signature })).toMatch(
      /class="signature"><p style="padding-right:[\d.]+pt">示例小学<\/p><p style="padding-right:/,
    );
  });

  it('needs nothing from outside and has no scripts', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (drafted) => {
        const html = render(drafted);
        expect(html).not.toMatch(/<script|<link|<iframe|src="(?!data:)|url\(|@import/);
      }),
    );
  });
});

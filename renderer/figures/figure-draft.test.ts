import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../shared/model/plan/diagram.ts';
import { type FigureDraft, newStepDraft, readDraft, toDraft } from './figure-draft.ts';
import { suggestSection } from './suggest-section.ts';

const DIAGRAM: Diagram = {
  type: 'figure',
  id: 'figure',
  kind: 'diagram',
  form: 'response',
  drawnFrom: {
    from: 'steps',
    steps: [
      {
        kind: 'step',
        who: [{ type: 'person', personId: '总指挥', field: 'name' }],
        limit: [{ type: 'text', text: '5分钟内' }],
        text: [
          { type: 'text', text: '拨打' },
          { type: 'fact', key: '值班电话' },
        ],
      },
      {
        kind: 'decision',
        text: [{ type: 'text', text: '可控？' }],
        ways: [
          { label: [{ type: 'text', text: '可控' }], steps: [], ends: true },
          { label: [{ type: 'text', text: '不可控' }], steps: [] },
        ],
      },
    ],
  },
  widthMm: 150,
  caption: '应急响应流程图',
  alternativeText: '先报告，再判断。',
};

const draftOf = (part: Partial<FigureDraft>): FigureDraft => ({ ...toDraft(DIAGRAM), ...part });

describe('the draft of a figure', () => {
  it('gives the same figure back', () => {
    expect(readDraft(toDraft(DIAGRAM), 'figure')).toEqual({ value: DIAGRAM, fault: null });
  });

  it('shows live members in braces', () => {
    expect(toDraft(DIAGRAM).steps[0]).toMatchObject({ who: '{总指挥.姓名}', text: '拨打{值班电话}' });
  });

  it('leaves out rows nobody has written in', () => {
    const steps = [{ ...newStepDraft('step'), text: '报告' } as ReturnType<typeof newStepDraft>, newStepDraft('step')];
    const { value } = readDraft(draftOf({ steps }), 'figure');
    expect(value?.drawnFrom.from === 'steps' && value.drawnFrom.steps).toHaveLength(1);
  });

  it('is no figure while nothing is written or no part is chosen', () => {
    expect(readDraft(draftOf({ steps: [newStepDraft('decision')] }), 'figure')).toEqual({ value: null, fault: '' });
    expect(readDraft(draftOf({ from: 'section', sectionId: '' }), 'figure').value).toBeNull();
  });

  it('says which words have wrong braces', () => {
    const steps = [{ ...newStepDraft('step'), text: '拨打{值班电话' } as ReturnType<typeof newStepDraft>];
    expect(readDraft(draftOf({ steps }), 'figure')).toEqual({ value: null, fault: '拨打{值班电话' });
  });

  it('has no caption and no text of its own where they are empty', () => {
    const { value } = readDraft(draftOf({ caption: ' ', alternativeText: '' }), 'figure');
    expect(value).not.toHaveProperty('caption');
    expect(value).not.toHaveProperty('alternativeText');
  });
});

describe('the part a flow chart is suggested for', () => {
  const entry = (blockId: string, text: string) => ({ blockId, kind: 'numbered' as const, depth: 0, marker: '', text });
  const outline = [entry('a', '总则'), entry('b', '应急处置'), entry('c', '信息报告'), entry('d', '应急响应')];

  it('is the one whose heading says it best', () => {
    expect(suggestSection(outline, 'reporting')).toBe('c');
    expect(suggestSection(outline, 'response')).toBe('d');
    expect(suggestSection(outline.slice(0, 2), 'response')).toBe('b');
  });

  it('is none where no heading speaks of it', () => {
    expect(suggestSection(outline.slice(0, 1), 'reporting')).toBe('');
  });
});

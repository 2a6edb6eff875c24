/** A drawn figure as its dialog holds it: texts as they are typed, live members in braces. */
import { parseInlines } from '../../shared/model/notation/parse-inline.ts';
import { writeInlines } from '../../shared/model/notation/write-notation.ts';
import type { Diagram, DiagramForm, DrawnFrom, PlainStep, Step } from '../../shared/model/plan/diagram.ts';
import type { Inline } from '../../shared/model/plan/inline.ts';

export type PlainDraft = { readonly id: number; readonly who: string; readonly limit: string; readonly text: string };
export type WayDraft = {
  readonly id: number;
  readonly label: string;
  readonly steps: readonly PlainDraft[];
  readonly ends: boolean;
};
export type StepDraft =
  | ({ readonly kind: 'step' } & PlainDraft)
  | { readonly kind: 'decision'; readonly id: number; readonly text: string; readonly ways: readonly WayDraft[] };

export type FigureDraft = {
  readonly form: DiagramForm;
  readonly from: DrawnFrom['from'];
  readonly hasPhones: boolean;
  /** '' while none is chosen. */
  readonly sectionId: string;
  readonly steps: readonly StepDraft[];
  readonly caption: string;
  /** '' lets it be written from the figure. */
  readonly alternativeText: string;
  readonly widthMm: number;
};

let lastId = 0;
const newDraftId = () => ++lastId;

export const newPlainDraft = (): PlainDraft => ({ id: newDraftId(), who: '', limit: '', text: '' });
export const newWayDraft = (): WayDraft => ({ id: newDraftId(), label: '', steps: [newPlainDraft()], ends: false });
export const newStepDraft = (kind: StepDraft['kind']): StepDraft =>
  kind === 'step'
    ? { kind, ...newPlainDraft() }
    : { kind, id: newDraftId(), text: '', ways: [newWayDraft(), newWayDraft()] };

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** References have no place in a box; one that came in some other way becomes a place left open. */
function writeWords(words: readonly Inline[]): string {
  return writeInlines(words, NO_NAMES, { describeReference: () => '', describeInline: () => '' });
}

function toPlainDraft({ who, limit, text }: PlainStep): PlainDraft {
  return { id: newDraftId(), who: writeWords(who), limit: writeWords(limit), text: writeWords(text) };
}

function toStepDraft(step: Step): StepDraft {
  if (step.kind === 'step') return { kind: 'step', ...toPlainDraft(step) };
  const ways = step.ways.map(({ label, steps, ends = false }) => ({
    id: newDraftId(),
    label: writeWords(label),
    steps: steps.map(toPlainDraft),
    ends,
  }));
  return { kind: 'decision', id: newDraftId(), text: writeWords(step.text), ways };
}

/** The draft of a figure that exists. */
export function toDraft({ form, drawnFrom, caption = '', alternativeText = '', widthMm }: Diagram): FigureDraft {
  return {
    form,
    from: drawnFrom.from,
    hasPhones: drawnFrom.from === 'people' && drawnFrom.hasPhones === true,
    sectionId: drawnFrom.from === 'section' ? drawnFrom.blockId : '',
    steps: drawnFrom.from === 'steps' ? drawnFrom.steps.map(toStepDraft) : [newStepDraft('step')],
    caption,
    alternativeText,
    widthMm,
  };
}

/** The words in a text, or the text itself where its braces are wrong. */
type Read<T> = { readonly value: T; readonly fault: null } | { readonly value: null; readonly fault: string };

class WordsFault extends Error {}

function readWords(source: string): Inline[] {
  const text = source.trim();
  const parsed = parseInlines(text);
  // References go by names only in content files.
  if (!parsed.ok || parsed.value.some(({ type }) => type === 'reference')) throw new WordsFault(text);
  return parsed.value;
}

const isFilled = ({ who, limit, text }: PlainDraft) => [who, limit, text].some((part) => part.trim() !== '');

function readPlain({ who, limit, text }: PlainDraft): PlainStep {
  return { kind: 'step', who: readWords(who), limit: readWords(limit), text: readWords(text) };
}

function readStep(step: StepDraft): Step | null {
  if (step.kind === 'step') return isFilled(step) ? readPlain(step) : null;
  const ways = step.ways.map(({ label, steps, ends }) => ({
    label: readWords(label),
    steps: steps.filter(isFilled).map(readPlain),
    ...(ends ? { ends } : {}),
  }));
  if (step.text.trim() === '' && ways.every(({ label, steps }) => label.length === 0 && steps.length === 0))
    return null;
  return { kind: 'decision', text: readWords(step.text), ways };
}

function readDrawnFrom({ from, hasPhones, sectionId, steps }: FigureDraft): DrawnFrom | null {
  if (from === 'people') return hasPhones ? { from, hasPhones } : { from };
  if (from === 'section') return sectionId === '' ? null : { from, blockId: sectionId };
  const read = steps.flatMap((step) => readStep(step) ?? []);
  return read.length === 0 ? null : { from, steps: read };
}

/** The figure a draft stands for; `value` is `null` with a fault '' while something is still missing. */
export function readDraft(draft: FigureDraft, id: string): Read<Diagram> {
  try {
    const drawnFrom = readDrawnFrom(draft);
    if (drawnFrom === null) return { value: null, fault: '' };
    const { form, widthMm } = draft;
    const caption = draft.caption.trim();
    const alternativeText = draft.alternativeText.trim();
    const diagram: Diagram = {
      type: 'figure',
      id,
      kind: 'diagram',
      form,
      drawnFrom,
      widthMm,
      ...(caption === '' ? {} : { caption }),
      ...(alternativeText === '' ? {} : { alternativeText }),
    };
    return { value: diagram, fault: null };
  } catch (error) {
    if (error instanceof WordsFault) return { value: null, fault: error.message };
    throw error;
  }
}

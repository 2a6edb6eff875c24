/** Figures of content files → diagrams. The section a figure is drawn from stands under its name until names become ids. */
import * as z from 'zod';
import { DIAGRAM_FORMS, type Diagram, type DrawnFrom, type PlainStep, type Step } from '../plan/diagram.ts';
import type { Inline } from '../plan/inline.ts';
import { NAME_PATTERN, type Parsed, parseInlines } from './parse-inline.ts';

/** Room for a drawing whose author does not say; the page of official documents has 156 mm. */
const USUAL_WIDTH_MM = 150;

export const notationStepSchema = z.strictObject({
  who: z.string().optional(),
  /** 10分钟内 */
  within: z.string().optional(),
  text: z.string().min(1),
});
/** What a way out of a decision says beside its steps. */
export const notationWayFields = { label: z.string().min(1), ends: z.boolean().optional() };
const notationDecisionSchema = z.strictObject({
  decide: z.string().min(1),
  ways: z
    .array(z.strictObject({ ...notationWayFields, steps: z.array(notationStepSchema).optional() }))
    .min(2)
    .max(4),
});

/** What a figure says beside its steps. */
export const notationFigureFields = {
  figure: z.enum(DIAGRAM_FORMS),
  id: z.string().regex(NAME_PATTERN).optional(),
  /** Plain words, as a table's. */
  caption: z
    .string()
    .max(500)
    .regex(/^[^{}]*$/, { message: 'a caption holds no places in braces' })
    .optional(),
  /** Name of the section to draw. */
  section: z.string().regex(NAME_PATTERN).optional(),
  /** For an organisation drawn from the people: telephones under the names. */
  phones: z.boolean().optional(),
  widthMm: z.number().min(60).max(160).optional(),
};
export const notationFigureSchema = z
  .strictObject({
    ...notationFigureFields,
    steps: z
      .array(z.union([notationStepSchema, notationDecisionSchema]))
      .min(1)
      .optional(),
  })
  .refine(
    ({ figure, section, steps }) =>
      (section === undefined) !== (steps === undefined) || isOfPeople(figure, section, steps),
    {
      message: 'a flow chart is drawn from a section or from steps',
    },
  );
export type NotationFigure = z.infer<typeof notationFigureSchema>;

function isOfPeople(figure: string, section: unknown, steps: unknown): boolean {
  return figure === 'organization' && section === undefined && steps === undefined;
}

function buildStep({ who = '', within = '', text }: z.infer<typeof notationStepSchema>): Parsed<PlainStep> {
  const parts: Inline[][] = [];
  for (const source of [who, within, text]) {
    const inlines = parseInlines(source);
    if (!inlines.ok) return inlines;
    parts.push(inlines.value);
  }
  const [whoInlines = [], limit = [], textInlines = []] = parts;
  return { ok: true, value: { kind: 'step', who: whoInlines, limit, text: textInlines } };
}

function buildDecision({ decide, ways }: z.infer<typeof notationDecisionSchema>): Parsed<Step> {
  const text = parseInlines(decide);
  if (!text.ok) return text;
  const built: Extract<Step, { kind: 'decision' }>['ways'] = [];
  for (const way of ways) {
    const label = parseInlines(way.label);
    if (!label.ok) return label;
    const steps: PlainStep[] = [];
    for (const source of way.steps ?? []) {
      const step = buildStep(source);
      if (!step.ok) return step;
      steps.push(step.value);
    }
    built.push(way.ends === true ? { label: label.value, steps, ends: true } : { label: label.value, steps });
  }
  return { ok: true, value: { kind: 'decision', text: text.value, ways: built } };
}

function buildDrawnFrom(figure: NotationFigure): Parsed<DrawnFrom> {
  if (figure.section !== undefined) return { ok: true, value: { from: 'section', blockId: figure.section } };
  if (figure.steps === undefined) {
    return { ok: true, value: figure.phones === true ? { from: 'people', hasPhones: true } : { from: 'people' } };
  }
  const steps: Step[] = [];
  for (const source of figure.steps) {
    const step = 'decide' in source ? buildDecision(source) : buildStep(source);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return { ok: true, value: { from: 'steps', steps } };
}

/** Builds `{ "figure": "reporting", "section": "report", "caption": "信息报告流程图" }` as a diagram. */
export function buildFigure(figure: NotationFigure, id: string): Parsed<Diagram> {
  const drawnFrom = buildDrawnFrom(figure);
  if (!drawnFrom.ok) return drawnFrom;
  const { figure: form, caption, widthMm = USUAL_WIDTH_MM } = figure;
  const diagram = { type: 'figure', id, kind: 'diagram', form, drawnFrom: drawnFrom.value, widthMm } as const;
  return { ok: true, value: caption === undefined ? diagram : { ...diagram, caption } };
}

/** Every text a figure of a content file holds, braces included. */
export function listFigureTexts({ caption, steps = [] }: NotationFigure): string[] {
  const listStep = ({ who, within, text }: z.infer<typeof notationStepSchema>) => [who, within, text];
  const texts = steps.flatMap((step) =>
    'decide' in step
      ? [step.decide, ...step.ways.flatMap(({ label, steps: own = [] }) => [label, ...own.flatMap(listStep)])]
      : listStep(step),
  );
  return [caption, ...texts].filter((text) => text !== undefined && text !== '') as string[];
}

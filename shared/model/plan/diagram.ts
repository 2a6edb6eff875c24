/** Figures that are drawn from the plan itself: what they are drawn from is stored, never what was drawn. */
import * as z from 'zod';
import { type Inline, inlineSchema } from './inline.ts';

const id = z.string().min(1).max(200);
/** Words of a drawing: text, facts, people and blanks. */
const words = z.array(inlineSchema).max(50);

/** 组织体系图, 信息报告流程图, 应急响应流程图. */
export const DIAGRAM_FORMS = ['organization', 'reporting', 'response'] as const;
export type DiagramForm = (typeof DIAGRAM_FORMS)[number];

/** One box of a flow chart: who does what within what time. Any but `text` may be empty. */
const plainStepSchema = z.object({
  kind: z.literal('step'),
  who: words,
  /** 10分钟内; it stands on the arrow that leads to the box. */
  limit: words,
  text: words,
});

/** One way out of a decision; `steps` may be empty, it then leads straight to what follows. */
const waySchema = z.object({
  /** 可控, 不可控. */
  label: words,
  steps: z.array(plainStepSchema).max(20),
  /** Whether the way stops with its last step and does not lead on to what follows the decision. */
  ends: z.boolean().optional(),
});

/** A question with two to four ways on. */
const decisionSchema = z.object({
  kind: z.literal('decision'),
  text: words,
  ways: z.array(waySchema).min(2).max(4),
});

export const stepSchema = z.discriminatedUnion('kind', [plainStepSchema, decisionSchema]);
export type PlainStep = z.infer<typeof plainStepSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Step = z.infer<typeof stepSchema>;

export const drawnFromSchema = z.discriminatedUnion('from', [
  /** The people of the facts, by their roles. */
  z.object({ from: z.literal('people'), hasPhones: z.boolean().optional() }),
  /** What stands under a numbered block of the same plan; where it is gone, the figure says so (G01). */
  z.object({ from: z.literal('section'), blockId: id }),
  z.object({ from: z.literal('steps'), steps: z.array(stepSchema).min(1).max(40) }),
]);
export type DrawnFrom = z.infer<typeof drawnFromSchema>;

export const diagramSchema = z.object({
  type: z.literal('figure'),
  id,
  kind: z.literal('diagram'),
  form: z.enum(DIAGRAM_FORMS),
  drawnFrom: drawnFromSchema,
  /** Room for the drawing, printed, in millimetres. */
  widthMm: z.number().positive().max(400),
  /** Written from the drawing where absent. */
  alternativeText: z.string().max(1000).optional(),
  caption: z.string().max(500).optional(),
  isLandscape: z.boolean().optional(),
});
export type Diagram = z.infer<typeof diagramSchema>;

function getStepWords(step: Step): Inline[][] {
  return step.kind === 'step'
    ? [step.who, step.limit, step.text]
    : [step.text, ...step.ways.flatMap((way) => [way.label, ...way.steps.flatMap(getStepWords)])];
}

/** Every list of inlines in what a drawing is drawn from. */
export function getDiagramContents({ drawnFrom }: Diagram): readonly (readonly Inline[])[] {
  return drawnFrom.from === 'steps' ? drawnFrom.steps.flatMap(getStepWords) : [];
}

/** The step with `change` applied to every list of inlines in it, in the order of `getDiagramContents`. */
function mapStepWords<T extends Step>(step: T, change: (words: Inline[]) => Inline[]): T;
function mapStepWords(step: Step, change: (words: Inline[]) => Inline[]): Step {
  if (step.kind === 'step') {
    return { ...step, who: change(step.who), limit: change(step.limit), text: change(step.text) };
  }
  const text = change(step.text);
  const ways = step.ways.map((way) => ({
    ...way,
    label: change(way.label),
    steps: way.steps.map((each) => mapStepWords(each, change)),
  }));
  return { ...step, text, ways };
}

/** The drawing with `change` applied to every list of inlines in what it is drawn from. */
export function mapDiagramContents(diagram: Diagram, change: (words: Inline[]) => Inline[]): Diagram {
  if (diagram.drawnFrom.from !== 'steps') return diagram;
  const steps = diagram.drawnFrom.steps.map((step) => mapStepWords(step, change));
  return { ...diagram, drawnFrom: { ...diagram.drawnFrom, steps } };
}

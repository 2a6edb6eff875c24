/** Diagrams → figures of the notation: the inverse of `buildFigure`. */
import type { Diagram, PlainStep } from '../plan/diagram.ts';
import type { Inline } from '../plan/inline.ts';
import type { NotationFigure } from './build-figure.ts';

type WriteWords = (words: readonly Inline[]) => string;
type NotationStep = NonNullable<NotationFigure['steps']>[number];

function writeStep({ who, limit, text }: PlainStep, writeWords: WriteWords) {
  return {
    ...(who.length === 0 ? {} : { who: writeWords(who) }),
    ...(limit.length === 0 ? {} : { within: writeWords(limit) }),
    text: writeWords(text),
  };
}

function writeDrawnFrom(
  { drawnFrom }: Diagram,
  names: ReadonlyMap<string, string>,
  writeWords: WriteWords,
): Pick<NotationFigure, 'section' | 'steps' | 'phones'> | null {
  switch (drawnFrom.from) {
    case 'people':
      return drawnFrom.hasPhones === true ? { phones: true } : {};
    case 'section': {
      const section = names.get(drawnFrom.blockId);
      return section === undefined ? null : { section };
    }
    case 'steps': {
      const steps = drawnFrom.steps.map((step): NotationStep => {
        if (step.kind === 'step') return writeStep(step, writeWords);
        const ways = step.ways.map(({ label, steps: own, ends }) => ({
          label: writeWords(label),
          ...(own.length === 0 ? {} : { steps: own.map((each) => writeStep(each, writeWords)) }),
          ...(ends === true ? { ends } : {}),
        }));
        return { decide: writeWords(step.text), ways };
      });
      return { steps };
    }
  }
}

/** `null` where the section the figure is drawn from is not among the named blocks. */
export function writeFigure(
  diagram: Diagram,
  names: ReadonlyMap<string, string>,
  writeWords: WriteWords,
): NotationFigure | null {
  const drawnFrom = writeDrawnFrom(diagram, names, writeWords);
  if (drawnFrom === null) return null;
  const { id, form, caption, widthMm } = diagram;
  const name = names.get(id);
  return {
    figure: form,
    ...(name === undefined ? {} : { id: name }),
    ...(caption === undefined || caption === ''
      ? {}
      : { caption: caption.replaceAll('{', '｛').replaceAll('}', '｝') }),
    ...drawnFrom,
    widthMm: Math.min(Math.max(widthMm, 60), 160),
  };
}

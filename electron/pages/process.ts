/** The entry of the engine's process: makes pages on request, one after another, until its parent is gone. */
import type { Result } from '../../shared/base/errors/result.ts';
import type { PdfPages } from '../../shared/edge/ipc/contract.ts';
import { createEngine, type PdfRequest } from './engine.ts';

export type PagesAnswer = Result<PdfPages>;

const engine = createEngine();

process.on('message', async (request: PdfRequest) => {
  process.send?.((await engine).makePdf(request) satisfies PagesAnswer);
});
process.on('disconnect', () => process.exit());

/** The worker's entry: the long work of exports and imports, within the limits that its caller names as the last argument. */
import { answerCalls } from './answer-calls.ts';
import { createJobMethods } from './job-methods.ts';
import { type Limits, watchLimits } from './limits.ts';

answerCalls(createJobMethods(), watchLimits(JSON.parse(process.argv.at(-1) ?? '') as Limits));

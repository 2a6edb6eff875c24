/** Asks the plan's worker for the tracked changes; who writes, and when, is whose new ones are. */
import { toDeskTime } from '../../../shared/model/plan/comment.ts';
import { useSettingsStore } from '../settings-store.ts';

export const createTrackQuestion = () =>
  ({ kind: 'track', writer: { author: useSettingsStore.getState().author, time: toDeskTime(new Date()) } }) as const;

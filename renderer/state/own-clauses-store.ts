/** The user's own clauses as main keeps them; every window shows the same. */
import { create } from 'zustand';
import type { OwnClause } from '../../shared/content/clauses/own-clause.ts';
import type { OwnClausesState } from '../../shared/edge/ipc/contract.ts';
import { translate } from '../ui/translate.ts';
import { listen, request } from './bridge.ts';
import { tell, tellError } from './notice-store.ts';

type State = {
  readonly clauses: readonly OwnClause[];
  /** `unread` until main has answered for the first time. */
  readonly state: 'unread' | 'read' | 'failed';
};

export const useOwnClausesStore = create<State>()(() => ({ clauses: [], state: 'unread' }));

let reading: Promise<void> | null = null;

function show({ clauses, keptAside }: OwnClausesState): void {
  const isFirst = useOwnClausesStore.getState().state !== 'read';
  useOwnClausesStore.setState({ clauses, state: 'read' });
  if (isFirst && keptAside !== null) tell('warning', translate('clauses:kept-aside', { fileName: keptAside }));
}

async function readAndListen(): Promise<void> {
  listen('own-clauses:changed', show);
  const read = await request('own-clauses:read');
  if (read.ok) {
    show(read.value);
    return;
  }
  useOwnClausesStore.setState({ state: 'failed' });
  tellError(read.error);
}

/** Reads them when they are first wanted; asked again, it waits for the same answer. */
export function loadOwnClauses(): Promise<void> {
  reading ??= readAndListen();
  return reading;
}

/** The import as it stands: the options the user chose, and what the source reads as under them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/base/errors/result.ts';
import type { Imported } from '../../shared/exchange/import/imported.ts';
import type { NumberingMode } from '../../shared/exchange/import/levels/place-markers.ts';
import type { TextEncoding } from '../../shared/exchange/import/text/decode.ts';
import { request } from '../state/bridge.ts';

export type ImportChoices = {
  readonly mode: NumberingMode;
  /** `null` for the scheme that was found. */
  readonly schemeId: string | null;
  /** `null` for the one the file seems to have. */
  readonly encoding: TextEncoding | null;
  readonly takenBack: ReadonlySet<string>;
  /** Offers that are taken. */
  readonly accepted: ReadonlySet<string>;
};

/** What the options bar changes. */
export type ImportChange = Partial<Pick<ImportChoices, 'mode' | 'schemeId' | 'encoding'>>;

export type ImportState = {
  readonly choices: ImportChoices;
  /** `null` until the first reading is there. */
  readonly imported: Imported | null;
  readonly error: AppError | null;
  /** True while what is shown is not yet what the choices ask for. */
  readonly isReading: boolean;
  change(change: ImportChange): void;
  /** Takes changes back, or makes them after all. */
  takeBack(ids: readonly string[], isTakenBack: boolean): void;
  /** Takes an offer, or leaves it. */
  accept(id: string, isAccepted: boolean): void;
};

export const FIRST_CHOICES: ImportChoices = {
  mode: 'keep',
  schemeId: null,
  encoding: null,
  takenBack: new Set(),
  accepted: new Set(),
};

function withIds(all: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> {
  const changed = new Set(all);
  for (const id of ids) {
    if (isIn) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}

export function useImport(importId: string): ImportState {
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [imported, setImported] = useState<Imported | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isReading, setReading] = useState(true);
  /** Counts readings; the answer to an older one is out of date. */
  const newest = useRef(0);

  useEffect(() => {
    newest.current += 1;
    const reading = newest.current;
    const { mode, schemeId, encoding, takenBack, accepted } = choices;
    setReading(true);
    const options = {
      mode,
      takenBack: [...takenBack],
      accepted: [...accepted],
      ...(schemeId === null ? {} : { schemeId }),
      ...(encoding === null ? {} : { encoding }),
    };
    void request('import:read', { importId, ...options }).then((result) => {
      if (reading !== newest.current) return;
      setReading(false);
      if (result.ok) setImported(result.value);
      setError(result.ok ? null : result.error);
    });
  }, [importId, choices]);

  const change = useCallback<ImportState['change']>((changes) => setChoices((now) => ({ ...now, ...changes })), []);
  const takeBack = useCallback<ImportState['takeBack']>((ids, isTakenBack) => {
    setChoices((now) => ({ ...now, takenBack: withIds(now.takenBack, ids, isTakenBack) }));
  }, []);
  const accept = useCallback<ImportState['accept']>((id, isAccepted) => {
    setChoices((now) => ({ ...now, accepted: withIds(now.accepted, [id], isAccepted) }));
  }, []);
  return { choices, imported, error, isReading, change, takeBack, accept };
}

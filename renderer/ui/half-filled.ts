/** Forms with something filled in that nothing has taken yet: it is in no plan and no journal, so the window asks before it closes. */
import { useEffect } from 'react';
import { create } from 'zustand';

/** Their names, the one opened last at the end. */
export const useHalfFilledStore = create<{ readonly names: readonly string[] }>()(() => ({ names: [] }));

/** Says while the component stands that the form of this name is half-filled; `null` while it is not. */
export function useHalfFilled(name: string | null): void {
  useEffect(() => {
    if (name === null) return;
    useHalfFilledStore.setState(({ names }) => ({ names: [...names, name] }));
    return () =>
      useHalfFilledStore.setState(({ names }) => {
        const at = names.lastIndexOf(name);
        return { names: names.filter((_, index) => index !== at) };
      });
  }, [name]);
}

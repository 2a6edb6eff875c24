/** F6 and Shift+F6 go round the parts of the window: title, toolbar, outline, page, panel, status. */
import { useEffect } from 'react';

const REGIONS = ['title', 'toolbar', 'outline', 'desk', 'panel', 'status'] as const;
const FOCUSABLE =
  '[contenteditable="true"], [role="treeitem"][tabindex="0"], [tabindex="0"], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled)';

function findFirst(region: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[data-region="${region}"]`)?.querySelector<HTMLElement>(FOCUSABLE) ?? null
  );
}

function goRound(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const here = document.activeElement?.closest('[data-region]')?.getAttribute('data-region');
  const from = (REGIONS as readonly (string | null | undefined)[]).indexOf(here);
  const step = event.shiftKey ? -1 : 1;
  for (let count = 1; count <= REGIONS.length; count++) {
    const index = (from + step * count + REGIONS.length * 2) % REGIONS.length;
    const target = findFirst(REGIONS[index] ?? '');
    if (target !== null) {
      target.focus();
      return;
    }
  }
}

export function useRegionKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', goRound);
    return () => window.removeEventListener('keydown', goRound);
  }, []);
}

/** Keeps the page at the zoom in use, which the width of the desk may hold under the wanted one. */
import { type RefObject, useEffect } from 'react';
import { useSettingsStore } from '../state/settings-store.ts';
import { useViewStore } from '../state/view-store.ts';
import { getEffectiveZoom } from './effective-zoom.ts';

export function useZoom(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const apply = () => {
      const percent = getEffectiveZoom(useSettingsStore.getState().zoomPercent, element.clientWidth);
      element.style.setProperty('--zf-zoom', String(percent / 100));
      useViewStore.setState({ effectiveZoomPercent: percent });
    };
    const observer = new ResizeObserver(apply);
    observer.observe(element);
    const unsubscribe = useSettingsStore.subscribe(apply);
    apply();
    return () => {
      observer.disconnect();
      unsubscribe();
    };
  }, [desk]);
}

/**
 * The zoom of the page. Up to 100% the page never grows wider than the desk, so that lines are read without scrolling
 * sideways in a small window; a larger zoom was asked for and is kept.
 */
import { type RefObject, useEffect } from 'react';
import { useSettingsStore } from '../state/settings-store.ts';
import { useViewStore } from '../state/view-store.ts';

const PX_PER_MM = 96 / 25.4;
const PAGE_WIDTH_PX = 210 * PX_PER_MM;
/** Desk to be seen beside the page, and the scroll bar. */
const MARGINS_PX = 62;

export function getEffectiveZoom(wantedPercent: number, deskWidthPx: number): number {
  if (wantedPercent > 100) return wantedPercent;
  const fitting = Math.floor(((deskWidthPx - MARGINS_PX) / PAGE_WIDTH_PX) * 100);
  return Math.max(Math.min(wantedPercent, fitting), 40);
}

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

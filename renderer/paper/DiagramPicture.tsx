/** A drawn figure as a picture. Laying it out is loaded when the first one is shown. */
import { useEffect, useState } from 'react';
import type { Drawing } from '../../shared/view/figures/draw.ts';
import type { Graph } from '../../shared/view/figures/graph.ts';

type Props = {
  readonly graph: Graph;
  /** Room on the page, in millimetres. */
  readonly widthMm: number;
  readonly label: string;
  /** 1 is the size of print. */
  readonly scale: number;
  readonly className?: string | undefined;
};

export function DiagramPicture({ graph, widthMm, label, scale, className }: Props) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('../../shared/view/figures/draw.ts').then(({ drawGraph }) => {
      if (isCurrent) setDrawing(drawGraph(graph, widthMm, label));
    });
    return () => {
      isCurrent = false;
    };
  }, [graph, widthMm, label]);
  if (drawing === null) return null;
  return (
    <img
      className={className}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`}
      alt={label}
      style={{ width: `${drawing.widthMm * scale}mm` }}
    />
  );
}

/** The rows of a resolved table as elements; how table and cells look is for the one who draws the table. */
import type { CSSProperties } from 'react';
import type { ResolvedBlock } from '../../shared/view/resolve/resolved-plan.ts';
import { ResolvedText } from './ResolvedText.tsx';

type Props = {
  readonly rows: Extract<ResolvedBlock, { type: 'table' }>['rows'];
  readonly cellClassName: string;
  readonly headerStyle?: CSSProperties;
};

export function ResolvedRows({ rows, cellClassName, headerStyle }: Props) {
  return (
    <tbody>
      {rows.map((row, rowIndex) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
        <tr key={rowIndex}>
          {row.cells.map((cell, cellIndex) => (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
              key={cellIndex}
              className={cellClassName}
              colSpan={cell.colSpan}
              rowSpan={cell.rowSpan}
              style={row.isHeader ? headerStyle : undefined}
            >
              <ResolvedText runs={cell.runs} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

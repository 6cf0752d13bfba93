import styles from './document.module.css';
import { Runs } from './runs.tsx';
import type { TablePiece } from './segments.ts';

export function Table({ text, piece }: { readonly text: string; readonly piece: TablePiece }) {
  return (
    <table className={styles['table']}>
      <tbody>
        {piece.shape.rows.map((row) => (
          <tr key={row.start}>
            {row.cells.map((cell) => (
              <td key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                <Runs text={text} runs={piece.runs.get(cell.start) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';

/** The same as a figure, as a table: for those who do not see it, and for those who count. */
export function FigureTable({
  columns,
  rows,
}: {
  columns: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  const { say } = useLanguage();
  return (
    <details className="figure-table">
      <summary>{say('figure.asTable')}</summary>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

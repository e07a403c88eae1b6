import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language/language.tsx';

/** A row of a table, told apart from others by its key. */
interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/** The same as a figure, as a table: for those who do not see it, and for those who count. Rows that are long to make
 *  can be given as a function, which is asked once the table is opened. */
export function FigureTable({
  columns,
  rows,
}: {
  columns: readonly string[];
  rows: readonly Row[] | (() => readonly Row[]);
}) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="figure-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
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
          {(isOpen ? made(rows) : []).map(({ key, cells }) => (
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

function made(rows: readonly Row[] | (() => readonly Row[])): readonly Row[] {
  return typeof rows === 'function' ? rows() : rows;
}

import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { CREDIBILITY, type Hypothesis, LEADING, RowCells } from './matrix-cells.tsx';
import { type Cell, cellKey, moveOf } from './matrix-keys.ts';
import { type MatrixRow, STEPS } from './matrix-rows.ts';
import type { Staged } from './staged-edits.ts';

/** Height of a row in pixels: two lines of text and their space. */
const ROW_PX = 52;

const TITLES: readonly MessageId[] = [
  'matrix.says',
  'matrix.grade',
  'matrix.credibility',
  'matrix.tells',
];

/** Everything that edits a matrix. */
export interface MatrixEdits {
  readonly staged: Staged;
  setCredibility(report: string, credibility: number): void;
  rate(judgement: string, candidate: string, step: (typeof STEPS)[number] | undefined): void;
}

interface MatrixOf {
  readonly rows: readonly MatrixRow[];
  readonly hypotheses: readonly Hypothesis[];
  readonly edits: MatrixEdits;
}

/** Reports against hypotheses, moved about in by arrows and edited by digits. */
export function Matrix({ rows, hypotheses, edits }: MatrixOf) {
  const { say } = useLanguage();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const { cellOf, onKeyDown, onBlur } = useCells({ rows, hypotheses, edits }, virtual);
  return (
    <div
      className="matrix"
      role="grid"
      aria-label={say('matrix.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={LEADING + hypotheses.length}
      ref={scroll}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      style={{ '--hypotheses': hypotheses.length } as CSSProperties}
    >
      <Head hypotheses={hypotheses} />
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => (
          <div
            key={rows[index]!.id}
            className={`matrix-row${isSameOrigin(rows, index) ? ' same-origin' : ''}`}
            role="row"
            aria-rowindex={index + 2}
            style={{ transform: `translateY(${start}px)`, height: size }}
          >
            <RowCells
              row={rows[index]!}
              hypotheses={hypotheses}
              staged={edits.staged}
              cell={(column) => cellOf(index, column)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function Head({ hypotheses }: { hypotheses: readonly Hypothesis[] }) {
  const { say } = useLanguage();
  return (
    <div className="matrix-row head" role="row" aria-rowindex={1}>
      {TITLES.map((title) => (
        <span key={title} role="columnheader">
          {say(title)}
        </span>
      ))}
      {hypotheses.map(({ id, name }) => (
        <span key={id} role="columnheader">
          <bdi>{name}</bdi>
        </span>
      ))}
    </div>
  );
}

function isSameOrigin(rows: readonly MatrixRow[], index: number): boolean {
  const origin = rows[index]?.origin;
  return origin !== undefined && origin !== '' && origin === rows[index - 1]?.origin;
}

/** One cell can be reached by Tab; from it arrows lead to all others, and digits edit where something can be edited. */
function useCells(matrix: MatrixOf, virtual: Virtualizer<HTMLDivElement, Element>) {
  const { rows, hypotheses } = matrix;
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const hasFocus = useRef(false);
  const find = (cell: Cell) =>
    virtual.scrollElement?.querySelector<HTMLElement>(`[data-cell="${cellKey(cell)}"]`);

  useEffect(() => {
    if (!hasFocus.current) return;
    virtual.scrollToIndex(at.row);
    const frame = requestAnimationFrame(() => {
      // Whoever has moved on meanwhile, to the reason for an edit say, is not called back.
      if (!hasFocus.current) return;
      virtual.scrollElement
        ?.querySelector<HTMLElement>(`[data-cell="${cellKey(at)}"]`)
        ?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [at, virtual]);

  const move = (by: Cell) =>
    setAt(({ row, column }) => ({
      row: within(row + by.row, rows.length),
      column: within(column + by.column, LEADING + hypotheses.length),
    }));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = moveOf(event.key, document.documentElement.dir === 'rtl');
    if (by !== undefined) {
      event.preventDefault();
      move(by);
      return;
    }
    if (/^[0-6]$/.test(event.key)) edit(matrix, at, Number(event.key));
    if (event.key === 'Enter') find({ row: at.row, column: 0 })?.querySelector('a')?.click();
  };
  const cellOf = (row: number, column: number) => ({
    'data-cell': cellKey({ row, column }),
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => {
      hasFocus.current = true;
      setAt({ row, column });
    },
  });
  const onBlur = (event: React.FocusEvent) => {
    hasFocus.current = event.currentTarget.contains(event.relatedTarget);
  };
  return { cellOf, onKeyDown, onBlur };
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place));
}

/** A digit is a credibility in its column, and a rating where a judgement meets a hypothesis. */
function edit({ rows, hypotheses, edits }: MatrixOf, at: Cell, digit: number): void {
  const row = rows[at.row];
  const hypothesis = hypotheses[at.column - LEADING];
  if (row === undefined) return;
  if (at.column === CREDIBILITY && row.credibility !== undefined && digit >= 1)
    edits.setCredibility(row.id, digit);
  if (hypothesis !== undefined && row.kind === 'judgement' && digit <= STEPS.length)
    edits.rate(row.id, hypothesis.id, STEPS[digit - 1]);
}

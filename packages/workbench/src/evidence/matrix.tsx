import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { LogOdds } from '../marks/percent.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { type Cell, cellKey, moveOf } from './matrix-keys.ts';
import { type MatrixRow, STEPS, spreadOf } from './matrix-rows.ts';
import { rated, type Staged } from './staged-edits.ts';

/** Height of a row in pixels: two lines of text and their space. */
const ROW_PX = 52;
/** Columns before the hypotheses: what is said, grade, credibility, diagnosticity. */
const LEADING = 4;
const CREDIBILITY = 2;

/** Everything that edits a matrix. */
export interface MatrixEdits {
  readonly staged: Staged;
  setCredibility(report: string, credibility: number): void;
  rate(judgement: string, candidate: string, step: (typeof STEPS)[number] | undefined): void;
}

/** Reports against hypotheses, moved about in by arrows and edited by digits. */
export function Matrix({
  rows,
  candidates,
  edits,
}: {
  rows: readonly MatrixRow[];
  candidates: readonly { readonly id: string; readonly name: string }[];
  edits: MatrixEdits;
}) {
  const { say } = useLanguage();
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const hasFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const columns = LEADING + candidates.length;

  useEffect(() => {
    if (!hasFocus.current) return;
    virtual.scrollToIndex(at.row);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`)?.focus(),
    );
  }, [at, virtual]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveOf(event.key, document.documentElement.dir === 'rtl');
    if (move !== undefined) {
      event.preventDefault();
      setAt(({ row, column }) => ({
        row: Math.max(0, Math.min(rows.length - 1, row + move.row)),
        column: Math.max(0, Math.min(columns - 1, column + move.column)),
      }));
      return;
    }
    const row = rows[at.row];
    if (row !== undefined && /^[0-6]$/.test(event.key)) edit(row, Number(event.key));
    if (row?.kind === 'report' && event.key === 'Enter')
      scroll.current?.querySelector<HTMLElement>(`[data-cell="${at.row} 0"] a`)?.click();
  };

  const edit = (row: MatrixRow, digit: number) => {
    const candidate = candidates[at.column - LEADING];
    if (at.column === CREDIBILITY && row.credibility !== undefined && digit >= 1)
      edits.setCredibility(row.id, digit);
    if (candidate !== undefined && row.kind === 'judgement' && digit <= STEPS.length)
      edits.rate(row.id, candidate.id, STEPS[digit - 1]);
  };

  const cellOf = (row: number, column: number) => ({
    'data-cell': cellKey({ row, column }),
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => {
      hasFocus.current = true;
      setAt({ row, column });
    },
  });

  return (
    <div
      className="matrix"
      role="grid"
      aria-label={say('matrix.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns}
      ref={scroll}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        hasFocus.current = event.currentTarget.contains(event.relatedTarget);
      }}
      style={{ '--hypotheses': candidates.length } as React.CSSProperties}
    >
      <div className="matrix-row head" role="row" aria-rowindex={1}>
        {[
          say('matrix.says'),
          say('matrix.grade'),
          say('matrix.credibility'),
          say('matrix.tells'),
        ].map((title) => (
          <span key={title} role="columnheader">
            {title}
          </span>
        ))}
        {candidates.map(({ id, name }) => (
          <span key={id} role="columnheader">
            <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => (
          <div
            key={rows[index]!.id}
            className={`matrix-row${rows[index]!.origin === rows[index - 1]?.origin && rows[index]!.origin !== '' ? ' same-origin' : ''}`}
            role="row"
            aria-rowindex={index + 2}
            style={{ transform: `translateY(${start}px)`, height: size }}
          >
            <RowCells
              row={rows[index]!}
              candidates={candidates}
              edits={edits}
              cell={(column) => cellOf(index, column)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function RowCells({
  row,
  candidates,
  edits,
  cell,
}: {
  row: MatrixRow;
  candidates: readonly { readonly id: string }[];
  edits: MatrixEdits;
  cell: (column: number) => React.HTMLAttributes<HTMLElement>;
}) {
  const { say } = useLanguage();
  const credibility = edits.staged.credibility[row.id];
  return (
    <>
      <span role="rowheader" {...cell(0)}>
        <span className="clamp" lang="en" dir="auto">
          {row.says}
        </span>
        <span className="quiet small">
          {row.kind === 'report' ? (
            <CaseLink page={`reports/${row.id}`}>{row.id}</CaseLink>
          ) : (
            <bdi>{row.id}</bdi>
          )}
          {row.origin !== '' && row.origin !== row.id && (
            <>
              {' · '}
              {say('matrix.origin')} <bdi>{row.origin}</bdi>
            </>
          )}
        </span>
      </span>
      <span role="gridcell" {...cell(1)}>
        {row.grade}
      </span>
      <span
        role="gridcell"
        aria-readonly={row.credibility === undefined}
        className={credibility === undefined ? undefined : 'staged'}
        {...cell(CREDIBILITY)}
      >
        {credibility ?? row.credibility}
      </span>
      <span role="gridcell" {...cell(3)}>
        {row.diagnosticity === undefined ? (
          <span className="quiet">{row.kind === 'judgement' ? '' : say('matrix.weightless')}</span>
        ) : (
          <Diagnostic spread={spreadOf(row)} />
        )}
      </span>
      {candidates.map(({ id }, index) => (
        <HypothesisCell
          key={id}
          row={row}
          candidate={id}
          staged={edits.staged}
          cell={cell(LEADING + index)}
        />
      ))}
    </>
  );
}

function HypothesisCell({
  row,
  candidate,
  staged,
  cell,
}: {
  row: MatrixRow;
  candidate: string;
  staged: Staged;
  cell: React.HTMLAttributes<HTMLElement>;
}) {
  const { say } = useLanguage();
  const edited = staged.ratings[row.id] ?? {};
  const moved = row.diagnosticity?.logOdds[candidate];
  if (row.ratings !== undefined) {
    const step = rated(row.ratings, edited)[candidate];
    return (
      <span role="gridcell" className={`rating${candidate in edited ? ' staged' : ''}`} {...cell}>
        {step === undefined ? '–' : say(`rating.${step}`)}
      </span>
    );
  }
  return (
    <span role="gridcell" aria-readonly style={shadeOf(moved)} {...cell}>
      {moved === undefined || Math.abs(moved) < 0.005 ? (
        <span className="quiet">·</span>
      ) : (
        <LogOdds of={moved} />
      )}
    </span>
  );
}

function Diagnostic({ spread }: { spread: number }) {
  return (
    <span className="diagnostic">
      <i style={{ width: `${Math.min(100, spread * 40)}%` }} aria-hidden="true" />
      <bdi className="figure">{spread.toFixed(2)}</bdi>
    </span>
  );
}

/** The more a report moves a hypothesis, the stronger its cell: towards in one colour, away in another. */
function shadeOf(moved: number | undefined): React.CSSProperties {
  if (moved === undefined || !Number.isFinite(moved)) return {};
  const share = Math.min(28, Math.abs(moved) * 22);
  const role = moved < 0 ? 'away' : 'towards';
  return { background: `color-mix(in srgb, var(--${role}) ${share}%, transparent)` };
}

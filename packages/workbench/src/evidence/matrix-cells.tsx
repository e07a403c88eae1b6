import type { CSSProperties, HTMLAttributes } from 'react';
import { useLanguage } from '../language/language.tsx';
import { LogOdds } from '../marks/percent.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { type MatrixRow, spreadOf } from './matrix-rows.ts';
import { rated, type Staged } from './staged-edits.ts';

/** Columns before the hypotheses: what is said, grade, credibility, diagnosticity. */
export const LEADING = 4;
/** The column in which credibility is edited. */
export const CREDIBILITY = 2;

/** A hypothesis that a matrix has a column for. */
export interface Hypothesis {
  readonly id: string;
  readonly name: string;
}

/** The cells of one row, from what is said to what it does to the last hypothesis. */
export function RowCells({
  row,
  hypotheses,
  staged,
  cell,
}: {
  row: MatrixRow;
  hypotheses: readonly Hypothesis[];
  staged: Staged;
  cell: (column: number) => HTMLAttributes<HTMLElement>;
}) {
  const { say } = useLanguage();
  const credibility = staged.credibility[row.id];
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
      {hypotheses.map(({ id }, index) => (
        <HypothesisCell
          key={id}
          row={row}
          candidate={id}
          staged={staged}
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
  cell: HTMLAttributes<HTMLElement>;
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
function shadeOf(moved: number | undefined): CSSProperties {
  if (moved === undefined || !Number.isFinite(moved)) return {};
  const share = Math.min(28, Math.abs(moved) * 22);
  const role = moved < 0 ? 'away' : 'towards';
  return { background: `color-mix(in srgb, var(--${role}) ${share}%, transparent)` };
}

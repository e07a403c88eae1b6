import type { CountBeside, DailySeries, DatedRow, SeriesExamined } from '@respondeat/engine';

/** What was read from the files: the rows that count, and the days that they fall on. */
export interface ReadSeries {
  readonly series: DailySeries;
  readonly responses?: DailySeries;
  readonly attackRows: readonly DatedRow[];
  readonly responseRows: readonly DatedRow[];
  readonly beside: readonly CountBeside[];
}

/** What a series has to say, with what stands beside it. */
export interface ToldSeries extends ReadSeries {
  readonly path: string;
  readonly examined: SeriesExamined;
  readonly cautions: readonly string[];
  readonly halfLife: number;
}

import type { Formula } from '../../vocabulary/index.ts';

/** A formula asked about one incident and one state. */
export interface Question {
  readonly incident: string;
  readonly state: string;
  readonly formula: Formula;
}

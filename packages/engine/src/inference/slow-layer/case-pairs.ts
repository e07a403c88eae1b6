import type { CaseGraph } from '../case-model/case-graph.ts';
import type { ControlPlace, RowPlace } from '../case-model/case-variables.ts';

/** A group tied to a state, and every incident in which it stands as a candidate. */
export interface CasePair {
  readonly state: string;
  readonly group: string;
  readonly control: ControlPlace;
  readonly rows: readonly RowPlace[];
}

/** The pairs of a case, in the order in which the graph has them. */
export function casePairs({ slow }: CaseGraph): CasePair[] {
  return slow.controls.flatMap((control) => {
    const { state, group } = control;
    const rows = slow.rows.filter((row) => row.state === state && row.group === group);
    return rows.length === 0 ? [] : [{ state, group, control, rows }];
  });
}

/** One text for one pair, the same in every graph of a case. */
export function pairKey({ state, group }: Pick<CasePair, 'state' | 'group'>): string {
  return `${state} ${group}`;
}

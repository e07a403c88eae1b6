import type { CaseFile } from '../../casefile/index.ts';
import { type WeighingOptions, weigh, withAssumptions } from '../../evidence/index.ts';
import { compareText, Defect } from '../../vocabulary/index.ts';
import { buildCaseGraph } from '../case-model/case-graph.ts';
import type { AskedCase, CaseEvent } from './asked-case.ts';
import { type DeclaredEnds, declaredEnds } from './declared-ends.ts';

/** How far the answer moves while one declared number runs over its interval, all others as declared. */
export interface Swing extends DeclaredEnds {
  /** Of the answer, with the number at its lower and at its upper end. */
  readonly probabilities: readonly [atLower: number, atUpper: number];
  /** Distance between the two. */
  readonly width: number;
}

/** A case whose declared numbers are moved, and the event whose probability is watched. */
export interface VariedCase {
  readonly caseFile: CaseFile;
  readonly weighing: WeighingOptions;
  /** Asked about nothing beside the event. */
  readonly asked: AskedCase;
  readonly event: CaseEvent;
}

/** Every declared number over its interval, one at a time: what moves the answer most first. Numbers that move
 *  nothing are left out. */
export function tornado(varied: VariedCase): readonly Swing[] {
  const { weighing } = varied;
  const swings = declaredEnds(weighing.numbers).map(
    ({ parameter, entry, declared, ends, values }): Swing => {
      const [atLower, atUpper] = values.map((value) =>
        probabilityWith({ parameter, value }, varied),
      ) as [number, number];
      return {
        parameter,
        ...(entry === undefined ? {} : { entry }),
        declared,
        ends,
        values,
        probabilities: [atLower, atUpper],
        width: Math.abs(atUpper - atLower),
      };
    },
  );
  return swings
    .filter(({ width }) => width > 0)
    .sort((a, b) => b.width - a.width || compareText(nameOfSwing(a), nameOfSwing(b)));
}

/** The answer with one number set otherwise. The graph keeps its shape, so only the tables that differ are passed. */
function probabilityWith(
  { parameter, value }: { parameter: string; value: number | number[] },
  { caseFile, weighing, asked, event }: VariedCase,
): number {
  const because = 'the end of its declared interval';
  const numbers = withAssumptions(weighing.numbers, [{ parameter, value, because }]);
  if (!numbers.ok) throw new Defect(`${parameter} cannot be at the end of its interval`);
  const evidence = weigh(caseFile, { ...weighing, numbers: numbers.value });
  const changed = buildCaseGraph(asked.recordIn(evidence), []);
  const tables = new Map<number, Float64Array>();
  asked.caseGraph.graph.factors.forEach(({ table }, factor) => {
    const other = changed.graph.factors[factor]!.table;
    if (other.some((entry, i) => entry !== table[i])) tables.set(factor, other);
  });
  return asked.probability(event, { tables });
}

function nameOfSwing({ parameter, entry = '' }: Swing): string {
  return `${parameter} ${entry}`;
}

import type { FactorGraph } from '@respondeat/engine';

/** What every engine is asked, in a form that each can read. Variables and states go by position. */
export interface Question {
  readonly variables: readonly { readonly name: string; readonly states: number }[];
  /** Conditional tables, each of its last variable given the others; rows sum to one. */
  readonly factors: readonly {
    readonly scope: readonly number[];
    readonly table: readonly number[];
  }[];
  readonly evidence: readonly (readonly [variable: number, state: number])[];
  /** A variable whose observed state the warm queries change, to and fro. */
  readonly change: readonly [variable: number, from: number, to: number];
  readonly secondsPerFigure: number;
}

/** What an engine prints: times in milliseconds, and the marginals of its first answer. */
export type Answers =
  | { readonly refused: true }
  | {
      readonly refused?: never;
      readonly version: string;
      readonly cold: number;
      readonly warm: readonly number[];
      readonly peakMegabytes: number;
      readonly marginals: readonly (readonly number[])[];
    };

/** The question about a network: the evidence, then one observed state changed to another that is possible alone. */
export function questionAbout(
  { variables, factors }: FactorGraph,
  evidence: ReadonlyMap<number, number>,
  secondsPerFigure: number,
): Question {
  const widths = variables.map(({ states }) => states.length);
  return {
    variables: variables.map(({ name, states }) => ({ name, states: states.length })),
    factors: factors.map(({ scope, table }) => ({
      scope,
      table: rowsSummingToOne(table, widths[scope.at(-1)!]!),
    })),
    evidence: [...evidence],
    change: changeOf({ variables, factors }, evidence),
    secondsPerFigure,
  };
}

/** Printed tables sum to one but for rounding; engines that drop barren variables take them to sum to one. */
function rowsSummingToOne(table: Float64Array, width: number): number[] {
  return Array.from(table, (entry, i) => {
    const start = i - (i % width);
    const sum = table.subarray(start, start + width).reduce((a, b) => a + b);
    return entry / sum;
  });
}

/** The first observed variable that can be otherwise whatever its parents are. */
function changeOf(
  { variables, factors }: FactorGraph,
  evidence: ReadonlyMap<number, number>,
): Question['change'] {
  for (const [variable, state] of evidence) {
    const table = factors.find(({ scope }) => scope.at(-1) === variable)!.table;
    const width = variables[variable]!.states.length;
    const other = variables[variable]!.states.findIndex(
      (_, candidate) =>
        candidate !== state && table.every((chance, i) => i % width !== candidate || chance > 0),
    );
    if (other >= 0) return [variable, state, other];
  }
  // Deterministic observations only: the same evidence is asked anew.
  const [variable, state] = [...evidence][0]!;
  return [variable, state, state];
}

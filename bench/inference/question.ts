import { compile, type FactorGraph } from '@respondeat/engine';

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
  /** Whether the first answer is all that is timed. */
  readonly onlyFirst: boolean;
}

/** What an engine prints: times in milliseconds, and the marginals of its first answer. */
export type Answers =
  | { readonly refused: true }
  | {
      readonly refused?: never;
      readonly version: string;
      /** Compiling and the first answer of the process. */
      readonly first: number;
      /** The same again in the process that has done it before. */
      readonly anew: readonly number[];
      readonly warm: readonly number[];
      readonly peakMegabytes: number;
      readonly marginals: readonly (readonly number[])[];
    };

/** The question about a network: the evidence, then one observed state changed to another that is possible. */
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
    onlyFirst: false,
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

/** The first observed variable that can be otherwise beside the other evidence, and how. */
function changeOf(graph: FactorGraph, evidence: ReadonlyMap<number, number>): Question['change'] {
  const compilation = compile(graph, { alwaysObserved: [...evidence.keys()] });
  for (const [variable, state] of evidence) {
    const others = graph.variables[variable]!.states.map((_, other) => other);
    const other = others.find(
      (candidate) =>
        candidate !== state &&
        (!compilation.ok ||
          compilation.compiled.infer({ evidence: new Map(evidence).set(variable, candidate) })
            .possible),
    );
    if (other !== undefined) return [variable, state, other];
  }
  throw new Error('every observed variable is settled by the others');
}

import {
  type Compilation,
  type CompiledGraph,
  compile,
  type Factor,
  type FactorGraph,
  type Query,
} from '../factor-graph/index.ts';
import { type Cells, entryByCell } from './cells.ts';

/** What a piece says of one record, by cell. */
export interface PieceAnswer {
  /** How likely the record is, in any unit that is the same for all cells. */
  readonly likelihood: Float64Array;
  /** By question asked of the piece: the chance that what it asks is so. */
  readonly chances: readonly Float64Array[];
}

/** Where a piece lies in a case. */
export interface PieceShape {
  readonly graph: FactorGraph;
  /** The variables of the piece. */
  readonly members: readonly number[];
  /** Positions of the factors that bear on any of them. */
  readonly factors: readonly number[];
  /** The variables asked about, each with two states. */
  readonly asked: readonly number[];
}

/** A part of a case which, within a cell, hangs together with no other; ready to be asked again and again. */
export class Piece {
  readonly #compiled: CompiledGraph;
  readonly #factors: readonly number[];
  /** In positions of the piece's own graph, as all that follows. */
  readonly #scope: readonly number[];
  readonly #asked: readonly number[];
  readonly #entryByCell: Int32Array;
  readonly #entries: number;

  private constructor(shape: PieceShape, layout: Layout, compiled: CompiledGraph) {
    this.#compiled = compiled;
    this.#factors = shape.factors;
    this.#scope = layout.scope;
    this.#asked = layout.asked;
    this.#entryByCell = layout.entryByCell;
    this.#entries = layout.scope.reduce(
      (product, variable) => product * layout.graph.variables[variable]!.states.length,
      1,
    );
  }

  /** Makes a piece ready, or says why it is too large to be exact. */
  static of(
    shape: PieceShape,
    cells: Cells,
  ): { ok: true; piece: Piece } | Extract<Compilation, { ok: false }> {
    const layout = layoutOf(shape, cells);
    const keepTogether = layout.asked.map((variable) => [...layout.scope, variable]);
    const compilation = compile(layout.graph, { keepTogether: [layout.scope, ...keepTogether] });
    if (!compilation.ok) return compilation;
    return { ok: true, piece: new Piece(shape, layout, compilation.compiled) };
  }

  /** The answer to a query, whose factors are known by their positions in the case. */
  answer({ tables = new Map(), without = new Set() }: Query): PieceAnswer {
    const posterior = this.#compiled.infer({
      tables: new Map(
        [...tables].flatMap(([factor, table]) => {
          const place = this.#factors.indexOf(factor);
          return place < 0 ? [] : [[place, table] as const];
        }),
      ),
      without: new Set(
        [...this.#factors.keys()].filter((place) => without.has(this.#factors[place]!)),
      ),
    });
    const likelihood = this.#byCell(posterior.joint(this.#scope));
    const chances = this.#asked.map((variable) =>
      this.#byCell(conditional(posterior.joint([...this.#scope, variable]), this.#entries)),
    );
    return { likelihood, chances };
  }

  #byCell(entries: Float64Array): Float64Array {
    return Float64Array.from(this.#entryByCell, (entry) => entries[entry]!);
  }
}

/** By entry: the chance of `yes`, given the entry; 0 where the entry is impossible. */
function conditional(joint: Float64Array, entries: number): Float64Array {
  return Float64Array.from({ length: entries }, (_, entry) => {
    const [no, yes] = [joint[2 * entry]!, joint[2 * entry + 1]!];
    return yes === 0 ? 0 : yes / (no + yes);
  });
}

interface Layout {
  readonly graph: FactorGraph;
  /** Those of the cells' variables that the piece hangs on. */
  readonly scope: readonly number[];
  readonly asked: readonly number[];
  readonly entryByCell: Int32Array;
}

/** The graph of a piece by itself, with every state of the cells as likely as any other. */
function layoutOf({ graph, members, factors, asked }: PieceShape, cells: Cells): Layout {
  const own = factors.map((factor) => graph.factors[factor]!);
  const hinges = cells.variables.filter((variable) =>
    own.some(({ scope }) => scope.includes(variable)),
  );
  const kept = [...hinges, ...members];
  const places = new Map(kept.map((variable, place) => [variable, place]));
  const placesOf = (variables: readonly number[]) =>
    variables.map((variable) => places.get(variable)!);
  return {
    graph: {
      variables: kept.map((variable) => graph.variables[variable]!),
      factors: own.map(({ scope, table }): Factor => ({ scope: placesOf(scope), table })),
    },
    scope: placesOf(hinges),
    asked: placesOf(asked),
    entryByCell: entryByCell(cells, hinges),
  };
}

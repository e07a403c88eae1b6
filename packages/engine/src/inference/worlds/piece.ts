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
  /** How likely the record is. */
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
  answer(query: Query): PieceAnswer {
    return this.answerFrom(this.sums(query) ?? this.#nothing());
  }

  /**
   * The sum over a query, in one row: by entry; then, question by question, over what makes it not so and over what makes it
   * so, by entry each. It is linear in what is told of each finding. `undefined` where the query is impossible.
   */
  sums({ tables = new Map(), without = new Set() }: Query): Float64Array | undefined {
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
    if (!posterior.possible) return undefined;
    const scale = 10 ** posterior.log10Z;
    const sums = this.#nothing();
    sums.set(posterior.joint(this.#scope));
    for (const [question, variable] of this.#asked.entries()) {
      const joint = posterior.joint([...this.#scope, variable]);
      const [ifNot, ifSo] = this.#offsetsOf(question);
      for (let entry = 0; entry < this.#entries; entry++) {
        sums[ifNot + entry] = joint[2 * entry]!;
        sums[ifSo + entry] = joint[2 * entry + 1]!;
      }
    }
    return sums.map((sum) => sum * scale);
  }

  /** What sums say by cell. */
  answerFrom(sums: Float64Array): PieceAnswer {
    const likelihood = this.#byCell((entry) => sums[entry]!);
    const chances = this.#asked.map((_, question) => {
      const [ifNot, ifSo] = this.#offsetsOf(question);
      return this.#byCell((entry) => {
        const so = sums[ifSo + entry]!;
        return so === 0 ? 0 : so / (sums[ifNot + entry]! + so);
      });
    });
    return { likelihood, chances };
  }

  #offsetsOf(question: number): [ifNot: number, ifSo: number] {
    return [(2 * question + 1) * this.#entries, (2 * question + 2) * this.#entries];
  }

  #nothing(): Float64Array {
    return new Float64Array(this.#entries * (2 * this.#asked.length + 1));
  }

  #byCell(atEntry: (entry: number) => number): Float64Array {
    const values = Float64Array.from({ length: this.#entries }, (_, entry) => atEntry(entry));
    const byCell = new Float64Array(this.#entryByCell.length);
    for (let cell = 0; cell < byCell.length; cell++)
      byCell[cell] = values[this.#entryByCell[cell]!]!;
    return byCell;
  }
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

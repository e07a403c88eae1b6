import type { Factor, Variable } from '../factor-graph/index.ts';
import { suggestion } from './suggestion.ts';
import type { TextScanner } from './text-scanner.ts';

/** A network as far as its file has been read, with its names at hand. */
export class BifDraft {
  readonly variables: Variable[] = [];
  readonly factors: Factor[] = [];
  /** Entries of all tables so far. */
  tableEntries = 0;
  readonly #scanner: TextScanner;
  readonly #position = new Map<string, number>();
  readonly #stateOf: Map<string, number>[] = [];
  readonly #described = new Set<number>();

  constructor(scanner: TextScanner) {
    this.#scanner = scanner;
  }

  /** Takes in a variable; a name used twice, or no state at all, is reported. */
  declare(variable: Variable): void {
    const stateOf = new Map(variable.states.map((state, i) => [state, i]));
    if (this.#position.has(variable.name)) {
      const because = 'a variable of this name was declared before';
      this.#scanner.report({ code: 'bif.name-twice', because, try: 'rename one of the two' });
      return;
    }
    if (variable.states.length === 0 || stateOf.size < variable.states.length) {
      const because = stateOf.size === 0 ? 'it has no state' : 'two of its states bear one name';
      this.#scanner.report({ code: 'bif.states', because, try: 'name each of its states once' });
    }
    this.#position.set(variable.name, this.variables.length);
    this.#stateOf.push(stateOf);
    this.variables.push(variable);
  }

  /** Position of a variable; an unknown one is reported with the nearest known name. */
  variableNamed(name: string): number | undefined {
    const position = this.#position.get(name);
    if (position === undefined) {
      const because = `no variable ${name} is declared above`;
      const advice = suggestion(name, this.#position.keys(), 'declare a variable before its use');
      this.#scanner.report({ code: 'bif.unknown-variable', because, try: advice });
    }
    return position;
  }

  /** Position of a state; an unknown one is reported with the nearest known name. */
  stateNamed(name: string, variable: number): number | undefined {
    const state = this.#stateOf[variable]!.get(name);
    if (state === undefined) {
      const known = this.variables[variable]!;
      const because = `${name} is not a state of ${known.name}`;
      const advice = suggestion(name, known.states, `its states are ${known.states.join(', ')}`);
      this.#scanner.report({ code: 'bif.unknown-state', because, try: advice });
    }
    return state;
  }

  /** Notes that a variable has its probability block; `false` where it had one already. */
  describe(variable: number): boolean {
    if (this.#described.has(variable)) return false;
    this.#described.add(variable);
    return true;
  }

  /** Names of the variables that no probability block describes. */
  undescribed(): string[] {
    return this.variables.filter((_, v) => !this.#described.has(v)).map(({ name }) => name);
  }
}

import type { Outcome } from '../../vocabulary/index.ts';
import type { Factor, FactorGraph, Variable } from '../factor-graph/index.ts';
import { MOST_TABLE_ENTRIES, reportEntry } from './table-entries.ts';
import { TextScanner } from './text-scanner.ts';

/** Most states that all variables together may have. Real networks stay under ten thousand. Declared. */
const MOST_STATES = 2 ** 20;

/** Reads a network in the format of the UAI competitions, MARKOV or BAYES. Variables and states are named by
 *  their positions. The last variable of a scope runs fastest in its table. */
export function parseUai(text: string): Outcome<FactorGraph> {
  const scanner = new TextScanner(text);
  const graph = readGraph(scanner);
  if (graph !== undefined && scanner.problems.length === 0) return { ok: true, value: graph };
  return { ok: false, problems: scanner.problems };
}

function readGraph(scanner: TextScanner): FactorGraph | undefined {
  const kind = scanner.word()?.toUpperCase();
  if (kind !== 'MARKOV' && kind !== 'BAYES') {
    const because = 'the file does not begin with MARKOV or BAYES';
    scanner.stop({ code: 'uai.syntax', because, try: 'check that this is a .uai file' });
    return undefined;
  }
  const variables = readVariables(scanner);
  const scopes = variables && readScopes(scanner, variables.length);
  const factors = scopes && readTables(scanner, variables, scopes);
  if (factors !== undefined && scanner.remaining > 0 && scanner.peek() !== '') {
    const because = 'more is written after the last table';
    const advice = 'check the number of factors and the length that is given before each table';
    scanner.stop({ code: 'uai.table-length', because, try: advice });
  }
  return factors && { variables, factors };
}

function readVariables(scanner: TextScanner): readonly Variable[] | undefined {
  scanner.path = 'variables';
  const count = readCount(scanner, 'the number of variables');
  if (count === undefined || !canHold(scanner, count, 'numbers of states')) return undefined;
  const variables: Variable[] = [];
  let total = 0;
  for (let v = 0; v < count; v++) {
    const states = readCount(scanner, `the number of states of variable ${v}`);
    if (states === undefined) return undefined;
    total += states;
    if (states === 0 || total > MOST_STATES) return stopAtStates(scanner, v, states);
    variables.push({ name: `${v}`, states: Array.from({ length: states }, (_, i) => `${i}`) });
  }
  return variables;
}

function stopAtStates(scanner: TextScanner, variable: number, states: number): undefined {
  const because = `variable ${variable} has ${states} states`;
  const advice = `give each variable at least one state, and all together at most ${MOST_STATES}`;
  scanner.stop({ code: 'uai.states', because, try: advice });
}

function readScopes(
  scanner: TextScanner,
  variableCount: number,
): readonly (readonly number[])[] | undefined {
  scanner.path = 'factors';
  const count = readCount(scanner, 'the number of factors');
  if (count === undefined || !canHold(scanner, count, 'scopes')) return undefined;
  const scopes: (readonly number[])[] = [];
  for (let f = 0; f < count; f++) {
    scanner.path = `factors/${f}/scope`;
    const scope = readScope(scanner, variableCount);
    if (scope === undefined) return undefined;
    scopes.push(scope);
  }
  return scopes;
}

function readScope(scanner: TextScanner, variableCount: number): readonly number[] | undefined {
  const size = readCount(scanner, 'the number of its variables');
  if (size === undefined || !canHold(scanner, size, 'variables')) return undefined;
  const scope: number[] = [];
  for (let i = 0; i < size; i++) {
    const variable = readCount(scanner, 'a variable');
    if (variable === undefined) return undefined;
    if (variable >= variableCount) {
      const because = `there is no variable ${variable}`;
      const advice = `variables are counted from 0 to ${variableCount - 1}`;
      scanner.report({ code: 'uai.unknown-variable', because, try: advice });
    }
    scope.push(variable);
  }
  if (new Set(scope).size < size) {
    const because = 'the scope names a variable twice';
    scanner.report({ code: 'uai.scope-twice', because, try: 'name each of its variables once' });
  }
  return scope;
}

function readTables(
  scanner: TextScanner,
  variables: readonly Variable[],
  scopes: readonly (readonly number[])[],
): readonly Factor[] | undefined {
  const factors: Factor[] = [];
  let total = 0;
  for (const [f, scope] of scopes.entries()) {
    scanner.path = `factors/${f}/table`;
    const size = scope.reduce((product, v) => product * (variables[v]?.states.length ?? 1), 1);
    total += size;
    const table = readTable(scanner, size, total);
    if (table === undefined) return undefined;
    factors.push({ scope, table });
  }
  return factors;
}

function readTable(scanner: TextScanner, size: number, total: number): Float64Array | undefined {
  const declared = readCount(scanner, 'the length of the table');
  if (declared === undefined) return undefined;
  if (declared !== size && scanner.problems.length === 0) {
    const because = `its table is said to have ${declared} entries; its variables have ${size} combinations of states`;
    const advice = 'give one entry for each combination, the last variable running fastest';
    scanner.stop({ code: 'uai.table-length', because, try: advice });
    return undefined;
  }
  if (total > MOST_TABLE_ENTRIES) {
    const because = `the tables up to this one have ${total} entries; the most that is read is ${MOST_TABLE_ENTRIES}`;
    scanner.stop({ code: 'network.too-large', because, try: 'split the network' });
    return undefined;
  }
  if (!canHold(scanner, declared, 'entries')) return undefined;
  const table = new Float64Array(declared);
  for (let i = 0; i < declared; i++) {
    if (!scanner.atWord()) return stopShort(scanner, `entry ${i} of ${declared}`);
    table[i] = scanner.number();
    if (!(table[i]! >= 0 && table[i]! < Number.POSITIVE_INFINITY)) reportEntry(scanner);
  }
  return table;
}

/** Reads a whole number of at least 0; `undefined` after saying that it is not there. */
function readCount(scanner: TextScanner, what: string): number | undefined {
  if (!scanner.atWord()) return stopShort(scanner, what);
  const count = scanner.number();
  if (Number.isSafeInteger(count) && count >= 0) return count;
  const advice = 'write a whole number; is one missing or one too many before it?';
  scanner.stop({ code: 'uai.syntax', because: `${what} is not a whole number`, try: advice });
  return undefined;
}

/** Whether the rest of the file is long enough for so many entries, before room is made for them. */
function canHold(scanner: TextScanner, count: number, what: string): boolean {
  if (count <= scanner.remaining) return true;
  stopShort(scanner, `${count} ${what}`);
  return false;
}

function stopShort(scanner: TextScanner, missing: string): undefined {
  const because = `the file ends too early for ${missing}`;
  const advice = 'it may have been cut off; get the whole file, or check the number';
  scanner.stop({ code: 'uai.truncated', because, try: advice });
}

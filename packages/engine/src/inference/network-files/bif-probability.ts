import type { BifDraft } from './bif-draft.ts';
import { MOST_TABLE_ENTRIES, readEntries } from './table-entries.ts';
import type { Complaint, TextScanner } from './text-scanner.ts';

/** How far a row may be from 1: many files round to two digits. Declared. */
const ROUNDING = 0.02;

/** A table under construction: one row of probabilities of the child per combination of its parents' states. */
interface ConditionalTable {
  readonly parents: readonly number[];
  readonly child: number;
  /** States of the child. */
  readonly width: number;
  readonly table: Float64Array;
  /** By row: 1 where the file gave it. */
  readonly given: Uint8Array;
}

/** Reads a `probability` block, its keyword already read; `false` where it breaks off or breaks the grammar. */
export function readProbability(scanner: TextScanner, draft: BifDraft): boolean {
  const names = readHead(scanner);
  scanner.path = `probability/${names[0] ?? ''}`;
  if (names.length === 0 || !scanner.take('{')) return false;
  const scope = names.map((name) => draft.variableNamed(name));
  const conditional = openTable(scanner, draft, scope);
  if (conditional === undefined) return scanner.skipPast('}');
  if (!readBody(scanner, draft, conditional)) return false;
  const objection = missingRow(draft, conditional) ?? unsoundRow(draft, conditional);
  if (objection !== undefined) scanner.report(objection);
  const { parents, child, table } = conditional;
  draft.factors.push({ scope: [...parents, child], table });
  return true;
}

/** `( child | parent, parent )`, where older files leave the bar out. Empty where it is written otherwise. */
function readHead(scanner: TextScanner): string[] {
  const names: string[] = [];
  if (!scanner.take('(')) return names;
  for (let name = scanner.word(); name !== undefined; name = scanner.word()) {
    names.push(name);
    if (names.length === 1) scanner.take('|');
  }
  return scanner.take(')') ? names : [];
}

function openTable(
  scanner: TextScanner,
  draft: BifDraft,
  names: readonly (number | undefined)[],
): ConditionalTable | undefined {
  const scope = names.filter((variable) => variable !== undefined);
  if (scope.length < names.length) return undefined;
  const [child, ...parents] = scope as [number, ...number[]];
  const width = draft.variables[child]!.states.length;
  const rows = parents.reduce((product, p) => product * draft.variables[p]!.states.length, 1);
  draft.tableEntries += width * rows;
  const objection = objectionTo(scope, draft);
  if (objection !== undefined) {
    scanner.report(objection);
    return undefined;
  }
  const table = new Float64Array(width * rows);
  return { child, parents, width, table, given: new Uint8Array(rows) };
}

function objectionTo(scope: readonly number[], draft: BifDraft): Complaint | undefined {
  if (new Set(scope).size < scope.length) {
    const because = 'a variable occurs twice in the head of this block';
    return { code: 'bif.name-twice', because, try: 'name the variable and each parent once' };
  }
  if (draft.tableEntries > MOST_TABLE_ENTRIES) {
    const because = `its table brings the file to ${draft.tableEntries} entries; the most that is read is ${MOST_TABLE_ENTRIES}`;
    return { code: 'network.too-large', because, try: 'give the variable fewer parents' };
  }
  if (!draft.describe(scope[0]!)) {
    const because = 'this variable has a probability block already';
    return { code: 'bif.probability-twice', because, try: 'keep one of the two' };
  }
  return undefined;
}

/** Reads up to and with the closing brace. */
function readBody(scanner: TextScanner, draft: BifDraft, conditional: ConditionalTable): boolean {
  const defaults = new Float64Array(conditional.width);
  let hasDefault = false;
  while (!scanner.take('}')) {
    const keyword = scanner.peek() === '(' ? '(' : scanner.word();
    if (keyword === '(') readRow(scanner, draft, conditional);
    else if (keyword === 'table') readWholeTable(scanner, conditional);
    else if (keyword === 'default') hasDefault = readNumbers(scanner, defaults);
    else if (keyword !== 'property') return false;
    if (keyword === 'property' ? !scanner.skipPast(';') : !scanner.take(';')) return false;
  }
  if (hasDefault) fillMissing(conditional, defaults);
  return true;
}

function readRow(scanner: TextScanner, draft: BifDraft, conditional: ConditionalTable): void {
  const { parents, table, width, given } = conditional;
  const row = readRowHead(scanner, draft, parents);
  if (row !== undefined && given[row] === 1) {
    const because = `the row (${rowName(draft, conditional, row)}) is given twice`;
    scanner.report({ code: 'bif.row-twice', because, try: 'keep one of the two' });
  }
  if (row !== undefined) given[row] = 1;
  const start = (row ?? 0) * width;
  readNumbers(scanner, table.subarray(start, start + width));
}

/** `(state, state)`, one of each parent; the number of the row, or `undefined` after reporting what is wrong. */
function readRowHead(
  scanner: TextScanner,
  draft: BifDraft,
  parents: readonly number[],
): number | undefined {
  scanner.take('(');
  let row = 0;
  let named = 0;
  for (let name = scanner.word(); name !== undefined; name = scanner.word(), named++) {
    if (named >= parents.length) continue;
    const parent = parents[named]!;
    const state = draft.stateNamed(name, parent) ?? Number.NaN;
    row = row * draft.variables[parent]!.states.length + state;
  }
  if (scanner.take(')') && named !== parents.length) {
    const because = `a row names ${named} states, but the variable has ${parents.length} parents`;
    scanner.report({ code: 'bif.row-head', because, try: 'name one state of each parent' });
    return undefined;
  }
  return Number.isNaN(row) ? undefined : row;
}

/** The whole table in one list: the child runs slowest, the last parent fastest (interchange format, 0.15). */
function readWholeTable(scanner: TextScanner, { table, width, given }: ConditionalTable): void {
  const listed = new Float64Array(table.length);
  readNumbers(scanner, listed);
  const rows = given.length;
  for (let entry = 0; entry < listed.length; entry++) {
    table[(entry % rows) * width + Math.floor(entry / rows)] = listed[entry]!;
  }
  given.fill(1);
}

/** Reads what stands before the semicolon into a list of known length; whether it was as long as that. */
function readNumbers(scanner: TextScanner, target: Float64Array): boolean {
  const count = readEntries(scanner, target);
  if (count === target.length) return true;
  const because = `${target.length} probabilities belong here, ${count} are written`;
  const advice = "give one for each state, in the order of the variable's declaration";
  scanner.report({ code: 'bif.table-length', because, try: advice });
  return false;
}

function fillMissing({ table, given, width }: ConditionalTable, defaults: Float64Array): void {
  given.forEach((isGiven, row) => {
    if (isGiven === 0) table.set(defaults, row * width);
  });
  given.fill(1);
}

function missingRow(draft: BifDraft, conditional: ConditionalTable): Complaint | undefined {
  const row = conditional.given.indexOf(0);
  if (row < 0) return undefined;
  const because = `there is no row (${rowName(draft, conditional, row)}), and no default`;
  const advice = "give a row for each combination of the parents' states, or a default";
  return { code: 'bif.row-missing', because, try: advice };
}

function unsoundRow(draft: BifDraft, conditional: ConditionalTable): Complaint | undefined {
  const { given, table, width } = conditional;
  for (let row = 0; row < given.length; row++) {
    let total = 0;
    for (let entry = row * width; entry < (row + 1) * width; entry++) total += table[entry]!;
    // A row that is not made of numbers was reported when it was read.
    if (Math.abs(total - 1) <= ROUNDING || Number.isNaN(total)) continue;
    const because = `the row (${rowName(draft, conditional, row)}) sums to ${total}, not to 1`;
    const advice = 'check the order of the entries: in a table the last parent runs fastest';
    return { code: 'bif.row-sum', because, try: advice };
  }
  return undefined;
}

/** The parents' states of a row, as a file would name them. */
function rowName(draft: BifDraft, { parents }: ConditionalTable, row: number): string {
  let rest = row;
  const names = parents.toReversed().map((parent) => {
    const { states } = draft.variables[parent]!;
    const name = states[rest % states.length]!;
    rest = Math.floor(rest / states.length);
    return name;
  });
  return names.reverse().join(', ');
}

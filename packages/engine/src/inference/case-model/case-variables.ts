import {
  CONTROL_STATES,
  type IncidentUnderQuestion,
  type ModelNumbers,
  PARTS,
  RELIABILITIES,
  type Voucher,
  type WeighedEvidence,
} from '../../evidence/index.ts';
import { Defect } from '../../vocabulary/index.ts';
import { GraphDraft, tabulate } from './graph-draft.ts';

type Row = readonly number[];

/** How a candidate stands to a state before any report is read. */
export type Standing = 'organ' | 'tied' | 'untied';

/** Where a row of parts enters the graph: a group tied to a state, as a candidate of an incident. */
export interface RowPlace {
  readonly state: string;
  readonly group: string;
  readonly incident: string;
  /** The factor that holds the row for every control state. */
  readonly factor: number;
  /** The state of the perpetrator that means this group. */
  readonly author: number;
  /** The factor's table under other rows, one for each control state. */
  tableOf(rows: readonly Row[]): Float64Array;
}

/** A variable, and the factor that holds its prior. */
export interface PriorPlace {
  readonly variable: number;
  readonly factor: number;
}

/** How a state controls a group. */
export interface ControlPlace extends PriorPlace {
  readonly state: string;
  readonly group: string;
}

/**
 * The hidden variables of a case and their tables: who carried each incident out, how each state controls each
 * group tied to it, which part it played, how reliable each source is. Variables are made when first asked for.
 */
export class CaseVariables {
  readonly draft = new GraphDraft();
  /** Tables that stand in for others when only reports about the act may carry a part: see {@link neutralTables}. */
  readonly neutralTables = new Map<number, Float64Array>();
  readonly rows: RowPlace[] = [];
  readonly controls: ControlPlace[] = [];
  readonly reliabilities: PriorPlace[] = [];
  readonly fronts: PriorPlace[] = [];
  readonly #evidence: WeighedEvidence;
  readonly #made = new Map<string, number>();

  constructor(evidence: WeighedEvidence) {
    this.#evidence = evidence;
  }

  get numbers(): ModelNumbers {
    return this.#evidence.numbers;
  }

  incident(id: string): IncidentUnderQuestion {
    const incident = this.#evidence.incidents.find((known) => known.id === id);
    if (incident === undefined) throw new Defect(`incident ${id} is not under question`);
    return incident;
  }

  standing(state: string, group: string): Standing {
    if (this.#evidence.actors.stateOf(group) === state) return 'organ';
    const tied = this.#evidence.tied.some((pair) => pair.state === state && pair.group === group);
    return tied ? 'tied' : 'untied';
  }

  /** The variable of a name, made by `make` when it is first asked for. */
  once(name: string, make: (name: string) => number): number {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const made = make(name);
    this.#made.set(name, made);
    return made;
  }

  /** Who carried the incident out: its candidates in order, then `other`. */
  perpetrator(incident: string): number {
    return this.once(`perpetrator of ${incident}`, (name) => {
      const { prior } = this.incident(incident);
      const variable = this.draft.addVariable(name, [...prior.keys()]);
      const weights = [...prior.values()];
      this.draft.addFactor([variable], ([state]) => weights[state as number] as number);
      return variable;
    });
  }

  /** How a state controls a group that is tied to it. */
  control(state: string, group: string): number {
    return this.once(`control of ${state} over ${group}`, (name) => {
      const variable = this.draft.addVariable(name, CONTROL_STATES);
      const own = this.#evidence.controls.find(
        (pair) => pair.state === state && pair.group === group,
      );
      const { prior } = own ?? this.numbers.controlState;
      const factor = this.draft.addFactor(
        [variable],
        ([control]) => prior[control as number] as number,
      );
      this.controls.push({ state, group, variable, factor });
      return variable;
    });
  }

  /**
   * The part a state played in an incident: the row of whoever carried it out, passed along the candidates.
   * `P(part ∣ perpetrator, controls)` factorises so, and stays small however many candidates there are.
   */
  part(state: string, incident: string): number {
    return this.once(`part of ${state} in ${incident}`, (name) => {
      const { candidates } = this.incident(incident);
      const linked = candidates.filter((group) => this.standing(state, group) !== 'untied');
      let part = this.#firstPart(linked.length === 0 ? name : `${name}, no tied group`, incident);
      for (const [index, group] of linked.entries()) {
        const last = index === linked.length - 1;
        part = this.#nextPart(last ? name : `${name}, up to ${group}`, {
          part,
          state,
          incident,
          group,
        });
      }
      return part;
    });
  }

  /** The part where no tied group did it: the row of unrelated groups, or that of an author nobody named. */
  #firstPart(name: string, incident: string): number {
    const { candidates } = this.incident(incident);
    const perpetrator = this.perpetrator(incident);
    const { otherPerpetrator, unrelated } = this.numbers.partGivenControl;
    const variable = this.draft.addVariable(name, PARTS);
    this.draft.addFactor([perpetrator, variable], ([author, part]) => {
      const group = candidates[author as number];
      const row = group === undefined ? otherPerpetrator : unrelated;
      return row[part as number] as number;
    });
    return variable;
  }

  /** Takes over the part so far unless this group did it: then its own row holds, and an organ's act is direction. */
  #nextPart(
    name: string,
    {
      part,
      state,
      incident,
      group,
    }: { part: number; state: string; incident: string; group: string },
  ): number {
    const perpetrator = this.perpetrator(incident);
    const author = this.incident(incident).candidates.indexOf(group);
    const next = this.draft.addVariable(name, PARTS);
    if (this.standing(state, group) === 'organ') {
      this.draft.addFactor([perpetrator, part, next], ([who, before, after]) =>
        who === author ? Number(after === PARTS.length - 1) : Number(before === after),
      );
      return next;
    }
    const scope = [perpetrator, part, this.control(state, group), next];
    const sizes = scope.map((variable) => this.draft.statesOf(variable));
    const entryOf = (row: (control: number) => Row) => (states: readonly number[]) => {
      const [who, before, control, after] = states as [number, number, number, number];
      return who === author ? (row(control)[after] as number) : Number(before === after);
    };
    const declared = (control: number) =>
      this.numbers.partGivenControl[CONTROL_STATES[control] as 'organ'];
    const neutral = () => this.numbers.neutralPart.value;
    const tabulated = tabulate(sizes, entryOf(declared));
    const factor = this.draft.addFactor(scope, entryOf(declared));
    this.neutralTables.set(factor, tabulate(sizes, entryOf(neutral)));
    const tableOf = (rows: readonly Row[]) => {
      const table = tabulated.slice();
      const first = author * PARTS.length;
      for (let before = 0; before < PARTS.length; before++)
        rows.forEach((row, control) => {
          table.set(row, ((first + before) * rows.length + control) * PARTS.length);
        });
      return table;
    };
    this.rows.push({ state, group, incident, factor, author, tableOf });
    return next;
  }

  /** Whether a finding holds of a group before a state; it hangs on the state's control where the model says so. */
  tie(state: string, group: string, finding: string): number {
    return this.once(`${finding} of ${group} to ${state}`, (name) => {
      const row = this.numbers.tieFindingGivenControl[finding] as Row;
      const standing = this.standing(state, group);
      const variable = this.draft.addBinary(name);
      if (standing === 'tied') {
        const control = this.control(state, group);
        this.draft.addFactor([control, variable], ([c, holds]) =>
          bernoulli(row[c as number] as number, holds),
        );
      } else {
        const chance = row[standing === 'organ' ? CONTROL_STATES.length - 1 : 0] as number;
        this.draft.addFactor([variable], ([holds]) => bernoulli(chance, holds));
      }
      return variable;
    });
  }

  /** Whether a group hides behind a front. */
  front(group: string, front: string): number {
    return this.once(`${group} behind ${front}`, (name) => {
      const variable = this.draft.addBinary(name);
      const { frontPrior } = this.numbers.claim;
      const factor = this.draft.addFactor([variable], ([holds]) => bernoulli(frontPrior, holds));
      this.fronts.push({ variable, factor });
      return variable;
    });
  }

  /** How reliable a source is, shared by all its reports; a graded origin is a source of its own. */
  reliability(voucher: Voucher): number {
    const name = 'source' in voucher ? voucher.source : `origin ${voucher.origin}`;
    return this.once(`reliability of ${name}`, (full) => {
      const grade = 'source' in voucher ? this.#gradeOf(voucher.source) : voucher.grade;
      const row = this.numbers.sourceReliability[grade as 'F'];
      const variable = this.draft.addVariable(full, RELIABILITIES);
      const factor = this.draft.addFactor([variable], ([state]) => row[state as number] as number);
      this.reliabilities.push({ variable, factor });
      return variable;
    });
  }

  /** Grade of a source; one that the version may not show counts as one that cannot be judged. */
  #gradeOf(source: string): string {
    return this.#evidence.caseFile.sources.find(({ id }) => id === source)?.reliability ?? 'F';
  }
}

/** Chance of state 1 (`yes`) or of state 0, given the chance of the former. */
export function bernoulli(chance: number, state: number | undefined): number {
  return state === 1 ? chance : 1 - chance;
}

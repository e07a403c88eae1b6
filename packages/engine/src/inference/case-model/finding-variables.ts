import {
  type Dependence,
  type Subject,
  subjectKey,
  type WeighedEvidence,
} from '../../evidence/index.ts';
import { type Formula, formulaKey } from '../../vocabulary/index.ts';
import { bernoulli, type CaseVariables } from './case-variables.ts';
import { HeardSubjects, type Place } from './heard-subjects.ts';

/** Established who did it: one of the groups or organs through which the state could answer for it (ADR 46). */
export const PERPETRATOR_IDENTIFIED = 'act.perpetrator_identified';
/** By the state's own law part of it: settled by the record where the candidate is entered as its organ. */
const LAWFUL_ORGAN = 'rel.lawful_organ';

/** The variables of findings as standards ask for them, and of conditions over them. */
export class FindingVariables {
  readonly #variables: CaseVariables;
  readonly #heard: HeardSubjects;

  constructor(variables: CaseVariables, { items }: WeighedEvidence) {
    this.#variables = variables;
    this.#heard = new HeardSubjects(items);
  }

  /** The variable of one finding of a state about an incident. */
  finding(finding: string, place: Place): number {
    const { numbers } = this.#variables;
    if (finding === PERPETRATOR_IDENTIFIED) return this.#identified(place);
    if (finding in numbers.tieFindingGivenControl) return this.#tieOfPerpetrator(finding, place);
    if (finding in numbers.actFindingGivenPart) return this.act(finding, place);
    return this.state(this.#heard.ofState(finding, place));
  }

  /** A finding about an act, which hangs on the state's part in it. */
  act(finding: string, { state, incident }: Place): number {
    return this.#variables.once(`${finding} of ${state} in ${incident}`, (name) => {
      const { draft, numbers } = this.#variables;
      const row = numbers.actFindingGivenPart[finding] as readonly number[];
      const part = this.#variables.part(state, incident);
      const variable = draft.addBinary(name);
      draft.addFactor([part, variable], ([p, holds]) =>
        bernoulli(row[p as number] as number, holds),
      );
      return variable;
    });
  }

  /** A legal or territorial finding: it follows from others where the model says so, else it has a prior of its own. */
  state(subject: Extract<Subject, { kind: 'state' }>): number {
    return this.#variables.once(subjectKey(subject), (name) => {
      const { draft, numbers } = this.#variables;
      const dependence = numbers.dependentFinding[subject.finding];
      const chance = numbers.findingPrior[subject.finding] ?? numbers.findingPrior.other;
      const { state, incident } = subject;
      if (dependence === undefined || incident === undefined) {
        const variable = draft.addBinary(name);
        draft.addFactor([variable], ([holds]) => bernoulli(chance, holds));
        return variable;
      }
      const condition = this.#condition(dependence, { state, incident });
      const variable = draft.addBinary(name);
      draft.addFactor([condition, variable], ([met, holds]) =>
        bernoulli(met === 1 ? dependence.ifTrue : dependence.ifFalse, holds),
      );
      return variable;
    });
  }

  #identified({ state, incident }: Place): number {
    return this.#variables.once(`${PERPETRATOR_IDENTIFIED} for ${state} in ${incident}`, (name) => {
      const { draft } = this.#variables;
      const { candidates } = this.#variables.incident(incident);
      const linked = candidates.map((group) => this.#variables.standing(state, group) !== 'untied');
      const perpetrator = this.#variables.perpetrator(incident);
      const variable = draft.addBinary(name);
      draft.addFactor([perpetrator, variable], ([who, holds]) =>
        Number((linked[who as number] ?? false) === (holds === 1)),
      );
      return variable;
    });
  }

  /** A finding about whoever carried the incident out, in its relation to the state. */
  #tieOfPerpetrator(finding: string, { state, incident }: Place): number {
    return this.#variables.once(`${finding} of the author of ${incident} to ${state}`, (name) => {
      const { draft, numbers } = this.#variables;
      const { candidates } = this.#variables.incident(incident);
      const perpetrator = this.#variables.perpetrator(incident);
      const unrelated = (numbers.tieFindingGivenControl[finding] as readonly number[])[0] as number;
      let holds = draft.addBinary(`${name}, no tied group`);
      draft.addFactor([holds], ([yes]) => bernoulli(unrelated, yes));
      for (const [author, group] of candidates.entries()) {
        const standing = this.#variables.standing(state, group);
        const isHeard = this.#heard.has({ kind: 'tie', state, group, finding });
        if (standing === 'untied' && !isHeard) continue;
        const before = holds;
        holds = draft.addBinary(`${name}, up to ${group}`);
        if (standing === 'organ' && finding === LAWFUL_ORGAN) {
          draft.addFactor([perpetrator, before, holds], ([who, was, is]) =>
            who === author ? Number(is) : Number(was === is),
          );
          continue;
        }
        const own = this.#variables.tie(state, group, finding);
        draft.addFactor([perpetrator, before, own, holds], ([who, was, owned, is]) =>
          Number((who === author ? owned : was) === is),
        );
      }
      return holds;
    });
  }

  /** The variable that is `yes` exactly where a condition over findings holds. */
  formula(formula: Formula, place: Place): number {
    if ('finding' in formula) return this.finding(formula.finding, place);
    return this.#variables.once(
      `${formulaKey(formula)} of ${place.state} in ${place.incident}`,
      (name) => {
        if ('not' in formula)
          return this.#gate(name, [this.formula(formula.not, place)], ([a]) => a === 0);
        const isAll = 'all' in formula;
        const parts = (isAll ? formula.all : formula.any).map((part) => this.formula(part, place));
        return this.#joined(name, parts, isAll ? everyOne : someOne);
      },
    );
  }

  /** What a finding follows from: of the author's ties, or of those of whichever candidate is tied to the state. */
  #condition(dependence: Dependence, place: Place): number {
    const { candidates } = this.#variables.incident(place.incident);
    const tied = candidates.filter(
      (group) => this.#variables.standing(place.state, group) !== 'untied',
    );
    if (dependence.of === 'author' || tied.length === 0) {
      return this.formula(conditionOf(dependence), place);
    }
    const name = `${formulaKey(conditionOf(dependence))} of any candidate of ${place.incident} to ${place.state}`;
    return this.#variables.once(name, () => {
      const [names, join] =
        'any' in dependence ? [dependence.any, someOne] : [dependence.all, everyOne];
      const groups = tied.map((group) => {
        const ties = names.map((finding) => this.#variables.tie(place.state, group, finding));
        return this.#joined(`${name}: ${group}`, ties, join);
      });
      return this.#joined(name, groups, someOne);
    });
  }

  /** Joins two at a time, so that no table grows with the number of parts; one said twice says nothing more. */
  #joined(
    name: string,
    parts: readonly number[],
    join: (states: readonly number[]) => boolean,
  ): number {
    return [...new Set(parts)].reduce((so, part, index) =>
      this.#gate(`${name}, step ${index}`, [so, part], join),
    );
  }

  #gate(
    name: string,
    inputs: readonly number[],
    holds: (states: readonly number[]) => boolean,
  ): number {
    const { draft } = this.#variables;
    const output = draft.addBinary(name);
    draft.addFactor([...inputs, output], (states) =>
      Number(holds(states.slice(0, -1)) === (states.at(-1) === 1)),
    );
    return output;
  }
}

function everyOne(states: readonly number[]): boolean {
  return states.every((state) => state === 1);
}

function someOne(states: readonly number[]): boolean {
  return states.includes(1);
}

function conditionOf(dependence: Dependence): Formula {
  const names = 'any' in dependence ? dependence.any : dependence.all;
  const parts = names.map((finding) => ({ finding }));
  if (parts.length === 1) return parts[0] as Formula;
  return 'any' in dependence ? { any: parts } : { all: parts };
}

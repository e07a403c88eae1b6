import type { WeighedEvidence } from '../../evidence/index.ts';
import {
  type Formula,
  findingsIn,
  formulaKey,
  type Interval,
  type Outcome,
} from '../../vocabulary/index.ts';
import { BearingEvidence } from '../case-model/bearing.ts';
import { Footings } from '../case-model/footings.ts';
import type { Place } from '../case-model/heard-subjects.ts';
import type { Question } from '../case-model/question.ts';
import { robustnessInterval } from '../case-model/robustness.ts';
import type { Posterior } from '../factor-graph/index.ts';
import { recordOfIncident } from '../slow-layer/record-of-incident.ts';

/** What a forum that admits reports about this attack alone has before it. */
export interface FindingsOfAttack {
  /** Bounds of each finding on which something bears; the others are unknown. */
  readonly findings: ReadonlyMap<string, Interval>;
  /** Bounds of a condition from its joint probability; `undefined` where nothing bears on one of its findings. */
  jointly(formula: Formula): Interval | undefined;
}

/** What findings are made ready for: where they are asked, and the conditions of standards over them. */
export interface AskedFindings {
  readonly place: Place;
  readonly formulas: readonly Formula[];
  /** Of what is drawn where the case is too large to be exact. */
  readonly seed: number;
}

/**
 * The findings of one state about one attack, on reports about that attack alone, kept ready so that evidence can be left
 * out and taken back while somebody watches. It is what inference finds on the evidence that stays.
 */
export class FindingsWhatIf {
  readonly #evidence: WeighedEvidence;
  readonly #place: Place;
  readonly #footings: Footings;
  readonly #asked: readonly Formula[];
  /** Before any evidence, which leaving some out does not move. */
  readonly #before: ReadonlyMap<string, Float64Array>;

  private constructor(
    evidence: WeighedEvidence,
    { place, formulas }: Omit<AskedFindings, 'seed'>,
    footings: Footings,
  ) {
    this.#evidence = evidence;
    this.#place = place;
    this.#footings = footings;
    this.#asked = formulas;
    this.#before = this.#read(footings.before('attack'), formulas);
  }

  /** Makes a case ready; or says why it is too large. */
  static of(
    evidence: WeighedEvidence,
    { place, formulas, seed }: AskedFindings,
  ): Outcome<FindingsWhatIf> {
    const heard = new Heard(evidence, place);
    const singles = [...new Set(formulas.flatMap(findingsIn))]
      .toSorted()
      .map((finding) => ({ finding }))
      .filter((formula) => heard.isWhole(formula));
    const joint = formulas.filter((formula) => !('finding' in formula) && heard.isWhole(formula));
    const own = recordOfIncident(evidence, place.incident);
    // As in inference: the whole record before that of the incident, conditions before findings by themselves.
    for (const record of evidence.incidents.length === 1 ? [evidence] : [evidence, own])
      for (const asked of [[...singles, ...joint], singles]) {
        const made = Footings.of(record, questions(place, asked), { seed, onlyExact: true });
        if (made.ok)
          return {
            ok: true,
            value: new FindingsWhatIf(record, { place, formulas: asked }, made.value),
          };
      }
    const drawn = Footings.of(own, questions(place, singles), { seed });
    if (!drawn.ok) return drawn;
    return { ok: true, value: new FindingsWhatIf(own, { place, formulas: singles }, drawn.value) };
  }

  /** The findings without the evidence of these ids. Ids of nothing change nothing. */
  without(ids: ReadonlySet<string>): FindingsOfAttack {
    const items = this.#evidence.items.filter(({ id }) => !ids.has(id));
    const heard = new Heard({ ...this.#evidence, items }, this.#place);
    const formulas = this.#asked.filter((formula) => heard.isWhole(formula));
    const stages = this.#footings
      .stagesWithout('attack', ids)
      .map((answer) => this.#read(answer(), formulas));
    const intervals = new Map(
      formulas.map((formula): [string, Interval] => {
        const key = formulaKey(formula);
        const cells = {
          prior: this.#before.get(key)!,
          stages: stages.map((stage) => stage.get(key)!),
        };
        const { robustness } = this.#evidence.numbers;
        return [key, robustnessInterval(cells, (state) => state === 1, robustness)];
      }),
    );
    const findings = formulas.flatMap((formula): [string, Interval][] =>
      'finding' in formula ? [[formula.finding, intervals.get(formulaKey(formula))!]] : [],
    );
    return {
      findings: new Map(findings),
      jointly: (formula) => ('finding' in formula ? undefined : intervals.get(formulaKey(formula))),
    };
  }

  /** By formula, the chances that it is not so and that it is. All are read from one answer before the next is turned to. */
  #read(answer: Posterior, formulas: readonly Formula[]): Map<string, Float64Array> {
    const { caseGraph } = this.#footings;
    return new Map(
      formulas.map((formula) => {
        const variable = caseGraph.variableOf({ ...this.#place, formula });
        return [formulaKey(formula), answer.joint([variable])];
      }),
    );
  }
}

/** Which findings anything bears on. */
class Heard {
  readonly #bearing: BearingEvidence;
  readonly #place: Place;
  readonly #known = new Map<string, boolean>();

  constructor(evidence: WeighedEvidence, place: Place) {
    this.#bearing = new BearingEvidence(evidence);
    this.#place = place;
  }

  /** Whether something bears on every finding of a formula. */
  isWhole(formula: Formula): boolean {
    return findingsIn(formula).every((finding) => this.#isHeard(finding));
  }

  #isHeard(finding: string): boolean {
    const known =
      this.#known.get(finding) ??
      (this.#bearing.on(finding, this.#place).length > 0 ||
        this.#bearing.isSettledByRecord(finding, this.#place));
    this.#known.set(finding, known);
    return known;
  }
}

function questions(place: Place, formulas: readonly Formula[]): Question[] {
  return formulas.map((formula) => ({ ...place, formula }));
}

import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { leastExact } from '../case-model/manner.ts';
import { recordOfIncident } from '../slow-layer/record-of-incident.ts';
import { isTaughtApart } from '../slow-layer/taught-apart.ts';
import { AskedCase } from './asked-case.ts';
import { type AskedManner, askedManner } from './asked-manner.ts';

/** Who did it and which part each state had, by probabilities alone. */
export interface WhatIfAnswer {
  readonly incident: string;
  /** By candidate, `other` last. */
  readonly perpetrators: ReadonlyMap<string, number>;
  /** By state: chances that its part was at least so much. */
  readonly parts: ReadonlyMap<string, Readonly<Record<Exclude<Part, 'none'>, number>>>;
}

/** A case kept ready, so that evidence can be left out and taken back while somebody watches. Only what a change
 *  touches is computed anew. */
export class WhatIf {
  /** One for the whole case, or one for each incident where all of them together are too many, or too large to be exact. */
  readonly #asked: readonly AskedCase[];
  readonly #evidence: WeighedEvidence;

  private constructor(asked: readonly AskedCase[], evidence: WeighedEvidence) {
    this.#asked = asked;
    this.#evidence = evidence;
  }

  /** Makes a case ready; or says why it is too large. */
  static of(evidence: WeighedEvidence, seed: number): Outcome<WhatIf> {
    const incidents = evidence.incidents.map(({ id }) => id);
    if (!isTaughtApart(evidence)) {
      const whole = AskedCase.of(evidence, { incidents, findings: [], seed });
      if (whole.ok && (incidents.length === 1 || whole.value.manner.kind === 'exact'))
        return { ok: true, value: new WhatIf([whole.value], evidence) };
    }
    const asked: AskedCase[] = [];
    for (const incident of incidents) {
      const record = recordOfIncident(evidence, incident);
      const one = AskedCase.of(record, { incidents: [incident], findings: [], seed });
      if (!one.ok) return one;
      asked.push(one.value);
    }
    return { ok: true, value: new WhatIf(asked, evidence) };
  }

  /** How it is answered, or how the answer least exact is. */
  get manner(): AskedManner {
    return askedManner(leastExact(this.#asked.map(({ manner }) => manner)), this.#evidence);
  }

  /** The answers about every incident without the evidence of these ids. Ids of nothing change nothing. */
  without(ids: ReadonlySet<string>): readonly WhatIfAnswer[] {
    return this.#asked.flatMap((asked) => answersWithout(asked, ids));
  }
}

function answersWithout(asked: AskedCase, ids: ReadonlySet<string>): WhatIfAnswer[] {
  const { evidence, caseGraph } = asked;
  const left = evidence.items.filter(({ id }) => ids.has(id));
  const without = new Set(left.map((item) => caseGraph.factorOf.get(item)!));
  return evidence.incidents.map(({ id, prior }): WhatIfAnswer => {
    const authors = asked.marginal(caseGraph.perpetrator(id), { without });
    return {
      incident: id,
      perpetrators: new Map([...prior.keys()].map((name, place) => [name, authors[place]!])),
      parts: new Map(
        evidence.states.map((state) => {
          const chances = asked.marginal(caseGraph.part(state, id), { without });
          return [state, atLeastEach(chances)];
        }),
      ),
    };
  });
}

function atLeastEach(chances: Float64Array): Record<Exclude<Part, 'none'>, number> {
  const atLeast = (part: Part) =>
    chances.subarray(PARTS.indexOf(part)).reduce((sum, chance) => sum + chance, 0);
  return {
    support: atLeast('support'),
    approval: atLeast('approval'),
    direction: atLeast('direction'),
  };
}

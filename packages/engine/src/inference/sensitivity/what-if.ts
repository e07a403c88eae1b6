import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { AskedCase } from './asked-case.ts';

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
  readonly #asked: AskedCase;

  private constructor(asked: AskedCase) {
    this.#asked = asked;
  }

  /** Makes a case ready; or says why it is too large to be exact. */
  static of(evidence: WeighedEvidence): Outcome<WhatIf> {
    const incidents = evidence.incidents.map(({ id }) => id);
    const asked = AskedCase.of(evidence, { incidents, findings: [] });
    return asked.ok ? { ok: true, value: new WhatIf(asked.value) } : asked;
  }

  /** The answers about every incident without the evidence of these ids. Ids of nothing change nothing. */
  without(ids: ReadonlySet<string>): readonly WhatIfAnswer[] {
    const { evidence, caseGraph } = this.#asked;
    const left = evidence.items.filter(({ id }) => ids.has(id));
    const without = new Set(left.map((item) => caseGraph.factorOf.get(item)!));
    return evidence.incidents.map(({ id, prior }): WhatIfAnswer => {
      const authors = this.#asked.marginal(caseGraph.perpetrator(id), { without });
      return {
        incident: id,
        perpetrators: new Map([...prior.keys()].map((name, place) => [name, authors[place]!])),
        parts: new Map(
          evidence.states.map((state) => {
            const chances = this.#asked.marginal(caseGraph.part(state, id), { without });
            return [state, atLeastEach(chances)];
          }),
        ),
      };
    });
  }
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

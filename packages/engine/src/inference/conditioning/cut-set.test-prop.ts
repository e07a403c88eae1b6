import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type FactorGraph } from '../factor-graph/index.ts';
import { compileWithCutSet } from './index.ts';

const entry = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 10, noNaN: true }));

/** Nine binary variables and twelve factors over pairs of them. */
const graphs: fc.Arbitrary<FactorGraph> = fc
  .array(
    fc.record({
      scope: fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 2 }),
      table: fc.array(entry, { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 12, maxLength: 12 },
  )
  .map((factors) => ({
    variables: Array.from({ length: 9 }, (_, v) => ({ name: `v${v}`, states: ['yes', 'no'] })),
    factors: factors.map(({ scope, table }) => ({ scope, table: Float64Array.from(table) })),
  }));

test('a sum over a cut set equals one exact pass', () => {
  fc.assert(
    fc.property(graphs, fc.nat(8), fc.nat(1), (graph, observed, state) => {
      const query = { evidence: new Map([[observed, state]]) };
      const whole = compile(graph);
      const cut = compileWithCutSet(graph, { maximumCliqueStates: 4 });
      if (!whole.ok || !cut.ok) throw new Error('refused');
      const [expected, posterior] = [whole.compiled.infer(query), cut.compiled.infer(query)];
      expect(posterior.possible).toBe(expected.possible);
      if (expected.possible) expect(posterior.log10Z).toBeCloseTo(expected.log10Z, 10);
      for (let v = 0; v < 9; v++) {
        const marginal = posterior.marginal(v);
        expected.marginal(v).forEach((p, s) => {
          if (expected.possible) expect(marginal[s]).toBeCloseTo(p, 10);
          else expect(marginal[s]).toBeNaN();
        });
      }
      posterior.joint([0, 8]).forEach((p, i) => {
        if (expected.possible) expect(p).toBeCloseTo(expected.joint([0, 8])[i]!, 10);
      });
    }),
    { numRuns: 200 },
  );
});

import { describe, expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred } from '../../../../../test/small-cases/shipped-model.ts';
import { estimateOf } from './case-inference.ts';

const TIES = [
  draftTie('sponsor arms group'),
  draftTie('sponsor trains group'),
  draftTie('sponsor arms rival'),
];
const SAYS = { source: 'court', credibility: 1 };

/** A group that is surely armed and trained, a rival that surely is not, and nobody who says which of them did it. */
const chanceOf = (finding: string) => {
  const { incidents } = inferred(
    draftCase({
      incidents: [draftIncident('attack', ['group', 'rival'])],
      sources: [draftSource('court', { reliability: 'A' })],
      ties: TIES,
      reports: [
        draftReport('a', { tie: 'sponsor-arms-group' }, SAYS),
        draftReport('b', { tie: 'sponsor-trains-group' }, SAYS),
        draftReport('c', { tie: 'sponsor-arms-rival' }, { ...SAYS, stance: 'denies' }),
      ],
    }),
    { formulas: [{ finding }] },
  );
  return estimateOf(incidents[0]!.states[0]!, finding).pattern.probability;
};

describe('a state’s own breach by its support', () => {
  test('does not wait for the author: it is asked of whichever candidate was armed and trained', () => {
    expect(chanceOf('prev.use_of_force_support')).toBeGreaterThan(0.9);
  });

  test('while what makes the state answer for the act is asked of the author', () => {
    expect(chanceOf('fsia.material_support')).toBeLessThan(0.75);
  });
});

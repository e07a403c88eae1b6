import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { likeliestGroup } from './likeliest-group.ts';

const PLACE = { state: 'sponsor', incident: 'attack' };

/** A case with three candidates and an organ, some tied to the sponsor, some named by a good source. */
function groupWith(ties: readonly string[], ...named: readonly string[]): string | undefined {
  const evidence = weighed(
    draftCase({
      actors: [
        draftActor('sponsor', { kind: 'state' }),
        draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
        draftActor('amber'),
        draftActor('birch'),
        draftActor('cedar'),
        draftActor('neighbour', { kind: 'state' }),
      ],
      incidents: [
        draftIncident('another', ['birch', 'amber']),
        draftIncident('attack', ['birch', 'amber', 'cedar', 'guard']),
      ],
      ties: ties.map((words) => draftTie(words)),
      sources: [draftSource('paper', { reliability: 'A' })],
      reports: named.map((group) =>
        draftReport(`by-${group}`, { incident: 'attack', perpetrator: group }),
      ),
      sponsors: ['sponsor', 'neighbour'],
    }),
  );
  return likeliestGroup(evidence, PLACE);
}

describe('the group behind which a sponsor could hide', () => {
  const TIES = ['sponsor arms amber', 'sponsor arms birch'];

  test('is the tied candidate that most likely did it', () => {
    expect(groupWith(TIES, 'birch')).toBe('birch');
    expect(groupWith(TIES, 'amber')).toBe('amber');
  });

  test('is never one without a tie, however likely', () => {
    expect(groupWith(TIES, 'cedar')).toBe('amber');
  });

  test('is none that is tied to another state', () => {
    expect(groupWith([...TIES, 'neighbour arms cedar'], 'cedar')).toBe('amber');
  });

  test('is the first by name where two are as likely', () => {
    expect(groupWith(TIES)).toBe('amber');
  });

  test('is no organ: what an organ does is the state’s own act', () => {
    expect(groupWith(TIES, 'guard')).toBe('amber');
    expect(groupWith([...TIES, 'sponsor commands guard'], 'guard')).toBe('amber');
    expect(groupWith([], 'guard')).toBeUndefined();
  });

  test('is nobody where no candidate is tied to the state', () => {
    expect(groupWith([], 'amber')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { makeRooms } from '../case-model/rooms.ts';
import { AskedCase } from '../sensitivity/asked-case.ts';
import { isTaughtApart } from './taught-apart.ts';

/** So many attacks, each by the one group that they share or by a group of its own. */
function campaignOf(attacks: number, groupOf: (nth: number) => string) {
  const groups = [...new Set(Array.from({ length: attacks }, (_, nth) => groupOf(nth)))];
  return weighed(
    draftCase({
      actors: [draftActor('sponsor', { kind: 'state' }), ...groups.map((id) => draftActor(id))],
      incidents: Array.from({ length: attacks }, (_, nth) =>
        draftIncident(`attack-${nth}`, [groupOf(nth)]),
      ),
      ties: groups.map((group) => draftTie(`sponsor arms ${group}`)),
    }),
  );
}

const oneGroup = () => 'group';

describe('attacks are answered each on its own record', () => {
  test('where they are more than a dozen and share a group', () => {
    expect(isTaughtApart(campaignOf(13, oneGroup))).toBe(true);
  });

  test('also where one of them is by a group of its own', () => {
    expect(isTaughtApart(campaignOf(14, (nth) => (nth === 0 ? 'loner' : 'group')))).toBe(true);
  });

  test('not where a dozen or fewer fit one graph', () => {
    expect(isTaughtApart(campaignOf(12, oneGroup))).toBe(false);
  });

  test('not where no record would teach what is left out', () => {
    expect(isTaughtApart(campaignOf(13, (nth) => `group-${nth}`))).toBe(false);
  });

  test('with a room for each, however small they are together', () => {
    const made = makeRooms(campaignOf(13, oneGroup), 1);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(made.value.byIncident).toBe(true);
    expect(made.value.rooms.map(({ evidence }) => evidence.incidents.length)).toEqual(
      Array.from({ length: 13 }, () => 1),
    );
  });

  test('when one of them is asked about, too', () => {
    const asked = AskedCase.of(campaignOf(13, oneGroup), {
      incidents: ['attack-4'],
      findings: [],
      seed: 1,
    });
    if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
    expect(asked.value.evidence.incidents.map(({ id }) => id)).toEqual(['attack-4']);
  });
});

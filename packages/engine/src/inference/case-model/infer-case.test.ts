import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import {
  inferred,
  shippedNumbers,
  weighed,
} from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { EventIn } from './footings.ts';
import { makeRooms, type Room } from './rooms.ts';
import { tooLarge } from './too-large.ts';

const { partGivenControl, controlState, neutralPart } = shippedNumbers;
const CONTROL_ROWS = [
  partGivenControl.unrelated,
  partGivenControl.orchestrated,
  partGivenControl.delegated,
  partGivenControl.organ,
];
const OF_TIED = [0, 1, 2, 3].map((part) =>
  controlState.prior.reduce((sum, p, control) => sum + p * CONTROL_ROWS[control]![part]!, 0),
);

/** The attack with a certain author. */
const attackBy = (author: string) => {
  const prior = { weights: { [author]: 1, other: 0 }, because: 'known' };
  return [draftIncident('attack', [], { perpetrators: { candidates: [author], prior } })];
};
const ACTORS = [
  draftActor('sponsor', { kind: 'state' }),
  draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
  draftActor('neighbour', { kind: 'state' }),
  draftActor('army', { kind: 'organ', partOf: 'neighbour' }),
  draftActor('group'),
  draftActor('rival'),
];

function partsOf(author: string, ties: readonly string[], parts: Partial<CaseFile> = {}) {
  const { incidents } = inferred(
    draftCase({
      actors: ACTORS,
      incidents: attackBy(author),
      ties: ties.map((words) => draftTie(words)),
      ...parts,
    }),
  );
  const { attack, pattern } = incidents[0]!.states[0]!;
  return { attack: attack.distribution, pattern: pattern.distribution };
}

function expectClose(actual: readonly number[], wanted: readonly number[]): void {
  for (const [part, chance] of wanted.entries()) expect(actual[part]).toBeCloseTo(chance, 9);
}

describe('the part of a state before any report', () => {
  test('in the act of a group tied to it follows from how it may control it', () => {
    const { attack, pattern } = partsOf('group', ['sponsor arms group']);
    expectClose(pattern, OF_TIED);
    expectClose(attack, neutralPart.value);
  });

  test('follows the prior of control that the case has for the pair, set for the state or an organ of it', () => {
    const weights = { unrelated: 0.1, orchestrated: 0.2, delegated: 0.3, organ: 0.4 };
    const wanted = [0, 1, 2, 3].map((part) =>
      Object.values(weights).reduce(
        (sum, p, control) => sum + p * CONTROL_ROWS[control]![part]!,
        0,
      ),
    );
    for (const sponsor of ['sponsor', 'guard']) {
      const controls = [{ sponsor, proxy: 'group', prior: { weights, because: 'event data' } }];
      const { attack, pattern } = partsOf('group', ['guard arms group'], { controls });
      expectClose(pattern, wanted);
      expectClose(attack, neutralPart.value);
    }
    const ofRival = [{ sponsor: 'sponsor', proxy: 'rival', prior: { weights, because: 'data' } }];
    expectClose(partsOf('group', ['sponsor arms group'], { controls: ofRival }).pattern, OF_TIED);
  });

  test('in the act of a group without a tie is that of a stranger, on both footings', () => {
    for (const ties of [[], ['neighbour arms group'], ['sponsor arms rival']]) {
      const { attack, pattern } = partsOf('group', ties);
      expectClose(pattern, partGivenControl.unrelated);
      expectClose(attack, partGivenControl.unrelated);
    }
  });

  test('in the act of its own organ is direction, whatever ties are recorded beside', () => {
    for (const ties of [[], ['sponsor arms guard']]) {
      const { attack, pattern } = partsOf('guard', ties);
      expectClose(pattern, [0, 0, 0, 1]);
      expectClose(attack, [0, 0, 0, 1]);
    }
  });

  test("in the act of another state's organ is that of a stranger", () => {
    expectClose(partsOf('army', []).pattern, partGivenControl.unrelated);
  });

  test('in the act of somebody whom the case does not name is that of such', () => {
    const prior = { weights: { group: 0, other: 1 }, because: 'known' };
    const perpetrators = { candidates: ['group'], prior };
    const { incidents } = inferred(
      draftCase({
        incidents: [draftIncident('attack', [], { perpetrators })],
        ties: [draftTie('sponsor arms group')],
      }),
    );
    expectClose(incidents[0]!.states[0]!.pattern.distribution, partGivenControl.otherPerpetrator);
  });
});

describe('a report on a tie', () => {
  test('moves the part by what it says of control, and only where the group may have done it', () => {
    const parts = {
      ties: [draftTie('sponsor directs group')],
      reports: [draftReport('a', { tie: 'sponsor-directs-group' })],
    };
    const chanceOfDirection = (incidents: ReturnType<typeof attackBy>) =>
      inferred(draftCase({ ...parts, incidents })).incidents[0]!.states[0]!.pattern.atLeast
        .direction.probability;
    expect(chanceOfDirection(attackBy('group'))).toBeGreaterThan(OF_TIED[3]! * 1.5);
    expect(chanceOfDirection(attackBy('rival'))).toBeCloseTo(partGivenControl.unrelated[3]!, 9);
  });
});

describe('an inference', () => {
  const caseFile = draftCase({
    incidents: [
      draftIncident('attack', ['group', 'rival']),
      draftIncident('raid', ['rival'], { date: '2020-06-02' }),
    ],
    sponsors: ['sponsor', 'neighbour'],
    actors: ACTORS,
    ties: [draftTie('sponsor arms group'), draftTie('group fronts-for rival')],
    reports: [
      draftReport('a', { perpetrator: 'rival', incident: 'attack' }),
      draftReport('b', { tie: 'sponsor-arms-group' }),
    ],
  });
  const inference = inferred(caseFile);

  test('has every attack under question, with the candidates by falling probability', () => {
    expect(inference.incidents.map(({ incident }) => incident)).toEqual(['attack', 'raid']);
    const { perpetrator } = inference.incidents[0]!;
    expect(perpetrator.map(({ candidate }) => candidate)).toEqual(['rival', 'group', 'other']);
    for (const [place, prior] of [0.375, 0.375, 0.25].entries())
      expect(perpetrator[place]!.prior).toBeCloseTo(prior, 9);
  });

  test('has every asked state at every attack', () => {
    for (const { states } of inference.incidents)
      expect(states.map(({ state }) => state)).toEqual(['sponsor', 'neighbour']);
  });

  test('has the chance of every tie in force', () => {
    expect([...inference.ties.keys()].sort()).toEqual([
      'group-fronts-for-rival',
      'sponsor-arms-group',
    ]);
    expect(inference.ties.get('sponsor-arms-group')).toBeGreaterThan(0.8);
    expect(inference.ties.get('group-fronts-for-rival')).toBeCloseTo(
      shippedNumbers.claim.frontPrior,
      9,
    );
  });

  test('tells the size of what was computed', () => {
    expect(inference.variables).toBeGreaterThan(8);
    expect(inference.cliqueStates).toBeGreaterThan(inference.variables);
    expect(inference.log10Evidence).toBeLessThan(0);
  });

  test('follows each part on its own way', () => {
    const { waterfalls, pattern } = inference.incidents[0]!.states[0]!;
    for (const part of ['support', 'approval', 'direction'] as const) {
      const { probability } = pattern.atLeast[part];
      expect(1 / (1 + Math.exp(-waterfalls[part].posteriorLogOdds))).toBeCloseTo(probability, 9);
      expect(waterfalls[part].target).toBe(`${part} by sponsor in attack`);
    }
  });
});

/** A case in which every source speaks of every tie of every group, so that all of them are entangled. */
function entangledCase(incidents: readonly string[]) {
  const groups = Array.from({ length: 5 }, (_, nth) => `group-${nth}`);
  const sources = Array.from({ length: 16 }, (_, nth) => `source-${nth}`);
  const kinds = ['arms', 'trains', 'finances', 'directs', 'shelters'];
  const ties = kinds.flatMap((kind) => groups.map((group) => draftTie(`sponsor ${kind} ${group}`)));
  return draftCase({
    actors: [draftActor('sponsor', { kind: 'state' }), ...groups.map((id) => draftActor(id))],
    incidents: incidents.map((id) => draftIncident(id, groups)),
    sources: sources.map((id) => draftSource(id)),
    ties,
    reports: ties.flatMap(({ id: tie, proxy }, at) =>
      sources.map((source, nth) =>
        draftReport(
          `${source}-on-${tie}`,
          { tie },
          { source, stance: proxy === 'group-0' || (at + nth) % 3 > 0 ? 'asserts' : 'denies' },
        ),
      ),
    ),
  });
}

const supported: EventIn = (caseGraph) => ({
  variables: [caseGraph.part('sponsor', 'attack')],
  isEvent: (part) => part >= 1,
});

describe('a case too large to be exact', () => {
  test('is answered from weighted draws of what entangles it, and tells its error', {
    timeout: 60_000,
  }, () => {
    const made = makeRooms(weighed(entangledCase(['attack'])), 1);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const [{ footings }] = made.value.rooms as [Room];
    expect(footings.manner.kind).toBe('weighted');
    expect(footings.manner.conditionedOn).toContain('reliability of source-0');
    expect(footings.manner.draws).toBeGreaterThan(100);
    for (const admits of ['attack', 'pattern'] as const) {
      const [support] = footings.estimates({ admits }, [supported]);
      expect(support!.probability).toBeGreaterThan(support!.prior - 0.2);
      expect(support!.monteCarloError).toBeGreaterThan(0);
      expect(support!.monteCarloError).toBeLessThan(0.1);
    }
  });

  test('is answered incident by incident where only all of them together are too large', {
    timeout: 60_000,
  }, () => {
    const groups = Array.from({ length: 3 }, (_, nth) => `group-${nth}`);
    const sources = Array.from({ length: 17 }, (_, nth) => `source-${nth}`);
    const attacks = Array.from({ length: 12 }, (_, nth) => `attack-${nth}`);
    const caseFile = draftCase({
      actors: [draftActor('sponsor', { kind: 'state' }), ...groups.map((id) => draftActor(id))],
      incidents: attacks.map((id) => draftIncident(id, groups)),
      sources: sources.map((id) => draftSource(id)),
      ties: groups.map((group) => draftTie(`sponsor arms ${group}`)),
      reports: attacks.flatMap((incident, at) =>
        sources
          .filter((_, nth) => (nth + at) % 3 > 0)
          .map((source) =>
            draftReport(`${source}-${incident}`, { perpetrator: 'group-0', incident }, { source }),
          ),
      ),
    });
    const made = makeRooms(weighed(caseFile), 1);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(made.value.byIncident).toBe(true);
    expect(made.value.rooms.map(({ footings }) => footings.manner.kind)).toEqual(
      attacks.map(() => 'exact'),
    );
  });

  test('is refused, with the variables at fault named, where not even draws would do', () => {
    const problem = tooLarge({
      cliqueStates: 2 ** 30,
      limit: 2 ** 24,
      exceeded: 'largest clique',
      variables: ['part of sponsor in attack', 'reliability of paper'],
    });
    expect(problem).toMatchObject({ code: 'inference.too-large', path: '' });
    expect(problem.because).toMatch(/Entangled: part of sponsor in attack; reliability of paper/);
  });
});

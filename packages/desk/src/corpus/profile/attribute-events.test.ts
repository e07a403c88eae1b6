import { describe, expect, test } from 'vitest';
import { type Attribution, attributeEvents, OTHER } from './attribute-events.ts';
import { traitsOf } from './event-traits.ts';
import { type AttributedEvent, VIOLENCE } from './ged-event.ts';

const START = 17_000;

/** Two groups in two valleys, and a third that comes and goes in the first. Noise by the generator of Park and Miller. */
function twoValleys(count: number, seed = 7): AttributedEvent[] {
  let random = seed;
  const next = () => {
    random = (random * 48_271) % 2_147_483_647;
    return random / 2_147_483_647;
  };
  return Array.from({ length: count }, (_, index) => {
    const east = next() < 0.5;
    const guest = !east && index % 97 < 9;
    return {
      id: `e${index}`,
      day: START + Math.floor(index / 2),
      latitude: 33 + 0.2 * next(),
      longitude: (east ? 46 : 44) + 0.2 * next(),
      region: east ? 'East' : 'West',
      violence: VIOLENCE.stateBased,
      traits: traitsOf({ ...NO_TRAITS, deaths: Math.floor(9 * next()) }),
      label: east ? 'Ash' : guest ? 'Birch' : 'Cedar',
    };
  });
}

const NO_TRAITS = {
  deaths: undefined,
  deathsOfSideA: undefined,
  deathsOfSideB: undefined,
  deathsOfCivilians: undefined,
  deathsUnknown: undefined,
  placePrecision: 1,
  datePrecision: 1,
};

const events = twoValleys(320);
const among = {
  known: events.filter((_, index) => index % 4 !== 0),
  asked: events.filter((_, index) => index % 4 === 0),
};
const ahead = { known: events.slice(0, 240), asked: events.slice(240) };

function shareRight(answers: readonly Attribution[], asked: readonly AttributedEvent[]): number {
  const right = answers.filter(({ probabilities }, index) => {
    const [leading] = [...probabilities].toSorted((a, b) => b[1] - a[1])[0]!;
    return leading === asked[index]!.label;
  });
  return right.length / asked.length;
}

describe.each([
  ['events among those known', among],
  ['events after those known', ahead],
])('%s', (_, { known, asked }) => {
  const answers = attributeEvents(known, asked);

  test('are answered in their order, with probabilities that sum to 1', () => {
    expect(answers.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    for (const { probabilities } of answers) {
      const all = [...probabilities.values()];
      expect(all.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...all)).toBeGreaterThan(0);
    }
  });

  test('are mostly attributed to who did them', () => {
    expect(shareRight(answers, asked)).toBeGreaterThan(0.9);
  });

  test('keep every number when every group is renamed', () => {
    const names = new Map([
      ['Ash', 'Zinc'],
      ['Birch', 'Argon'],
      ['Cedar', 'Mercury'],
    ]);
    const renamed = known.map((event) => ({ ...event, label: names.get(event.label)! }));
    attributeEvents(renamed, asked).forEach(({ probabilities }, index) => {
      for (const [label, probability] of answers[index]!.probabilities)
        expect(probabilities.get(names.get(label) ?? label)).toBe(probability);
    });
  });

  test('are answered alike in another order', () => {
    const turned = attributeEvents(known, asked.toReversed()).toReversed();
    expect(turned).toEqual(answers);
  });
});

test('a group that comes and goes is found by when it came, where the event lies among those known', () => {
  const answers = attributeEvents(among.known, among.asked);
  const meanOf = (label: string) => {
    const own = answers.filter((_, index) => among.asked[index]!.label === label);
    const all = own.map(({ probabilities }) => probabilities.get('Birch')!);
    return all.reduce((sum, probability) => sum + probability, 0) / own.length;
  };
  expect(meanOf('Birch')).toBeGreaterThan(3 * meanOf('Cedar'));
});

test('an event where nobody is known to fight is rather that of another group', () => {
  const far = { ...ahead.asked[0]!, latitude: 37, longitude: 41, region: 'North' };
  const [near, away] = attributeEvents(ahead.known, [ahead.asked[0]!, far]);
  expect(away!.probabilities.get(OTHER)).toBeGreaterThan(near!.probabilities.get(OTHER)!);
});

test('violence of a kind that is not known at all is that of another group', () => {
  const strange = { ...ahead.asked[0]!, violence: VIOLENCE.oneSided };
  const [answer] = attributeEvents(ahead.known, [strange]);
  expect(answer!.probabilities.get(OTHER)).toBeGreaterThan(0.99);
});

test('a record of one event, or none, still gives an answer', () => {
  for (const known of [[], events.slice(0, 1)]) {
    const [answer] = attributeEvents(known, events.slice(5, 6));
    const all = [...answer!.probabilities.values()];
    expect(all.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
  }
});

test('a group that has been quiet for long keeps a chance of coming back where only the past is known', () => {
  const [first, ...later] = twoValleys(320);
  const quiet = [0, 2, 4, 6].map((day) => ({
    ...first!,
    id: `q${day}`,
    day: START + day,
    label: 'Dogwood',
  }));
  const [answer] = attributeEvents([...quiet, ...later], [{ ...first!, day: START + 400 }]);
  expect(answer!.probabilities.get('Dogwood')).toBeGreaterThan(1e-4);
});

import { describe, expect, test } from 'vitest';
import type { WeighedClaim } from '../../evidence/index.ts';
import type { AskedCase } from '../sensitivity/asked-case.ts';
import { type Explanation, explanationsOf } from './explanations.ts';

const PARTS = ['none', 'support', 'approval', 'direction'];
const CANDIDATES = ['group', 'rival', 'other'];

type Told = WeighedClaim['tellsAbout'];
const claim = (kind: string, tellsAbout: unknown, incident = 'attack') => ({
  kind: 'claim',
  incident,
  report: { about: { claim: kind } },
  tellsAbout: tellsAbout as Told,
});
const of = (...candidates: string[]) => ({ kind: 'candidates', candidates });

/** Explanations of a case with two sponsors, by kind, for a part alleged of the first. */
function explained(
  atLeast: 'support' | 'approval' | 'direction',
  { items = [], leading = 'group' }: { items?: readonly object[]; leading?: string } = {},
): readonly Explanation[] {
  const evidence = {
    incidents: [
      { id: 'raid', prior: new Map([['stranger', 1]]) },
      { id: 'attack', prior: new Map(CANDIDATES.map((name) => [name, 1 / 3])) },
    ],
    states: ['sponsor', 'neighbour'],
    items,
  };
  const caseGraph = {
    perpetrator: () => 0,
    part: (state: string) => (state === 'sponsor' ? 1 : 2),
  };
  const asked = { evidence, caseGraph } as unknown as AskedCase;
  return explanationsOf(asked, { incident: 'attack', state: 'sponsor', atLeast }, leading);
}

const kindsOf = (list: readonly Explanation[]) => list.map(({ kind, who }) => [kind, who]);
const among = (list: readonly Explanation[], kind: string) =>
  list.find((one) => one.kind === kind)!.event;

/** The cells of an event over two variables, each as its pair of words. */
function cellsOf(event: Explanation['event'], first: readonly string[]): string[] {
  return first.flatMap((one, row) =>
    PARTS.flatMap((part, column) =>
      event.isEvent(row * PARTS.length + column) ? [`${one} ${part}`] : [],
    ),
  );
}

describe('how an allegation can fail', () => {
  test('is told of the leading group, of every other, of nobody named, and of another sponsor', () => {
    expect(kindsOf(explained('direction'))).toEqual([
      ['acted-alone', 'group'],
      ['lesser-part', 'group'],
      ['another-group', 'rival'],
      ['unknown-author', undefined],
      ['another-sponsor', 'neighbour'],
    ]);
  });

  test('knows no lesser part than support, and no unknown author beside one that leads', () => {
    const kinds = kindsOf(explained('support', { leading: 'other' })).map(([kind]) => kind);
    expect(kinds).not.toContain('lesser-part');
    expect(kinds).not.toContain('unknown-author');
    expect(kindsOf(explained('approval')).map(([kind]) => kind)).toContain('lesser-part');
  });

  test('is that the leading group did it, without the sponsor or with less of it', () => {
    const list = explained('direction');
    expect(cellsOf(among(list, 'acted-alone'), CANDIDATES)).toEqual(['group none']);
    expect(cellsOf(among(list, 'lesser-part'), CANDIDATES)).toEqual([
      'group support',
      'group approval',
    ]);
  });

  test('is that another state played the part, and this one did not', () => {
    const event = among(explained('approval'), 'another-sponsor');
    expect(event.variables).toEqual([1, 2]);
    expect(cellsOf(event, PARTS)).toEqual([
      'none approval',
      'none direction',
      'support approval',
      'support direction',
    ]);
  });

  test('is that somebody else did it', () => {
    const list = explained('direction');
    const authors = (kind: string) => CANDIDATES.filter((_, who) => among(list, kind).isEvent(who));
    expect(authors('another-group')).toEqual(['rival']);
    expect(authors('unknown-author')).toEqual(['other']);
  });
});

describe('claims that may be false', () => {
  const falseClaims = (...items: readonly object[]) =>
    explained('direction', { items }).filter(({ kind }) => kind === 'false-claim');

  test('are those in a name of one’s own or of a front, each claimant once', () => {
    const front = { kind: 'front', front: 'mask', groups: ['group'] };
    const list = falseClaims(
      claim('own-name', of('rival')),
      claim('own-name', of('rival')),
      claim('front', front),
    );
    expect(kindsOf(list)).toEqual([
      ['false-claim', 'rival'],
      ['false-claim', 'mask'],
    ]);
    const notThem = (at: number) => CANDIDATES.filter((_, who) => list[at]!.event.isEvent(who));
    expect(notThem(0)).toEqual(['group', 'other']);
    expect(notThem(1)).toEqual(['rival', 'other']);
  });

  test('are neither denials nor praise, nor what states say, nor claims of other attacks', () => {
    const list = falseClaims(
      claim('denial', of('rival')),
      claim('praise', of('rival')),
      claim('own-name', { kind: 'state', state: 'sponsor' }),
      claim('own-name', of('rival'), 'raid'),
      { kind: 'trace', incident: 'attack' },
    );
    expect(list).toEqual([]);
  });

  test('name all candidates of one claim together', () => {
    expect(kindsOf(falseClaims(claim('own-name', of('group', 'rival'))))).toEqual([
      ['false-claim', 'group, rival'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  draftCase,
  draftOrigin,
  draftReport,
  draftSource,
} from '../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Report } from '../casefile/index.ts';
import type { WeighedReport } from './index.ts';

const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };
const RIVAL_DID_IT = { perpetrator: 'rival', incident: 'attack' };
const { presumed: PRESUMED, again: AGAIN } = shippedNumbers.copyProbability;

function reportsOf(parts: Partial<CaseFile>) {
  const { items, origins } = weighed(draftCase(parts));
  const reports = items.filter((item): item is WeighedReport => item.kind === 'report');
  return { origins, of: (id: string) => reports.find((report) => report.id === id)! };
}

describe('a report that goes back to nothing else', () => {
  test('is an origin of its own and copies nobody', () => {
    const { of, origins } = reportsOf({ reports: [draftReport('a', GROUP_DID_IT)] });
    expect(of('a').copyProbability).toBe(0);
    expect(origins.get(of('a').origin)).toMatchObject({ reports: ['a'] });
    expect(origins.get(of('a').origin)).not.toHaveProperty('unseen');
  });

  test('shares nothing with a report of another source on the same subject', () => {
    const { of } = reportsOf({
      sources: [draftSource('paper'), draftSource('radio')],
      reports: [
        draftReport('a', GROUP_DID_IT),
        draftReport('b', GROUP_DID_IT, { source: 'radio' }),
      ],
    });
    expect(of('a').origin).not.toBe(of('b').origin);
  });
});

describe('a recorded retelling', () => {
  const sources = [draftSource('paper'), draftSource('radio'), draftSource('blog')];

  test('shares the origin of what it retells, through any number of steps, and copies it for sure', () => {
    const { of, origins } = reportsOf({
      sources,
      reports: [
        draftReport('first', GROUP_DID_IT),
        draftReport('second', GROUP_DID_IT, { source: 'radio', origin: 'first' }),
        draftReport('third', GROUP_DID_IT, { source: 'blog', origin: 'second' }),
      ],
    });
    expect(origins.size).toBe(1);
    expect(of('third').origin).toBe(of('first').origin);
    expect(of('third')).toMatchObject({ copyProbability: 1, repeatsAssertion: true });
    expect(of('first').copyProbability).toBe(0);
  });

  test('repeats the stance of what it retells', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('first', GROUP_DID_IT, { stance: 'denies' }),
        draftReport('second', GROUP_DID_IT, { source: 'radio', origin: 'first', stance: 'denies' }),
      ],
    });
    expect(of('second').repeatsAssertion).toBe(false);
  });

  test('has the copy probability that the case gives it', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('first', GROUP_DID_IT),
        draftReport('second', GROUP_DID_IT, {
          source: 'radio',
          origin: 'first',
          copyProbability: 0.3,
        }),
      ],
    });
    expect(of('second').copyProbability).toBe(0.3);
  });

  test('of a report on another subject goes back to what that source would have said, unseen', () => {
    const { of, origins } = reportsOf({
      sources: [draftSource('paper', { reliability: 'A' }), draftSource('radio')],
      reports: [
        draftReport('first', RIVAL_DID_IT, { credibility: 1 }),
        draftReport('second', GROUP_DID_IT, { source: 'radio', origin: 'first' }),
      ],
    });
    const origin = origins.get(of('second').origin);
    expect(origin?.unseen?.voucher).toEqual({ source: 'paper' });
    expect(origin?.unseen?.rates).toEqual(of('first').rates);
    expect(of('second')).not.toHaveProperty('repeatsAssertion');
    expect(of('second').copyProbability).toBe(1);
  });

  test('passes through reports on other subjects to the nearest one on its own', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('first', GROUP_DID_IT),
        draftReport('second', RIVAL_DID_IT, { source: 'radio', origin: 'first' }),
        draftReport('third', GROUP_DID_IT, { source: 'blog', origin: 'second' }),
      ],
    });
    expect(of('third').origin).toBe(of('first').origin);
    expect(of('third').repeatsAssertion).toBe(true);
  });

  test('of a report that carries no weight goes back to that report all the same', () => {
    const { of, origins } = reportsOf({
      sources,
      reports: [
        draftReport('first', GROUP_DID_IT, { stance: 'takes-no-position' }),
        draftReport('second', GROUP_DID_IT, { source: 'radio', origin: 'first' }),
        draftReport('third', GROUP_DID_IT, { source: 'blog', origin: 'first' }),
      ],
    });
    expect(of('second').origin).toBe(of('third').origin);
    expect(origins.get(of('second').origin)?.unseen?.voucher).toEqual({ source: 'paper' });
  });

  test('of a declared origin hangs on a source of that grade whose content nobody can judge', () => {
    const { of, origins } = reportsOf({
      sources,
      origins: [draftOrigin('leak', { reliability: 'D' })],
      reports: [
        draftReport('a', GROUP_DID_IT, { origin: 'leak', credibility: 1 }),
        draftReport('b', GROUP_DID_IT, { source: 'radio', origin: 'leak' }),
      ],
    });
    const origin = origins.get(of('a').origin);
    expect(origin?.reports).toEqual(['a', 'b']);
    expect(origin?.unseen?.voucher).toEqual({ origin: 'leak', grade: 'D' });
    expect(origin?.unseen?.rates.truePositive[0]).toBeCloseTo(
      shippedNumbers.sourceReliability.truePositive[0]!,
      12,
    );
  });
});

describe('a source that draws on another', () => {
  const sources = [
    draftSource('agency'),
    draftSource('paper', { drawsOn: ['agency'] }),
    draftSource('blog', { drawsOn: ['paper'] }),
  ];

  test('may be copying what the other said about the same subject', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('wire', GROUP_DID_IT, { source: 'agency' }),
        draftReport('story', GROUP_DID_IT),
      ],
    });
    expect(of('story')).toMatchObject({ copyProbability: PRESUMED, repeatsAssertion: true });
    expect(of('story').origin).toBe(of('wire').origin);
    expect(of('wire').copyProbability).toBe(0);
  });

  test('may be copying it through others that it draws on', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('post', GROUP_DID_IT, { source: 'blog' }),
        draftReport('wire', GROUP_DID_IT, { source: 'agency' }),
      ],
    });
    expect(of('post').origin).toBe(of('wire').origin);
    expect(of('post').copyProbability).toBe(PRESUMED);
  });

  test('copies nothing that the other said about something else', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('wire', RIVAL_DID_IT, { source: 'agency' }),
        draftReport('story', GROUP_DID_IT),
      ],
    });
    expect(of('story').copyProbability).toBe(0);
  });

  test('goes with the earliest of several reports that it may be copying', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('late', GROUP_DID_IT, { source: 'agency', date: '2020-06-03' }),
        draftReport('early', GROUP_DID_IT, {
          source: 'agency',
          date: '2020-06-02',
          stance: 'denies',
        }),
        draftReport('story', GROUP_DID_IT, { date: '2020-06-04' }),
      ],
    });
    expect(of('story').repeatsAssertion).toBe(false);
  });

  test('goes with a copy probability of its own where the case gives one', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('wire', GROUP_DID_IT, { source: 'agency' }),
        draftReport('story', GROUP_DID_IT, { copyProbability: 0 }),
      ],
    });
    expect(of('story').copyProbability).toBe(0);
  });

  test('is not taken to copy what retells it', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        draftReport('wire', GROUP_DID_IT, { source: 'agency', origin: 'story' }),
        draftReport('story', GROUP_DID_IT),
      ],
    });
    expect(of('story').copyProbability).toBe(0);
    expect(of('wire')).toMatchObject({ copyProbability: 1, origin: of('story').origin });
  });

  test('shares an unseen origin with others that draw on the same silent source', () => {
    const { of, origins } = reportsOf({
      sources: [
        draftSource('service', { reliability: 'A' }),
        draftSource('paper', { drawsOn: ['service'] }),
        draftSource('radio', { drawsOn: ['service'] }),
        draftSource('tv'),
      ],
      reports: [
        draftReport('a', GROUP_DID_IT),
        draftReport('b', GROUP_DID_IT, { source: 'radio' }),
        draftReport('c', GROUP_DID_IT, { source: 'tv' }),
      ],
    });
    expect(origins.get(of('a').origin)).toMatchObject({
      reports: ['a', 'b'],
      unseen: { voucher: { source: 'service' } },
    });
    expect(of('b').copyProbability).toBe(PRESUMED);
    expect(of('c').origin).not.toBe(of('a').origin);
  });

  test('stands for itself where nobody else draws on the same silent source', () => {
    const { of } = reportsOf({
      sources: [draftSource('service'), draftSource('paper', { drawsOn: ['service'] })],
      reports: [draftReport('a', GROUP_DID_IT)],
    });
    expect(of('a').copyProbability).toBe(0);
  });

  test('goes with the silent source that most of the others share', () => {
    const { of, origins } = reportsOf({
      sources: [
        draftSource('paper', { drawsOn: ['embassy', 'service'] }),
        draftSource('radio', { drawsOn: ['service'] }),
        draftSource('tv', { drawsOn: ['service'] }),
        draftSource('blog', { drawsOn: ['embassy'] }),
        draftSource('embassy'),
        draftSource('service'),
      ],
      reports: ['paper', 'radio', 'tv', 'blog'].map((source) =>
        draftReport(source, GROUP_DID_IT, { source }),
      ),
    });
    expect(origins.get(of('paper').origin)?.unseen?.voucher).toEqual({ source: 'service' });
    expect(of('radio').origin).toBe(of('paper').origin);
  });
});

describe('a newsroom that does not say how it knows', () => {
  const sources = [
    draftSource('paper', { kind: 'media' }),
    draftSource('radio', { kind: 'media' }),
    draftSource('tv', { kind: 'media' }),
    draftSource('lab'),
  ];
  const first = draftReport('first', GROUP_DID_IT, { date: '2020-06-02' });
  const later = (id: string, source: string, parts: Partial<Report> = {}) =>
    draftReport(id, GROUP_DID_IT, { source, date: '2020-06-04', ...parts });

  test('is presumed to repeat the first that said the same', () => {
    const { of, origins } = reportsOf({
      sources,
      reports: [later('a', 'tv'), first, later('b', 'radio')],
    });
    expect(origins.size).toBe(1);
    expect(of('first').copyProbability).toBe(0);
    for (const id of ['a', 'b'])
      expect(of(id)).toMatchObject({ copyProbability: PRESUMED, copiesAsDeclared: true });
  });

  test('goes back to the leak that the first one names', () => {
    const { of, origins } = reportsOf({
      sources,
      origins: [draftOrigin('leak')],
      reports: [{ ...first, origin: 'leak' }, later('a', 'radio')],
    });
    expect(origins.get(of('a').origin)).toMatchObject({ reports: ['first', 'a'] });
    expect(origins.get(of('a').origin)?.unseen?.voucher).toMatchObject({ origin: 'leak' });
  });

  test('speaks for itself where the case says that it found out', () => {
    const { of } = reportsOf({
      sources,
      reports: [first, later('own', 'radio', { copyProbability: 0 })],
    });
    expect(of('own').copyProbability).toBe(0);
    expect(of('own').origin).not.toBe(of('first').origin);
  });

  test.each([
    ['says the contrary', later('other', 'radio', { stance: 'denies' })],
    ['is no newsroom', later('other', 'lab')],
    ['speaks of something else', draftReport('other', RIVAL_DID_IT, { source: 'radio' })],
    ['said it before', later('other', 'radio', { date: '2020-06-01' })],
  ])('is not repeated by one that %s', (_, other) => {
    const { of } = reportsOf({ sources, reports: [first, other] });
    expect(of('other').copyProbability).toBe(0);
  });

  test('repeats another of its own mind, not the first of all', () => {
    const { of } = reportsOf({
      sources,
      reports: [
        first,
        later('doubt', 'radio', { date: '2020-06-03', stance: 'denies' }),
        later('echo', 'tv', { stance: 'denies' }),
      ],
    });
    expect(of('echo').origin).toBe(of('doubt').origin);
    expect(of('echo').repeatsAssertion).toBe(false);
  });

  test('is not taken to repeat an earlier one that is recorded as retelling it', () => {
    const { of } = reportsOf({
      sources,
      reports: [{ ...first, origin: 'wire' }, later('wire', 'radio')],
    });
    expect(of('wire').copyProbability).toBe(0);
    expect(of('first').copyProbability).toBe(1);
  });
});

describe('a source that says the same again', () => {
  test('may only be repeating itself', () => {
    const { of } = reportsOf({
      reports: [
        draftReport('again', GROUP_DID_IT, { date: '2020-06-05' }),
        draftReport('first', GROUP_DID_IT, { date: '2020-06-02' }),
      ],
    });
    expect(of('again')).toMatchObject({ copyProbability: AGAIN, origin: of('first').origin });
    expect(of('again')).not.toHaveProperty('copiesAsDeclared');
    expect(of('first').copyProbability).toBe(0);
  });

  test('is heard afresh about another subject', () => {
    const { of } = reportsOf({
      reports: [draftReport('first', GROUP_DID_IT), draftReport('next', RIVAL_DID_IT)],
    });
    expect(of('next').copyProbability).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Report, Source } from '../../casefile/index.ts';

const NEWSROOM = { kind: 'media', reliability: 'C' } as const;

/** What comes of so many that say, one day after another, that a group did it; its answer and its confidence. */
function told(count: number, of: Partial<Source>, parts: Partial<Report> = {}) {
  const tellers = Array.from({ length: count }, (_, index) => `teller-${index}`);
  return whoDidIt({
    sources: tellers.map((id) => draftSource(id, of)),
    reports: tellers.map((source, index) =>
      draftReport(
        `report-${index}`,
        { perpetrator: 'group', incident: 'attack' },
        {
          source,
          date: `2020-06-${String(index + 2).padStart(2, '0')}`,
          credibility: 3,
          ...parts,
        },
      ),
    ),
  });
}

function whoDidIt(parts: Partial<CaseFile>) {
  const { incidents } = inferred(
    draftCase({
      actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
      incidents: [
        draftIncident('attack', [], { perpetrators: { candidates: ['group', 'rival'] } }),
      ],
      ...parts,
    }),
  );
  const [{ perpetrator, confidence }] = incidents as [(typeof incidents)[0]];
  const { probability } = perpetrator.find(({ candidate }) => candidate === 'group')!;
  return { odds: probability / (1 - probability), ...confidence };
}

describe('one rumour told by five newsrooms that do not say whence they have it', () => {
  const [once, five] = [told(1, NEWSROOM), told(5, NEWSROOM)];

  test('is one origin, and gives no confidence', () => {
    expect(five.effectiveOrigins).toBeCloseTo(1, 9);
    expect(five.level).toBe('low');
  });

  test('moves the odds far less than five who found out, and more than one', () => {
    const found = told(5, NEWSROOM, { copyProbability: 0 });
    expect(found.effectiveOrigins).toBeCloseTo(5, 9);
    expect(five.odds / once.odds).toBeGreaterThan(2);
    expect(found.odds / five.odds).toBeGreaterThan(20);
  });

  test('gives no confidence however many newsrooms of unknown reliability tell it', () => {
    expect(told(10, { kind: 'media', reliability: 'F' }).level).not.toBe('high');
  });
});

test('one source that says the same five times is hardly heard more than once', () => {
  const reports = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      draftReport(
        `report-${index}`,
        { perpetrator: 'group', incident: 'attack' },
        {
          date: `2020-06-0${index + 2}`,
          credibility: 3,
        },
      ),
    );
  const sources = [draftSource('paper', { reliability: 'C' })];
  const [once, five] = [1, 5].map((count) => whoDidIt({ sources, reports: reports(count) }));
  expect(five!.odds / once!.odds).toBeLessThan(1.6);
  expect(five!.effectiveOrigins).toBeCloseTo(1, 9);
});

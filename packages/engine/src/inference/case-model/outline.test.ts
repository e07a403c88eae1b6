import { describe, expect, test } from 'vitest';
import { draftCase, draftReport, draftTie } from '../../../../../test/small-cases/draft-case.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { atLeast, inferOutlines } from './outline.ts';

const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };

describe('an outline', () => {
  test('is what the whole inference gives', () => {
    const caseFile = draftCase({
      ties: [draftTie('sponsor arms group')],
      reports: [
        draftReport('a', GROUP_DID_IT),
        draftReport('b', { tie: 'sponsor-arms-group' }),
        draftReport('c', { part: 'support', state: 'sponsor', incident: 'attack' }),
      ],
    });
    const { perpetrator, states } = inferred(caseFile).incidents[0]!;
    const [outline] = inferOutlines(weighed(caseFile))!;
    expect([...outline!.perpetrator.keys()]).toEqual(['group', 'rival', 'other']);
    for (const { candidate, probability } of perpetrator)
      expect(outline!.perpetrator.get(candidate)).toBeCloseTo(probability, 9);
    const part = outline!.parts.get('sponsor')!;
    for (const [state, chance] of states[0]!.pattern.distribution.entries())
      expect(part[state]).toBeCloseTo(chance, 9);
  });

  test('is not there where the evidence contradicts itself', () => {
    const contradiction = [
      draftReport('a', GROUP_DID_IT),
      draftReport('b', GROUP_DID_IT, { origin: 'a', stance: 'denies' }),
    ];
    expect(inferOutlines(weighed(draftCase({ reports: contradiction })))).toBeUndefined();
  });
});

test('the chance of at least a part is that of it and of all beyond', () => {
  const distribution = [0.1, 0.2, 0.3, 0.4];
  expect(atLeast(distribution, 'none')).toBeCloseTo(1, 12);
  expect(atLeast(distribution, 'support')).toBeCloseTo(0.9, 12);
  expect(atLeast(distribution, 'direction')).toBeCloseTo(0.4, 12);
});

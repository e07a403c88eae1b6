import { expect, test } from 'vitest';
import { draftCase } from '../../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../../test/small-cases/plain-text.ts';
import type { Attainability } from '../../standards/index.ts';
import type { Assessment } from '../assessment.ts';
import { attainabilitySection } from './attainability.ts';

/** Worlds of one state in which these standards do not turn on it, and these others are met nowhere. */
function drawn(state: string, recorded: readonly string[], nowhere: readonly string[]) {
  const rates = {
    direction: [{ probability: 0, error: 0 }],
    approval: [],
    support: [],
    none: [{ probability: 0, error: 0 }],
  };
  const one = (standard: string, turning: boolean) => {
    return {
      standard,
      turning,
      inForce: true,
      inReach: false,
      unheard: [],
      rates,
      ratesWithAuthor: {},
    };
  };
  return {
    incident: 'attack',
    state,
    group: 'group',
    extent: 'brief',
    own: { secrecy: 0.85, collection: 0.4 },
    worldsPerPart: 100,
    seed: 1,
    standards: [...recorded.map((id) => one(id, false)), ...nowhere.map((id) => one(id, true))],
  } as unknown as Attainability;
}

function itemsOf(...attainability: readonly Attainability[]): string[] {
  const assessment = {
    caseFile: draftCase(),
    standards: [],
    attainability,
    library: { law: { standards: new Map() } },
  } as unknown as Assessment;
  const [section] = attainabilitySection(assessment);
  const lists = (section?.blocks ?? []).filter((block) => block.kind === 'list');
  expect(lists).toHaveLength(1);
  return lists.flatMap(({ items }) => items.map(plainText));
}

test('what is the same of every state is told once, and of whom what is not', () => {
  expect(itemsOf(drawn('sponsor', ['a', 'b'], ['c']), drawn('rival', ['a', 'b'], ['d']))).toEqual([
    'The same in every world, since they do not turn on the sponsor: a; b.',
    expect.stringMatching(/^sponsor, had group done it\. Met in no world.*: c\.$/),
    expect.stringMatching(/^rival, had group done it\. Met in no world.*: d\.$/),
  ]);
});

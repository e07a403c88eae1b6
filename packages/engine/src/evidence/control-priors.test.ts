import { expect, test } from 'vitest';
import { draftActor, draftCase } from '../../../../test/small-cases/draft-case.ts';
import { actorTree } from './actor-tree.ts';
import { controlPriors, priorInWords } from './control-priors.ts';

const LEARNED = {
  file: 'known.csv',
  sha256: `0123456789ab${'c'.repeat(52)}`,
  release: 'Set 1',
  split: 'years to 2010; asked about 2011.',
};

test('a prior is of the state that the sponsor is part of, in the order of the states of control', () => {
  const caseFile = draftCase({
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
      draftActor('group'),
    ],
    controls: [
      {
        sponsor: 'guard',
        proxy: 'group',
        prior: {
          weights: { organ: 0.1, delegated: 0.2, orchestrated: 0.3, unrelated: 0.4 },
          because: 'data',
        },
      },
    ],
  });
  expect(controlPriors(caseFile, actorTree(caseFile))).toEqual([
    { state: 'sponsor', group: 'group', prior: [0.4, 0.3, 0.2, 0.1], because: 'data' },
  ]);
});

test('where a prior was learned, file, hash, release and split are told behind the reason', () => {
  expect(priorInWords({ because: 'who backed whom', learnedFrom: LEARNED })).toBe(
    'who backed whom. Learned from Set 1, file known.csv (SHA-256 0123456789ab…): years to 2010; asked about 2011.',
  );
});

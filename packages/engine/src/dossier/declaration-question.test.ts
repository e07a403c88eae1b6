import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftCase } from '../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../test/small-cases/plain-text.ts';
import { inferred, weighed } from '../../../../test/small-cases/shipped-model.ts';
import { parseDeclarationRoom } from '../declaration/index.ts';
import type { Assessment } from './assessment.ts';
import { declarationQuestionWithin } from './declaration-question.ts';
import { roomSection } from './sections/room.ts';

const PLACE = { incident: 'attack', state: 'sponsor' };
const caseFile = draftCase();
const whole = {
  caseFile,
  evidence: weighed(caseFile),
  inference: inferred(caseFile),
  measures: [],
  standards: [],
  library: { room: parseDeclarationRoom(readFileSync('vocabulary/speakers.yaml', 'utf8')) },
} as unknown as Assessment;

/** A dossier beside which less may be shown in public. */
const withholding: Assessment = {
  ...whole,
  shownInPublic: [
    {
      incident: 'attack',
      perpetrator: new Map([
        ['group', 0.2],
        ['other', 0.8],
      ]),
      parts: new Map([['sponsor', [0.7, 0.2, 0.06, 0.04]]]),
    },
  ],
};

const introductionOf = (assessment: Assessment) => {
  const [first] = roomSection(assessment).blocks;
  return first?.kind === 'paragraph' ? plainText(first.text) : '';
};

test('what may be shown is what the lowest version supports, whatever this version holds', () => {
  const { shown, whole: held } = declarationQuestionWithin(withholding, PLACE);
  expect(shown.author).toBe(0.2);
  expect(shown.support).toBeCloseTo(0.3, 12);
  expect(shown.approval).toBeCloseTo(0.1, 12);
  expect(held).toEqual(declarationQuestionWithin(whole, PLACE).whole);
  expect(introductionOf(withholding)).toContain('what the TLP:CLEAR version holds');
});

test('what stands behind each figure goes with it', () => {
  const { footings } = declarationQuestionWithin(whole, PLACE).shown;
  const { attack, pattern } = whole.inference.incidents[0]!.states[0]!;
  expect(footings?.approval.interval).toEqual(pattern.atLeast.approval.interval);
  expect(footings?.approval.onAttackAlone).toBe(attack.atLeast.approval.probability);
  expect(footings?.isOrderOnRecord).toBe(false);
});

test('where nothing is withheld, it is what this version holds', () => {
  const { shown, whole: held } = declarationQuestionWithin(whole, PLACE);
  expect(shown).toEqual(held);
  expect(introductionOf(whole)).toContain('on what this version may show');
});

import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../../test/small-cases/plain-text.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { Assessment } from '../assessment.ts';
import { perpetratorSection } from './perpetrator.ts';

const IDENTIFIED = { finding: 'act.perpetrator_identified' };

function lastParagraph(caseFile: CaseFile): string {
  const inference = inferred(caseFile, { formulas: [IDENTIFIED] });
  const assessment = { caseFile, evidence: weighed(caseFile), inference } as Assessment;
  const last = perpetratorSection(assessment).blocks.at(-1);
  return last?.kind === 'paragraph' ? plainText(last.text) : '';
}

test('that one of several hands of a state did it is told beside each of them', () => {
  const caseFile = draftCase({
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('bureau', { kind: 'organ', partOf: 'sponsor' }),
      draftActor('group'),
      draftActor('rival'),
    ],
    incidents: [draftIncident('attack', ['group', 'bureau', 'rival'])],
    ties: [draftTie('sponsor arms group')],
    reports: [draftReport('either', { perpetrator: ['group', 'bureau'], incident: 'attack' })],
  });
  expect(lastParagraph(caseFile)).toMatch(
    /whichever of them it was\. For sponsor, that it was (?:group or bureau|bureau or group): \d+ % \(\d+–\d+ %\)\. $/,
  );
});

test('with one hand there is nothing to add', () => {
  const caseFile = draftCase({ ties: [draftTie('sponsor arms group')] });
  expect(lastParagraph(caseFile)).toMatch(/^Where the prior comes from/);
});

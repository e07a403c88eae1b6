import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
} from '../../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../../test/small-cases/plain-text.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { Assessment } from '../assessment.ts';
import { conclusionLines, conclusionSection } from './conclusion.ts';

function assessed(caseFile: CaseFile): Assessment {
  const none = { doubts: [], standards: [], measures: [], declarations: [], attainability: [] };
  return {
    ...none,
    caseFile,
    evidence: weighed(caseFile),
    inference: inferred(caseFile),
    library: { scale: { bands: [{ word: 'possible', from: 0, to: 100 }] } },
    told: caseFile.incidents.map(({ id }) => id),
  } as unknown as Assessment;
}

/** The first sentences of the conclusion, up to the part of the state. */
function leadOf(caseFile: CaseFile): string {
  const lead = conclusionSection(assessed(caseFile)).blocks.find(({ kind }) => kind === 'lead');
  return lead?.kind === 'lead' ? plainText(lead.text).split('That sponsor')[0]! : '';
}

function linesOf(...attacks: readonly string[]): string[] {
  const caseFile = draftCase({ incidents: attacks.map((id) => draftIncident(id, ['group'])) });
  const lines = conclusionLines({ caseFile, inference: inferred(caseFile) } as Assessment);
  return lines.map((line) => line.slice(0, line.lastIndexOf(':', line.indexOf(' %'))));
}

test('the author is told of every attack, and by its title where there are several', () => {
  expect(linesOf('attack')).toEqual(['group carried it out', 'sponsor']);
  expect(linesOf('attack', 'raid')).toEqual([
    '“attack”: group carried it out',
    'sponsor',
    '“raid”: group carried it out',
    'sponsor',
  ]);
});

test('candidates who are as likely are named together, since the first of them is only first in the file', () => {
  const twins = {
    actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
    incidents: [draftIncident('attack', ['group', 'rival'])],
  };
  expect(leadOf(draftCase(twins))).toMatch(/^That group carried out .*\. As likely: rival\. $/);
  const named = [draftReport('named', { perpetrator: 'group', incident: 'attack' })];
  expect(leadOf(draftCase({ ...twins, reports: named }))).not.toContain('As likely');
});

test.each([
  [0.004, 'less than a point wide'],
  [0.012, 'a point wide'],
  [0.02, '2 points wide'],
])('an interval of %d is %s', (intervalWidth, words) => {
  const assessment = assessed(draftCase());
  const { inference } = assessment;
  const incidents = inference.incidents.map((incident) => ({
    ...incident,
    confidence: { level: 'low' as const, effectiveOrigins: 1, intervalWidth },
  }));
  const { blocks } = conclusionSection({ ...assessment, inference: { ...inference, incidents } });
  const confidence = blocks.find(({ kind }) => kind === 'paragraph');
  expect(confidence?.kind === 'paragraph' && plainText(confidence.text)).toContain(
    `independent origins, and its interval is ${words}. Confidence in`,
  );
});

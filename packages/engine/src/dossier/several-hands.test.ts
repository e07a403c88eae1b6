import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import { plainText } from '../../../../test/small-cases/plain-text.ts';
import { shippedLaw } from '../../../../test/small-cases/shipped-law.ts';
import { inferred, weighed } from '../../../../test/small-cases/shipped-model.ts';
import type { ElementResult } from '../standards/index.ts';
import { type Assessment, type Strand, strandsOf } from './assessment.ts';
import { findingsBlocks } from './sections/findings.ts';
import { knownOnlyAsOneOf } from './several-hands.ts';

const IDENTIFIED = { finding: 'act.perpetrator_identified' };

/** The sponsor's part where one of these may have done it, each of them tied to it. */
function strandOf(...candidates: readonly string[]): Strand {
  const caseFile = draftCase({
    actors: [draftActor('sponsor', { kind: 'state' }), ...candidates.map((id) => draftActor(id))],
    incidents: [draftIncident('attack', candidates)],
    ties: candidates.map((id) => draftTie(`sponsor arms ${id}`)),
    reports: [draftReport('either', { perpetrator: [...candidates], incident: 'attack' })],
  });
  const assessment = {
    caseFile,
    evidence: weighed(caseFile),
    inference: inferred(caseFile, { formulas: [IDENTIFIED] }),
    library: { law: shippedLaw() },
    standards: [],
  } as unknown as Assessment;
  return strandsOf(assessment)[0]!;
}

function findingRow(strand: Strand): string {
  const rows = findingsBlocks(strand).flatMap((block) =>
    block.kind === 'table' ? block.table.rows.map(([finding]) => plainText(finding ?? [])) : [],
  );
  return rows.find((row) => row.startsWith(IDENTIFIED.finding)) ?? '';
}

function elementAt(bar: number) {
  return [{ bar, findings: [IDENTIFIED] }] as unknown as readonly ElementResult[];
}

test('where the author is known as one of several hands, the figure says so and how far the likeliest is', () => {
  expect(findingRow(strandOf('group', 'rival'))).toMatch(
    /Any hand of sponsor counts here, whichever it was \(.+ or .+\); the likeliest, (?:group|rival), stands alone at \d+ % \(\d+–\d+ %\)\.$/,
  );
});

test('with one hand the figure is that of the author', () => {
  expect(findingRow(strandOf('group'))).toMatch(/attack out\?$/);
});

test('a standard says that it is met through one of several hands, unless one reaches its bar alone', () => {
  const strand = strandOf('group', 'rival');
  expect(knownOnlyAsOneOf(strand, elementAt(0.8))).toMatch(
    /^Who did it is known only as one of several hands of sponsor \(.+ or .+\): the leading one, (?:group|rival), stands at \d+ %/,
  );
  expect(knownOnlyAsOneOf(strand, elementAt(0.01))).toBeUndefined();
  expect(knownOnlyAsOneOf(strandOf('group'), elementAt(0.8))).toBeUndefined();
  expect(knownOnlyAsOneOf(strand, [])).toBeUndefined();
});

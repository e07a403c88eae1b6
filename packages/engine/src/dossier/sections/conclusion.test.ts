import { expect, test } from 'vitest';
import { draftCase, draftIncident } from '../../../../../test/small-cases/draft-case.ts';
import { inferred } from '../../../../../test/small-cases/shipped-model.ts';
import type { Assessment } from '../assessment.ts';
import { conclusionLines } from './conclusion.ts';

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

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
import type { Assessment } from '../assessment.ts';
import { movedSection } from './moved.ts';

const TIES = [draftTie('sponsor finances group'), draftTie('sponsor finances rival')];

const caseFile = draftCase({
  actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group'), draftActor('rival')],
  incidents: [draftIncident('attack', ['group', 'rival'])],
  ties: TIES,
  reports: TIES.map(({ id }, index) => ({
    ...draftReport(`payroll-${index}`, { tie: id }),
    says: 'They are on the payroll.',
  })),
});

function figuresOf() {
  const assessment = {
    caseFile,
    evidence: weighed(caseFile),
    inference: inferred(caseFile),
    standards: [],
    told: ['attack'],
  } as unknown as Assessment;
  return movedSection(assessment).blocks.flatMap((block) =>
    block.kind === 'figure' && block.figure.kind === 'waterfall' ? [block] : [],
  );
}

test('one sentence about two groups says in figure and table of which group each step is', () => {
  const support = figuresOf().find(({ caption }) => plainText(caption).includes('supported it'));
  const figure = support?.figure;
  const notes = figure?.kind === 'waterfall' ? figure.steps.map(({ note }) => note) : [];
  const told = ['Of group: They are on the payroll.', 'Of rival: They are on the payroll.'];
  expect(notes.toSorted()).toEqual(told);
  const cells = support?.table?.rows.map(([origin]) => plainText(origin ?? [])) ?? [];
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.every((cell) => /: Of (?:group|rival): /.test(cell))).toBe(true);
});

import { expect, test } from 'vitest';
import { draftCase, draftReport, draftTie } from '../../../../test/small-cases/draft-case.ts';
import { shippedLaw } from '../../../../test/small-cases/shipped-law.ts';
import { inferred } from '../../../../test/small-cases/shipped-model.ts';
import { applyStandards, findingsFor } from './apply.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { explainPart } from './explain/explain-part.ts';
import { elementFormulas, findingsRead } from './formulas-read.ts';
import { inOrderOfNeed } from './order-of-need.ts';
import { barOf, barsOf } from './proof-level.ts';
import { elementsOf } from './requirement.ts';
import type { Verdict } from './standard.ts';

const { standards: byId, proofLevels } = shippedLaw();
const STANDARDS = [...byId.values()].reverse();

const INFERENCE = inferred(
  draftCase({
    ties: [draftTie('sponsor arms group')],
    reports: [
      draftReport('group-did-it', { perpetrator: 'group', incident: 'attack' }),
      draftReport('armed', { tie: 'sponsor-arms-group' }),
      draftReport('ordered', {
        finding: 'act.instructions_specific',
        state: 'sponsor',
        incident: 'attack',
        group: 'group',
      }),
    ],
  }),
  {
    formulas: STANDARDS.flatMap((standard) => [
      ...elementFormulas(standard, undefined),
      ...findingsRead(standard, undefined).map((finding) => ({ finding })),
    ]),
  },
).incidents[0]!.states[0]!;

const APPLIED = applyStandards(STANDARDS, INFERENCE, { proofLevels });

test('standards come back in the order in which they were given', () => {
  expect(APPLIED.map(({ standard }) => standard.id)).toEqual(STANDARDS.map(({ id }) => id));
});

test('each is evaluated on the footing that its forum admits, and beside it on the other', () => {
  const verdicts = new Map<string, Verdict>();
  for (const standard of inOrderOfNeed(STANDARDS)) {
    const on = (admits: 'attack' | 'pattern') =>
      evaluate(standard, findingsFor(standard, INFERENCE, { admits }), {
        proofLevels,
        verdicts,
        jointly: (formula) => INFERENCE.jointly(formula, admits),
      });
    const applied = APPLIED.find((one) => one.standard === standard)!;
    expect(applied.result).toEqual(on(standard.admits));
    expect(applied.otherwise).toEqual(on(standard.admits === 'attack' ? 'pattern' : 'attack'));
    verdicts.set(standard.id, applied.result.status);
  }
});

test('a finding that nothing bears on stays absent, and one that a report bears on has its interval', () => {
  const standard = byId.get('ilc.art8.instructions')!;
  const findings = findingsFor(standard, INFERENCE, { admits: 'attack' });
  const ordered = INFERENCE.findings.get('act.instructions_specific')!;
  expect(findings.get('act.instructions_specific')).toEqual(ordered.attack.interval);
  expect(ordered.bearing.length).toBeGreaterThan(0);
  for (const id of findings.keys()) {
    const { bearing, settledByRecord } = INFERENCE.findings.get(id)!;
    expect(bearing.length > 0 || settledByRecord).toBe(true);
  }
  expect(findings.size).toBeLessThan(findingsRead(standard, undefined).length + 1);
  const silent = byId.get('icj.defacto_organ')!;
  expect(findingsFor(silent, INFERENCE, { admits: 'pattern' }).get('rel.complete_dependence')).toBe(
    undefined,
  );
});

test('an explanation goes from the verdict to the reports, and up to the authority', () => {
  const applied = APPLIED.find(({ standard }) => standard.id === 'ilc.art8.instructions')!;
  const explained = explainPart(applied, { inference: INFERENCE, proofLevels, book: [] });
  expect(explained).toMatchObject({
    standard: 'ilc.art8.instructions',
    status: applied.result.status,
    statusOnTheOtherFooting: applied.otherwise.status,
    admits: applied.standard.admits,
    flips: applied.flips,
    precedents: [],
  });
  expect(explained.elements.map(({ element }) => element)).toEqual(
    applied.result.elements.map(({ element }) => element),
  );
  const cited = new Map(
    elementsOf(applied.standard.require).map(({ element, cite }) => [element, cite]),
  );
  for (const { element, cite, findings } of explained.elements) {
    expect(cite).toEqual(cited.get(element));
    for (const { finding, reports } of findings)
      expect(reports).toEqual(INFERENCE.findings.get(finding)!.bearing);
  }
  const reports = explained.elements.flatMap(({ findings }) =>
    findings.flatMap((one) => one.reports),
  );
  expect(reports).toContain('ordered');
});

test('decided cases are sought at the bar of the standard', () => {
  const applied = APPLIED.find(({ standard }) => standard.id === 'ilc.art8.instructions')!;
  const marks = { verification: undefined, note: undefined };
  const decided = {
    id: 'older',
    name: 'An older case',
    decided: '1986-06-27',
    forum: 'icj',
    stage: 'merits',
    citation: '',
    findings: new Map([['act.instructions_specific', { value: 'established' as const, ...marks }]]),
    outcomes: new Map([['ilc.art8.instructions', { expected: 'met' as const, ...marks }]]),
    cautions: [],
  };
  const { precedents } = explainPart(applied, {
    inference: INFERENCE,
    proofLevels,
    book: [decided],
  });
  expect(precedents.map(({ name }) => name)).toEqual(['An older case']);
  const earlier = { inference: INFERENCE, proofLevels, book: [decided], asOf: '1980-01-01' };
  expect(explainPart(applied, earlier).precedents).toEqual([]);
});

test('bars are those of the levels of proof, each once, from the lowest', () => {
  const bars = barsOf(proofLevels);
  expect(bars).toEqual([...new Set(bars)].sort((a, b) => a - b));
  expect(new Set(bars)).toEqual(
    new Set([...proofLevels.keys()].map((id) => barOf(id, proofLevels))),
  );
});

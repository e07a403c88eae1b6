import { expect, test } from 'vitest';
import { draftCase, draftIncident } from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { GatedMeasure } from '../../response/index.ts';
import type { Assessment } from '../assessment.ts';
import { responsesSection } from './responses.ts';

const force = (status: GatedMeasure['status']) =>
  ({
    measure: { name: 'Force in self-defence', family: 'force-as-legal-gate', conditions: [] },
    status,
    anyOf: [],
    allOf: [],
  }) as unknown as GatedMeasure;

type Gates = ReadonlyMap<string, GatedMeasure['status']>;

/** The section on a case of these attacks with a use of force on record, each with the gate of force against the sponsor. */
function sectionOn(attacks: Gates, told: readonly string[] = [...attacks.keys()]) {
  const caseFile = draftCase({
    incidents: [...attacks.keys()].map((id) => draftIncident(id, ['group'])),
    responses: [
      {
        id: 'strike',
        date: '2020-06-03',
        actor: 'rival',
        measure: 'force',
        what: 'an air strike',
        verification: 'unverified',
      },
    ],
  });
  const measures = [...attacks].map(([incident, status]) => {
    return { incident, state: 'sponsor', measures: [force(status)] };
  });
  return responsesSection({
    caseFile,
    evidence: weighed(caseFile),
    library: { measures: [] },
    measures: measures.filter(({ incident }) => told.includes(incident)),
  } as unknown as Assessment);
}

/** What stands beside a use of force. */
function gatesBeside(attacks: Gates): string {
  const last = sectionOn(attacks).blocks.at(-1);
  const [told] = last?.kind === 'table' ? last.table.rows[0]![3]! : [];
  return typeof told === 'string' ? told : '';
}

test('beside a recorded use of force stand its gates against each state', () => {
  expect(gatesBeside(new Map([['attack', 'gated']]))).toBe(
    'none stated · sponsor, gated: Force in self-defence',
  );
});

test('and over each attack where there are several, since a response does not say which it answers', () => {
  const attacks = new Map([['attack', 'gated'] as const, ['raid', 'closed'] as const]);
  expect(gatesBeside(attacks)).toBe(
    'none stated · sponsor, attack, gated: Force in self-defence · sponsor, raid, closed: Force in self-defence',
  );
});

test('responses on record are told where no attack is told whole, and say nothing of gates then', () => {
  const gated = new Map([['attack', 'gated'] as const]);
  const { blocks } = sectionOn(gated, []);
  expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
  expect(sectionOn(gated).blocks[0]).toMatchObject({ kind: 'paragraph' });
});

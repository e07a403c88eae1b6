import { describe, expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { kinds, shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { plead } from '../defence/index.ts';
import { examine, WhatIf } from './index.ts';

/** So many attacks of one group. */
function attacksOfOneGroup(attacks: number): CaseFile {
  const ids = Array.from({ length: attacks }, (_, nth) => `attack-${nth}`);
  return draftCase({
    incidents: ids.map((id) => draftIncident(id, ['group'])),
    ties: [draftTie('sponsor arms group')],
    reports: ids.map((incident) =>
      draftReport(`who-${incident}`, { perpetrator: 'group', incident }),
    ),
  });
}

/** Whether each of the three that ask a case again and again says that it kept the declared rows. */
function toldBy(caseFile: CaseFile): (true | undefined)[] {
  const weighing = {
    numbers: shippedNumbers,
    findingOfTie: (kind: string) => kinds.tie[kind]?.finding,
  };
  const question = { incident: 'attack-0', state: 'sponsor', atLeast: 'support' } as const;
  const costs = { falseAttribution: 4, missedAttribution: 1 };
  const examined = examine(caseFile, weighing, { question, bars: [0.5], costs, seed: 1 });
  const pleaded = plead(caseFile, weighing, { question, costs, seed: 1 });
  const whatIf = WhatIf.of(weighed(caseFile), 1);
  if (!examined.ok || !pleaded.ok || !whatIf.ok) throw new Error('too large');
  return [examined.value, pleaded.value, whatIf.value].map(({ manner }) => manner.rowsAsDeclared);
}

describe('what is asked of a case many times', () => {
  test('says that attacks would have taught each other', () => {
    expect(toldBy(attacksOfOneGroup(2))).toEqual([true, true, true]);
  });

  test('says so of many attacks, each asked on its own record', () => {
    expect(toldBy(attacksOfOneGroup(13))).toEqual([true, true, true]);
  });

  test('says nothing of one attack, which nothing else teaches', () => {
    expect(toldBy(attacksOfOneGroup(1))).toEqual([undefined, undefined, undefined]);
  });
});

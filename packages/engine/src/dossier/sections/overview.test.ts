import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
} from '../../../../../test/small-cases/draft-case.ts';
import { inferred, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { Assessment, StandardsOfState } from '../assessment.ts';
import type { Block } from '../document.ts';
import { overviewBlocks, overviewSections, standardsMetSomewhere } from './overview.ts';

const DAYS = ['2020-05-05', '2020-03-03', '2020-04-04', '2020-02-02', '2020-01-01'];
const IDS = DAYS.map((day) => `attack-${day}`);

/** Two sources name the group over the first two attacks, and nobody names anyone over the others. */
const caseFile = draftCase({
  incidents: DAYS.map((date, place) => draftIncident(IDS[place]!, ['group', 'rival'], { date })),
  reports: IDS.slice(0, 2).flatMap((incident) =>
    ['first', 'second', 'third'].map((which) =>
      draftReport(`${which}-${incident}`, { perpetrator: 'group', incident }),
    ),
  ),
});

const applied = (verdicts: readonly [string, string][]) =>
  verdicts.map(([id, status]) => ({
    standard: { id, title: `title of ${id}` },
    result: { status },
  }));

function assessmentOf(
  told: readonly string[],
  verdicts: readonly (readonly [string, string][])[] = [],
): Assessment {
  return {
    caseFile,
    evidence: weighed(caseFile),
    inference: inferred(caseFile),
    standards: verdicts.map((of, place) => ({
      incident: IDS[place]!,
      state: 'sponsor',
      applied: applied(of) as unknown as StandardsOfState['applied'],
    })),
    told,
  } as unknown as Assessment;
}

function tables(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

test('all attacks stand beside each other in the order of days, unless each is told whole', () => {
  expect(overviewSections(assessmentOf(IDS))).toEqual([]);
  const [section] = overviewSections(assessmentOf([IDS[0]!]));
  const [attacks] = tables(section!.blocks);
  expect(attacks!.rows.map(([day]) => day)).toEqual(DAYS.toSorted().map((day) => [day]));
  const row = attacks!.rows.find(([day]) => day?.[0] === DAYS[0])!;
  expect(row[1]).toEqual([IDS[0]]);
  expect(row[2]).toEqual(['group']);
  expect(row.at(-1)).toEqual([expect.stringMatching(/^(high|moderate|low); (high|moderate|low)$/)]);
});

test('the answer counts attacks by what is more likely than not, and keeps confidence apart', () => {
  const [lead, confidence] = overviewBlocks(assessmentOf([]));
  expect(lead).toEqual({
    kind: 'lead',
    text: [
      'Of 5 attacks, one of the candidates is more likely than not the author of 2: group of 2. It is more likely than not that sponsor supported whoever carried it out in 0 of them, that it approved the attack in 0, and that it directed it in 0.',
    ],
  });
  expect(confidence).toMatchObject({
    text: [
      expect.stringMatching(/^Confidence in .* high for 0, moderate for \d and low for \d\.$/),
    ],
  });
});

test('standards are counted by verdict over the attacks, those met most often first', () => {
  const assessment = assessmentOf(
    [],
    [
      [
        ['seldom', 'open'],
        ['often', 'met'],
      ],
      [
        ['seldom', 'met'],
        ['often', 'met'],
      ],
      [
        ['seldom', 'not-met'],
        ['often', 'open'],
      ],
    ],
  );
  const [section] = overviewSections(assessment);
  const [, standards] = tables(section!.blocks);
  expect(standards!.rows).toEqual([
    [['title of often'], ['2'], ['–'], ['1'], ['–'], ['–']],
    [['title of seldom'], ['1'], ['–'], ['1'], ['1'], ['–']],
  ]);
  expect(standardsMetSomewhere(assessment, 'sponsor')).toEqual([
    { title: 'title of often', attacks: 2 },
    { title: 'title of seldom', attacks: 1 },
  ]);
});

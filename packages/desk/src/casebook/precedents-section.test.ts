import type { Block, Dossier } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import { assessCase, type CaseOptions } from '../case-files/assess-case.ts';
import { readLibrary } from '../library/read-library.ts';

const pinned = readLibrary();
const SOURCES = ['paper', 'court', 'panel'];
const CERTAIN = { credibility: 1 } as const;
const onAct = (finding: string) => ({ incident: 'attack', state: 'sponsor', finding });

/** A group that a state trained and did not command, as three sources say. */
const caseFile = draftCase({
  actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group')],
  incidents: [draftIncident('attack', ['group'], { date: '1984-06-01' })],
  ties: [draftTie('sponsor trains group')],
  sources: SOURCES.map((id) => draftSource(id, { reliability: 'A' })),
  reports: SOURCES.flatMap((source) => [
    draftReport(
      `who-${source}`,
      { incident: 'attack', perpetrator: 'group' },
      { source, ...CERTAIN },
    ),
    ...['act.instructions_specific', 'act.control_of_operation'].map((finding) =>
      draftReport(`${finding}-${source}`, onAct(finding), { source, stance: 'denies', ...CERTAIN }),
    ),
  ]),
});

function standardsOf(options: Partial<CaseOptions> = {}): readonly Block[] {
  const assessed = assessCase({ caseFile, sha256: '0' }, pinned, { seed: 1, ...options });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  const { document }: Dossier = assessed.value;
  return document.sections.find(({ id }) => id === 'standards')!.blocks;
}

/** What stands under a standard about decided cases, as text. */
function precedentsUnder(standard: string, blocks: readonly Block[]): readonly string[] {
  const entry = blocks.find(
    (block) => block.kind === 'entry' && block.id.startsWith(`${standard} `),
  );
  if (entry?.kind !== 'entry') throw new Error(`no entry for ${standard}`);
  const at = entry.blocks.findIndex((block) => JSON.stringify(block).includes('Nearest decided'));
  const list = entry.blocks[at + 1];
  if (at < 0 || list?.kind !== 'list') return [];
  return list.items.map((item) =>
    item
      .map((part) => (typeof part === 'string' ? part : (part as { text: string }).text))
      .join(''),
  );
}

describe('the decided cases beside a standard', () => {
  const blocks = standardsOf();

  test('are at most two, with what is alike and what is open here', () => {
    const told = precedentsUnder('icj.effective_control', blocks);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(2);
    for (const one of told)
      expect(one).toMatch(
        /^.+ \(.+, \d{4}\): .+\. Of [1-9]\d* reached there, alike here: [1-9]\d*; open/,
      );
    expect(told[0]).toContain('not met');
  });

  test('say which findings stand otherwise here, in words', () => {
    const told = [...pinned.library.law.standards.keys()]
      .filter((id) =>
        blocks.some((block) => block.kind === 'entry' && block.id.startsWith(`${id} `)),
      )
      .flatMap((id) => precedentsUnder(id, blocks))
      .filter((one) => one.includes('Otherwise here: '));
    for (const one of told) expect(one.split('Otherwise here: ')[1]).toMatch(/^[A-Z].+\?$/);
    expect(told.length).toBeGreaterThan(0);
  });

  test('are told only where the standard is told in full', () => {
    const rest = blocks.filter(({ kind }) => kind !== 'entry');
    expect(JSON.stringify(rest)).toContain('us.fsia_1605A');
    expect(JSON.stringify(rest)).not.toContain('Nearest decided');
  });

  test('are those decided by the day of the law', () => {
    const before = precedentsUnder('icj.effective_control', standardsOf({ lawOf: '1986-06-27' }));
    const after = precedentsUnder('icj.effective_control', blocks);
    const yearsOf = (told: readonly string[]) =>
      told.map((one) => Number(/, (\d{4})\)/.exec(one)![1]));
    expect(yearsOf(before).every((year) => year <= 1986)).toBe(true);
    expect(before).not.toEqual(after);
  });
});

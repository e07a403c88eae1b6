import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casebookFolders } from '../../packages/desk/src/casebook/replay.ts';
import { draftCase, draftReport, draftSource } from '../small-cases/draft-case.ts';
import { caseFolder } from './case-folder.ts';
import { respondeat } from './respondeat.ts';

test('check says of a sound case how much is in it', async () => {
  const folder = caseFolder(draftCase());
  const { exitCode, stdout, stderr } = await respondeat(['check', folder]);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`${join(folder, 'case.yaml')}: no problem found; 0 reports by 1 source.\n`);
  expect(stderr).toBe('');
});

test('check lists problems where answers go, for they are its answer', async () => {
  const stray = draftReport('word', { context: 'attack' }, { source: 'papre' });
  const folder = caseFolder(draftCase({ reports: [stray] }));
  const { exitCode, stdout, stderr } = await respondeat(['check', folder]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/case\.yaml:\d+ {2}reports\/0\/source\n/);
  expect(stdout).toContain('paper');
  expect(stdout).toMatch(/\n1 problem\.\n$/);
  expect(stderr).toBe('');
});

test('check gives the problems as JSON, none for a sound case', async () => {
  const { stdout } = await respondeat(['check', caseFolder(draftCase()), '--json']);
  expect(JSON.parse(stdout)).toEqual({ problems: [], presumedRetellings: [] });
});

test('check names the reports that may only repeat another, and what to write where they do not', async () => {
  const newsrooms = ['paper', 'radio'].map((id) => draftSource(id, { kind: 'media' }));
  const named = { perpetrator: 'group', incident: 'attack' };
  const reports = [
    draftReport('first', named, { date: '2020-06-02' }),
    draftReport('echo', named, { source: 'radio', date: '2020-06-03' }),
  ];
  const folder = caseFolder(draftCase({ sources: newsrooms, reports }));
  const [plain, json] = await Promise.all([
    respondeat(['check', folder]),
    respondeat(['check', folder, '--json']),
  ]);
  expect(plain.exitCode).toBe(0);
  expect(plain.stdout).toContain(
    '\n\n1 report may only repeat what was told before, and so weigh less: echo.',
  );
  expect(plain.stdout).toContain('`copyProbability: 0`');
  expect(JSON.parse(json.stdout)).toEqual({ problems: [], presumedRetellings: ['echo'] });
});

test('standards lists every standard, a line each', async () => {
  const [plain, json] = await Promise.all([
    respondeat(['standards']),
    respondeat(['standards', '--json']),
  ]);
  const listed = JSON.parse(json.stdout) as { id: string; title: string; question: string }[];
  const lines = plain.stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(listed.length);
  for (const [place, { id, title }] of listed.entries()) {
    expect(lines[place]).toContain(id);
    expect(lines[place]).toContain(title);
  }
});

test('standards shows one whole: elements, exceptions, level of proof, authorities', async () => {
  const { exitCode, stdout } = await respondeat(['standards', 'icj.effective_control']);
  expect(exitCode).toBe(0);
  for (const part of [
    'Did the state instruct, direct or effectively control',
    'Proof: Fully conclusive evidence',
    'command-of-the-operation:',
    'reads act.control_of_operation or act.instructions_specific',
    'adopted-as-its-own:',
    'ICJ Reports 1986',
    '[secondary]',
  ])
    expect(stdout).toContain(part);
});

test('standards gives one as JSON with nothing lost', async () => {
  const { stdout } = await respondeat(['standards', 'icj.effective_control', '--json']);
  const standard = JSON.parse(stdout) as { id: string; examples: { given: object }[] };
  expect(standard.id).toBe('icj.effective_control');
  expect(Object.keys(standard.examples[0]?.given ?? {})).not.toEqual([]);
});

test('casebook assesses every case, as text and as JSON', async () => {
  const [plain, json] = await Promise.all([
    respondeat(['casebook']),
    respondeat(['casebook', '--json']),
  ]);
  const { cases, pairs, mismatches } = JSON.parse(json.stdout) as {
    pairs: { expected: string; result: string }[];
    cases: { case: string; conclusion: string[]; mismatches: unknown[]; problems: unknown[] }[];
    mismatches: number;
  };
  expect(cases).toHaveLength(casebookFolders().length);
  for (const { case: id, conclusion } of cases) {
    expect(plain.stdout).toContain(id);
    expect(conclusion.length).toBeGreaterThan(0);
  }
  const faults = cases.flatMap((each) => [...each.mismatches, ...each.problems]);
  const missed = pairs.filter(({ expected, result }) => expected !== result);
  expect(mismatches).toBe(faults.length + missed.length);
  expect([plain.exitCode, json.exitCode]).toEqual(Array(2).fill(mismatches === 0 ? 0 : 1));
  expect(plain.stdout).toMatch(
    /\n\d+ adjudicated cases, \d+ pairs, \d+ not reproduced\.\n\d+ case files, \d+ expectations, \d+ not met\.\n$/,
  );
});

test('casebook replays a book of adjudicated cases, and ends with 1 where one is not reproduced', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-book-'));
  const file = join(folder, 'book.json');
  const findings = { 'act.perpetrator_identified': { value: 'not_established' } };
  const outcomes = { 'ilc.art8.instructions': { expected: 'met' } };
  const cases = [{ id: 'one', decided: '1930-10-16', findings, outcomes }];
  writeFileSync(file, JSON.stringify({ cases }));
  const [plain, json] = await Promise.all([
    respondeat(['casebook', '--book', file]),
    respondeat(['casebook', '--book', file, '--json']),
  ]);
  rmSync(folder, { recursive: true });
  expect([plain.exitCode, json.exitCode]).toEqual([1, 1]);
  expect(plain.stdout).toContain('the tribunal held met; its findings give not_met.');
  const pair = { case: 'one', standard: 'ilc.art8.instructions' };
  expect(JSON.parse(json.stdout)).toEqual({
    pairs: [{ ...pair, expected: 'met', result: 'not_met' }],
    mismatches: 1,
  });
});

test('explain traces a standard to its reports, and says what would flip it and what was decided', async () => {
  const asked = ['explain', 'casebook/black-tom-1916', '--standard', 'ilc.art8.instructions'];
  const [plain, json] = await Promise.all([respondeat(asked), respondeat([...asked, '--json'])]);
  expect([plain.exitCode, json.exitCode]).toEqual([0, 0]);
  for (const part of ['It would change if', 'Nearest decided cases', '[unverified]'])
    expect(plain.stdout).toContain(part);
  const { explanations } = JSON.parse(json.stdout) as {
    explanations: { elements: { findings: { reports: string[] }[] }[]; precedents: object[] }[];
  };
  expect(explanations).toHaveLength(2);
  expect(explanations[0]?.precedents).toHaveLength(4);
  const reports = explanations[0]?.elements.flatMap(({ findings }) =>
    findings.flatMap((finding) => finding.reports),
  );
  expect(reports).not.toEqual([]);
});

test('explain suggests the standard that was meant', async () => {
  const asked = ['explain', 'casebook/black-tom-1916', '--standard', 'icj.efective_control'];
  const { exitCode, stderr } = await respondeat(asked);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('did you mean icj.effective_control?');
});

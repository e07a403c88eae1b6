import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { respondeat } from './respondeat.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'respondeat-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const SMALL = ['--incidents', '3', '--groups', '2', '--sources', '3', '--reports', '4'];

test('what simulate writes is checked and attributed, and tells what its attacks teach', async () => {
  const out = join(folder, 'campaign');
  const { exitCode, stdout } = await respondeat(['simulate', ...SMALL, '--out', out]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('3 attacks');
  expect((await respondeat(['check', out])).stdout).toContain('no problem found');
  const dossier = join(folder, 'dossier');
  const attributed = await respondeat(['attribute', out, '--out', dossier]);
  expect(attributed.stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /Alder \(made up\) acts without Heron \(made up\) in .* of what it does \(90 % of draws: .*; R-hat /,
  );
  const { campaign } = JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8')) as {
    campaign: { alone: { group: string; rHat: number }[]; draws: number };
  };
  expect(campaign.alone.map(({ group }) => group).toSorted()).toEqual(['alder', 'birch']);
  const page = readFileSync(join(dossier, 'dossier.html'), 'utf8');
  expect(page).toContain('What the attacks teach about each other');
  expect(page).toContain('with what the campaign taught');
}, 60_000);

test('simulate gives the same bytes for the same seed', async () => {
  const printed = async (seed: string) =>
    (await respondeat(['simulate', ...SMALL, '--json', '--seed', seed])).stdout;
  expect(await printed('5')).toBe(await printed('5'));
  expect(await printed('5')).not.toBe(await printed('6'));
  expect(JSON.parse(await printed('5'))).toMatchObject({ seed: 5, settings: { incidents: 3 } });
});

test('many attacks are told beside each other, and one of them whole where it is named', async () => {
  const out = join(folder, 'many');
  const size = ['--incidents', '5', '--groups', '2', '--sources', '3', '--reports', '2'];
  await respondeat(['simulate', ...size, '--out', out]);
  const beside = await told(out, join(folder, 'beside'));
  expect(beside.stdout).toMatch(/Of 5 attacks, /);
  expect(beside.stdout.match(/^ {2}\d{4}-\d{2}-\d{2} {2}Attack \d/gm)).toHaveLength(5);
  expect(beside.page).toContain('The attacks');
  expect(beside.page).not.toContain('What moved it');
  const one = await told(out, join(folder, 'one'), '--incident', 'attack-003');
  expect(one.stdout).toContain('carried out the attack “Attack 3 (simulated)”');
  expect(one.stdout).not.toContain('carried out the attack “Attack 2 (simulated)”');
  expect(one.page).toContain('What moved it');
  expect(one.incidents).toEqual(beside.incidents);
  const wrong = await respondeat(['attribute', out, '--incident', 'attack-009']);
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain(
    '--incident attack-009: this case asks about attack-001, attack-002',
  );
}, 120_000);

/** What an attribution tells in the terminal, on its page, and of each attack as JSON. */
async function told(path: string, dossier: string, ...options: readonly string[]) {
  const asked = ['attribute', path, '--out', dossier, '--no-attainability', ...options];
  const { stdout } = await respondeat(asked);
  const page = readFileSync(join(dossier, 'dossier.html'), 'utf8');
  const { incidents } = JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8')) as {
    incidents: unknown;
  };
  return { stdout, page, incidents };
}

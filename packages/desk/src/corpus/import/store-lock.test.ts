import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockStore } from './store-lock.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'respondeat-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a store takes one import at a time', () => {
  const folder = emptyFolder();
  const first = lockStore(folder);
  const second = lockStore(folder);
  expect(second).toMatchObject({ ok: false, problems: [{ code: 'corpus.store-in-use' }] });
  if (!second.ok) expect(second.problems[0]?.try).toContain(`remove \`${join(folder, 'lock')}\``);
  if (first.ok) first.value();
  expect(lockStore(folder).ok).toBe(true);
});

test('a lock left by a process that is gone is taken over', () => {
  const folder = emptyFolder();
  // Larger than any number that a process can have.
  writeFileSync(join(folder, 'lock'), '99999999');
  const taken = lockStore(folder);
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.value();
  expect(readdirSync(folder)).toEqual([]);
});

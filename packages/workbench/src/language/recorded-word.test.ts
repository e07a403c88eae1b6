import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordedEn } from './recorded-en.ts';

const STANDARDS = new URL('../../../../standards/', import.meta.url);

const KINDS = new URL('../../../../vocabulary/kinds.yaml', import.meta.url);

test('every kind of source that ships has a word', () => {
  const [, sources = ''] = /^source:\n((?: {2}.*\n)+)/m.exec(readFileSync(KINDS, 'utf8')) ?? [];
  const kinds = [...sources.matchAll(/^ {2}([a-z-]+):/gm)].map(([, kind]) => `sourceKind.${kind}`);
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((id) => !(id in recordedEn))).toEqual([]);
});

test('every forum of the standards that ship, and every degree of their acceptance, has a word', () => {
  const files = readdirSync(STANDARDS, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, STANDARDS), 'utf8'));
  const words = texts.flatMap((text) =>
    [...text.matchAll(/^\s*(forum|acceptance): ([a-z-]+)$/gm)].map(
      ([, key, word]) => `${key}.${word}`,
    ),
  );
  expect(words.length).toBeGreaterThan(90);
  expect(words.filter((id) => !(id in recordedEn))).toEqual([]);
});

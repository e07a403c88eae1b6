import { parseCaseFile, parseKinds } from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import { textOf } from './tracked-files.ts';

const kinds = parseKinds(textOf('vocabulary/kinds.yaml'));
const page = textOf('docs/reference/case-file.md');

describe('the reference of the case file', () => {
  test('shows the short case that lies beside it, and that case is sound', () => {
    const example = textOf('docs/reference/example-case.yaml');
    expect(page).toContain(`\`\`\`yaml\n${example.trim()}\n\`\`\``);
    const read = parseCaseFile(example, { kinds, findings: new Set() });
    expect(read).toMatchObject({ ok: true });
  });

  test('lists every word of the vocabulary', () => {
    const words = Object.values(kinds).flatMap((kind) => Object.keys(kind));
    expect(words.filter((word) => !page.includes(`| \`${word}\` |`))).toEqual([]);
  });
});

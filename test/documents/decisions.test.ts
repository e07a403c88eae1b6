import { expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

const decisions = trackedFiles()
  .filter((path) => /^docs\/decisions\/\d{4}-/.test(path))
  .map((path) => path.replace('docs/decisions/', ''));

test('every decision has a number of its own, which its title repeats', () => {
  const numbers = decisions.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
  const misnumbered = decisions.filter((name) => {
    const title = `# ${Number(name.slice(0, 4))}. `;
    return !textOf(`docs/decisions/${name}`).startsWith(title);
  });
  expect(misnumbered).toEqual([]);
});

test('the list of decisions names every one, once, in the order of their numbers', () => {
  const listed = textOf('docs/decisions/README.md').matchAll(/^\| \[(\d+)\]\(([^)]+)\)/gm);
  const rows = [...listed].map(([, number, name]) => ({ number: Number(number), name }));
  expect(rows.map(({ name }) => name)).toEqual(decisions.toSorted());
  expect(rows.filter(({ number, name }) => Number(name?.slice(0, 4)) !== number)).toEqual([]);
});

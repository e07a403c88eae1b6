import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../packages/desk/src/api/application.ts';
import { textOf } from './tracked-files.ts';

const page = textOf('docs/reference/api.md');
const problems = textOf('docs/reference/problems.md');

test('the reference of the API has every request, and none that is not there', () => {
  const served = ENDPOINTS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const told = [...page.matchAll(/`([A-Z]+ \/api\/[^`?]*)/g)].map(([, request]) => request ?? '');
  expect([...new Set(told)].toSorted()).toEqual(served.toSorted());
});

test('every status that an endpoint may refuse with is one of the problems of the API', () => {
  const refused = ENDPOINTS.flatMap(({ answers }) => Object.keys(answers)).filter(
    (status) => Number(status) >= 400,
  );
  for (const status of new Set(refused)) expect(problems).toContain(`| ${status} |`);
});

import { expect, test } from 'vitest';
import { pageAt, titleOf } from './page-name.ts';

test.each([
  ['/', { message: 'rail.cases' }],
  ['/import', { message: 'rail.import' }],
  ['/cases/erbil', { message: 'rail.overview' }],
  ['/cases/erbil/', { message: 'rail.overview' }],
  ['/cases/erbil/ties', { message: 'rail.ties' }],
  ['/cases/erbil/reports/new', { message: 'report.add' }],
  ['/cases/erbil/reports/front-claims', { report: 'front-claims' }],
  ['/cases/erbil/nope', { message: 'notFound.title' }],
  ['/cases/erbil/ties/nope', { message: 'notFound.title' }],
  ['/cases', { message: 'notFound.title' }],
  ['/nope', { message: 'notFound.title' }],
])('the page at %s has a name of its own', (pathname, name) => {
  expect(pageAt(pathname)).toEqual(name);
});

test('a title begins with what tells a tab from others', () => {
  expect(titleOf(['Ties', 'Erbil rocket attack'])).toBe('Ties · Erbil rocket attack · Respondeat');
  expect(titleOf(['Cases', ''])).toBe('Cases · Respondeat');
});

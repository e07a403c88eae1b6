import { expect, test } from 'vitest';
import { draftCase } from '../../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { Assessment } from '../assessment.ts';
import { assumptionsSection } from './assumptions.ts';

/** What is told of one section of the model: its caption, and the numbers by name. */
function told(title: string) {
  const caseFile = draftCase();
  const { blocks } = assumptionsSection({ caseFile, evidence: weighed(caseFile) } as Assessment);
  const tables = blocks.filter((block) => block.kind === 'table');
  const table = tables.find(({ caption: [first] }) => JSON.stringify(first).includes(title))!;
  return {
    caption: JSON.stringify(table.caption),
    names: table.table.rows.map(([name]) => name?.[0]),
  };
}

test('every kind of trace is told, that of an order too', () => {
  const { reason: _reason, source: _source, interval: _interval, ...kinds } = shippedNumbers.trace;
  expect(told('Trace').names).toEqual(Object.keys(kinds));
  expect(told('Trace').names).toContain('order');
});

test('the order of a row stands in the caption and is no number', () => {
  const { caption, names } = told('Part given control');
  expect(caption).toContain('In the order none, support, approval, direction.');
  expect(names).not.toContain('order');
});

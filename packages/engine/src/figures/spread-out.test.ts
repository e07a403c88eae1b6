import { expect, test } from 'vitest';
import { spreadOut } from './spread-out.ts';

test('two that want the same place meet in its middle', () => {
  const both = [
    { wanted: 50, length: 10 },
    { wanted: 50, length: 10 },
  ];
  expect(spreadOut(both, { from: 0, to: 100 })).toEqual([45, 55]);
});

test('at the edge the neighbours give way', () => {
  const three = [
    { wanted: 85, length: 20 },
    { wanted: 90, length: 20 },
    { wanted: 95, length: 20 },
  ];
  expect(spreadOut(three, { from: 0, to: 100 })).toEqual([40, 60, 80]);
});

test('where there is too little room they follow one another from the start', () => {
  const two = [
    { wanted: 0, length: 8 },
    { wanted: 0, length: 8 },
  ];
  expect(spreadOut(two, { from: 0, to: 10 })).toEqual([0, 8]);
});

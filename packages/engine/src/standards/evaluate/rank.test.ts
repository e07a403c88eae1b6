import { expect, test } from 'vitest';
import type { Exception } from '../standard.ts';
import { prevailing, rankOf } from './rank.ts';

function exception(name: string, ranked: Partial<Exception> = {}): Exception {
  return {
    exception: name,
    asks: name,
    when: { finding: name },
    presumed: 'absent',
    effect: { conclude: 'met' },
    yieldsTo: [],
    prevailsOver: [],
    cite: [],
    ...ranked,
  };
}

function namesOf(exceptions: readonly Exception[]): readonly string[] {
  return exceptions.map((one) => one.exception);
}

const chain = [
  exception('low', { yieldsTo: ['middle'] }),
  exception('middle'),
  exception('high', { prevailsOver: ['middle'] }),
];

test('to prevail over another and to be yielded to say the same', () => {
  expect(rankOf(chain).get('middle')).toEqual(new Set(['low']));
  expect(rankOf(chain).get('high')).toEqual(new Set(['middle', 'low']));
  expect(rankOf(chain).get('low')).toEqual(new Set());
});

test('the highest of a chain alone prevails', () => {
  expect(namesOf(prevailing(chain, rankOf(chain)))).toEqual(['high']);
});

test('a rank holds through an exception that is itself absent', () => {
  const [low, , high] = chain;
  expect(namesOf(prevailing([low!, high!], rankOf(chain)))).toEqual(['high']);
});

test('exceptions that are not ranked stand side by side', () => {
  const pair = [exception('one'), exception('other')];
  expect(namesOf(prevailing(pair, rankOf(pair)))).toEqual(['one', 'other']);
});

test('a circle shows as an exception below itself, and the search ends', () => {
  const circle = [
    exception('one', { prevailsOver: ['other'] }),
    exception('other', { prevailsOver: ['one'] }),
  ];
  expect(rankOf(circle).get('one')).toEqual(new Set(['other', 'one']));
});

test('names that do not exist are left to the checks of parsing', () => {
  const lost = [exception('one', { prevailsOver: ['nobody'], yieldsTo: ['nothing'] })];
  expect(namesOf(prevailing(lost, rankOf(lost)))).toEqual(['one']);
});

import { expect, test } from 'vitest';
import { draftEvent } from '../../../../../test/small-cases/draft-event.ts';
import { ASKED, byLot, byTime, dayOfLastEvents } from './splits.ts';

const DAY_OF_2020 = 18_262;

const EVENTS = Array.from({ length: 1000 }, (_, index) =>
  draftEvent({ id: `e${index}`, day: DAY_OF_2020 + index }),
);

test('a lot parts the events, the same for the same seed', () => {
  const { known, asked } = byLot(EVENTS, 5);
  expect(new Set([...known, ...asked]).size).toBe(EVENTS.length);
  expect(asked.length / EVENTS.length).toBeCloseTo(ASKED, 1);
  expect(byLot(EVENTS, 5)).toEqual(byLot(EVENTS, 5));
  expect(byLot(EVENTS, 6).asked).not.toEqual(asked);
});

test('the day of a split is the first one asked about', () => {
  const { known, asked } = byTime(EVENTS, '2020-01-03');
  expect(known.map(({ id }) => id)).toEqual(['e0', 'e1']);
  expect(asked[0]?.id).toBe('e2');
});

test('the last events are three tenths of all', () => {
  const { asked } = byTime(EVENTS, dayOfLastEvents(EVENTS));
  expect(asked.length).toBe(300);
});

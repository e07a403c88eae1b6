import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { controlPrior } from './control-prior.ts';

const PREDICTIONS = [
  '{"actor_id":"7","year":1993,"sponsors":{"Government of Elm":0.8,"Government of Oak":0}}',
  '{"actor_id":"7","year":1994,"sponsors":{"Government of Elm":0.5,"Government of Oak":1}}',
].join('\n');

const SHARES = [0.5, 0.3, 0.15, 0.05];

function asked(parts: { actorId?: string; year?: number; state?: string }) {
  const pair = {
    actorId: '7',
    year: 1993,
    state: 'Government of Elm',
    sponsor: 'elm',
    proxy: 'ash',
  };
  return controlPrior(PREDICTIONS, { ...pair, ...parts }, { shares: SHARES });
}

function weights(parts: Parameters<typeof asked>[0]): unknown {
  const prior = asked(parts);
  if (!prior.ok) throw new Error(JSON.stringify(prior.problems));
  const { controls } = parse(prior.value) as { controls: { prior: { weights: unknown } }[] };
  return controls[0]?.prior.weights;
}

test('the chance behind the figure is shared out as the model has it, and the rest is unrelated', () => {
  const shared = { unrelated: 0.2, orchestrated: 0.48, delegated: 0.24, organ: 0.08 };
  expect(weights({})).toEqual(shared);
  expect(weights({ year: 1994 })).toMatchObject({ unrelated: 0.78, organ: 0.022 });
});

test('certainty either way stays certain', () => {
  expect(weights({ state: 'Government of Oak' })).toMatchObject({ unrelated: 1, organ: 0 });
  expect(weights({ state: 'Government of Oak', year: 1994 })).toMatchObject({ unrelated: 0 });
});

test.each([
  [{ actorId: '8' }, 'prediction.unknown-group-year'],
  [{ year: 2000 }, 'prediction.unknown-group-year'],
  [{ state: 'Government of Yew' }, 'prediction.unknown-label'],
])('%j is told as %s', (parts, code) => {
  expect(asked(parts)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('predictions of another kind are told at their line', () => {
  const pair = { actorId: '7', year: 1, state: 'a', sponsor: 'a', proxy: 'b' };
  const prior = controlPrior('{"id":"1","probabilities":{}}', pair, { shares: SHARES });
  expect(prior).toMatchObject({ problems: [{ code: 'prediction.not-one', line: 1 }] });
});

import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en, type MessageId, type Messages } from './en.ts';
import { fa } from './fa.ts';

const CATALOGUES = { en, ar, fa };
const IDS = Object.keys(en) as MessageId[];

/** Names of the values that a message takes, and the numbers of its parts. */
function placesOf(message: string): string[] {
  const places = [...message.matchAll(/\{(\w+)[,}]/g), ...message.matchAll(/<(\d+)\/?>/g)];
  return [...new Set(places.map(([, name]) => name ?? ''))].toSorted();
}

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (_, messages) => {
  test('says every sentence that English says, and nothing else', () => {
    expect(Object.keys(messages).toSorted()).toEqual(IDS.toSorted());
  });

  test('takes the same values and parts in each sentence', () => {
    const places = (of: Messages) => IDS.map((id) => [id, placesOf(of[id])]);
    expect(places(messages)).toEqual(places(en));
  });

  test('leaves no sentence empty, and each is well formed', () => {
    expect(IDS.filter((id) => messages[id].trim() === '')).toEqual([]);
    for (const id of IDS) expect(() => compileMessage(messages[id])).not.toThrow();
  });
});

test.each(['ar', 'fa'] as const)('%s is written in its own script', (language) => {
  const foreign = IDS.filter((id) => !/[\u0600-\u06ff]/.test(CATALOGUES[language][id]));
  // An abbreviation and a bare figure are the same in every script.
  expect(foreign).toEqual(['dossier.sha256']);
});

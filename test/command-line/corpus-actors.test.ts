import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, respondeat } from './respondeat.ts';

const LIST = {
  values: [
    { uuid: '1', value: 'The Front' },
    { uuid: '2', value: 'Front of Elm' },
  ],
};

const SIGNED = ['--in', 'corpus', '--why', 'it is said', '--who', 'ann', '--on', '2026-01-02'];

function listFolder(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'list.json'), JSON.stringify(LIST));
  return folder;
}

test('a name is answered by what was decided, and by its letters again once that is undone', async () => {
  const folder = listFolder();
  const run = (...args: string[]) => respondeat(['corpus', ...args], { folder });
  const names = () =>
    run('names', 'Front', '--list', 'list.json', '--decisions', 'corpus', '--json');
  const answers = async () => {
    const { candidates } = JSON.parse((await names()).stdout) as {
      candidates: { actor: { id: string }; answer: string }[];
    };
    return candidates.map(({ actor, answer }) => [actor.id, answer]);
  };
  const mistyped = await names();
  expect(mistyped.exitCode).toBe(1);
  expect(mistyped.stdout).toContain('there is no folder `corpus`');
  mkdirSync(join(folder, 'corpus'));
  const byLetters = await answers();
  const decided = await run(
    'decide',
    'label:Front',
    'not-same',
    'misp:1',
    ...SIGNED,
    '--source',
    'a',
  );
  expect(decided).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await answers()).toEqual(byLetters.filter(([id]) => id !== '1'));
  const unasked = await respondeat(
    ['corpus', 'names', 'Front', '--list', '../list.json', '--json'],
    {
      folder: join(folder, 'corpus'),
    },
  );
  expect(unasked.stdout).toContain('The Front');
  const contrary = await run('decide', 'misp:1', 'same', 'label:Front', ...SIGNED, '--source', 'b');
  expect(contrary.exitCode).toBe(1);
  expect(contrary.stderr).toContain('undo entry 1 first');
  expect(await run('undecide', '1', ...SIGNED)).toMatchObject({ exitCode: 0 });
  expect(await answers()).toEqual(byLetters);
  const listed = await run('actors', '--in', 'corpus', '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject({
    entries: [
      { number: 1, stands: false, who: 'ann', source: 'a' },
      { number: 2, stands: true, undoes: 1 },
    ],
  });
});

test('a word or a day that is none is told, and nothing is written', async () => {
  const folder = listFolder();
  const run = (...args: string[]) => respondeat(['corpus', ...args], { folder });
  const word = await run('decide', 'misp:1', 'is', 'misp:2', ...SIGNED, '--source', 'a');
  expect([word.exitCode, word.stderr]).toEqual([2, expect.stringContaining('same, not-same')]);
  const from = ['--source', 'a', '--from', '2020-13'];
  expect((await run('decide', 'misp:1', 'same', 'misp:2', ...SIGNED, ...from)).exitCode).toBe(2);
  const mistyped = await run('actors', '--in', 'corpus');
  expect(mistyped).toMatchObject({ exitCode: 1, stdout: '' });
  expect(mistyped.stderr).toContain('actors.no-folder');
  mkdirSync(join(folder, 'corpus'));
  const none = await run('actors', '--in', 'corpus');
  expect(none.stdout).toContain('Nothing is decided here.');
});

test.each(['', ' ', '—'])(
  'the name %j has nothing to compare, and is no question',
  async (name) => {
    const folder = listFolder();
    const args = ['corpus', 'names', name, '--list', 'list.json'];
    const { exitCode, stdout, stderr } = await respondeat(args, { folder });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('give a name with letters');
  },
);

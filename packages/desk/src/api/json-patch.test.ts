import { describe, expect, test } from 'vitest';
import { type Edit, editSchema, patched } from './json-patch.ts';

const content = () => ({ title: 'One', list: ['a', 'b'], nested: { 'a/b': 1, '~': 2 } });

function after(...edits: readonly Edit[]) {
  const outcome = patched(content(), edits);
  return outcome.ok ? outcome.value : outcome.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('JSON Patch', () => {
  test('adds to records and lists, replaces, and removes', () => {
    expect(after({ op: 'add', path: '/more', value: 1 })).toMatchObject({ more: 1 });
    expect(after({ op: 'add', path: '/list/0', value: 'x' })).toMatchObject({
      list: ['x', 'a', 'b'],
    });
    expect(after({ op: 'add', path: '/list/-', value: 'x' })).toMatchObject({
      list: ['a', 'b', 'x'],
    });
    expect(after({ op: 'replace', path: '/list/1', value: 'x' })).toMatchObject({
      list: ['a', 'x'],
    });
    expect(after({ op: 'remove', path: '/list/0' })).toMatchObject({ list: ['b'] });
    expect(after({ op: 'remove', path: '/title' })).not.toHaveProperty('title');
  });

  test('shares what no edit lies in, and touches nothing that was given', () => {
    const given = { one: [{ id: 'a' }, { id: 'b', in: { deep: 1 } }], other: { same: true } };
    const before = structuredClone(given);
    const outcome = patched(given, [
      { op: 'replace', path: '/one/1/in/deep', value: 2 },
      { op: 'add', path: '/one/0', value: { id: 'new' } },
      { op: 'replace', path: '/one/2/in/deep', value: 3 },
    ]);
    const made = (outcome as { value: typeof given }).value;
    expect(given).toEqual(before);
    expect(made.one).toEqual([{ id: 'new' }, { id: 'a' }, { id: 'b', in: { deep: 3 } }]);
    expect(made.one[1]).toBe(given.one[0]);
    expect(made.other).toBe(given.other);
  });

  test('reads escaped keys', () => {
    expect(after({ op: 'replace', path: '/nested/a~1b', value: 5 })).toMatchObject({
      nested: { 'a/b': 5 },
    });
    expect(after({ op: 'replace', path: '/nested/~0', value: 5 })).toMatchObject({
      nested: { '~': 5 },
    });
  });

  test('makes each edit on what the one before it left', () => {
    expect(
      after({ op: 'remove', path: '/list/0' }, { op: 'replace', path: '/list/0', value: 'x' }),
    ).toMatchObject({ list: ['x'] });
  });

  test.each([
    '/none',
    '/list/2',
    '/list/-',
    '/list/01',
    '/title/0',
    '/nested/x/y',
    '/toString',
    '',
  ])('replaces nothing at %s, where nothing is', (path) => {
    const made = after({ op: 'add', path: '/more', value: 1 }, { op: 'replace', path, value: 1 });
    expect(made).toEqual(['edit.impossible edits/1/path']);
  });

  test('sets a key that JavaScript gives a meaning of its own as JSON would', () => {
    const made = after({ op: 'add', path: '/__proto__', value: { polluted: true } });
    expect(Object.hasOwn(made as object, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('leaves the data that it was given as they were', () => {
    const given = content();
    patched(given, [{ op: 'remove', path: '/list/0' }]);
    expect(given).toEqual(content());
  });

  test('knows at once that a path is none, however many slashes it has', () => {
    const begun = performance.now();
    const { success } = editSchema.safeParse({ op: 'remove', path: `${'/'.repeat(27)}~` });
    expect(success).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { kinds } from '../../../../test/small-cases/shipped-model.ts';
import { parseCaseFile } from './parse.ts';

const SEED = 20210215;
const ROOT = new URL('../../../../', import.meta.url);

const findings = new Set(
  [
    ...readFileSync(new URL('vocabulary/findings.yaml', ROOT), 'utf8').matchAll(
      /^- finding: (\S+)/gm,
    ),
  ].map(([, id]) => id ?? ''),
);
const read = (text: string) => parseCaseFile(text, { kinds, findings });

/** The cases that ship, and the short one of the reference. */
const texts = [
  ...readdirSync(new URL('casebook', ROOT))
    .map((name) => new URL(`casebook/${name}/case.yaml`, ROOT))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8')),
  readFileSync(new URL('docs/reference/example-case.yaml', ROOT), 'utf8'),
];
const example = texts.at(-1) as string;

/** That reading gives a case, or problems that say something and lie in the file. */
function expectAnswer(text: string): void {
  const outcome = read(text);
  if (outcome.ok) {
    expect(outcome.value.caseFile.respondeat).toBe(1);
    return;
  }
  const lines = text.split(/\r\n|\r|\n/).length;
  expect(outcome.problems.length).toBeGreaterThan(0);
  for (const { code, because, line = 1, ...problem } of outcome.problems) {
    expect(code).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
    expect(because).toMatch(/\S/);
    expect(problem.try).toMatch(/\S/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
  }
}

/** Values that stand where others should, the likely ones and the nasty. */
const intruder = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    7,
    1.5,
    2021,
    '',
    'other',
    'Kss',
    'TLP:WHITE',
    [],
    {},
  ),
  fc.constantFrom<unknown>('__proto__', 'constructor', '\u200b', '\u0007', '2021-02-30', '<<'),
  fc.jsonValue({ maxDepth: 3 }),
);

type Change = 'delete' | 'replace' | 'duplicate' | 'rename' | 'swap';
const change = fc.record({
  kind: fc.constantFrom<Change>('delete', 'replace', 'duplicate', 'rename', 'swap'),
  at: fc.nat(),
  other: fc.nat(),
  value: intruder,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'tie', '<<', ' id')),
});

interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** Every place in a document at which something stands. */
function placesIn(content: unknown): Place[] {
  if (typeof content !== 'object' || content === null) return [];
  const parent = content as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** Changes a document at one of its places. */
function mutate(
  content: unknown,
  { kind, at, other, value, key }: typeof change extends fc.Arbitrary<infer C> ? C : never,
): void {
  const places = placesIn(content);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return;
  const parent = place.parent as Record<string, unknown>;
  const set = (name: string, what: unknown) =>
    Object.defineProperty(parent, name, {
      value: what,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const copy = (what: unknown): unknown => structuredClone(what);
  if (kind === 'replace') set(place.key, copy(value));
  else if (kind === 'swap') set(place.key, copy(valueAt(places[other % places.length] as Place)));
  else if (Array.isArray(place.parent) && kind === 'duplicate')
    place.parent.push(copy(valueAt(place)));
  else if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
  else {
    const was = valueAt(place);
    if (kind !== 'duplicate') delete parent[place.key];
    if (kind !== 'delete') set(key, copy(was));
  }
}

function valueAt({ parent, key }: Place): unknown {
  return (parent as Record<string, unknown>)[key];
}

describe('a case that shipped', () => {
  test('is the same whether it is read from YAML or from JSON', () => {
    for (const text of texts) {
      const content: unknown = parse(text);
      const fromYaml = read(text);
      expect(fromYaml).toMatchObject({ ok: true });
      for (const json of [JSON.stringify(content), JSON.stringify(content, null, '\t')]) {
        const fromJson = read(json);
        expect(fromJson.ok && fromJson.value.caseFile).toEqual(
          fromYaml.ok && fromYaml.value.caseFile,
        );
      }
    }
  });

  test('is read or told of, whatever of it is deleted, doubled, renamed or replaced', () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(texts.length - 1), changes, fc.boolean(), (which, made, asJson) => {
        const content: unknown = parse(texts[which] as string);
        for (const one of made) mutate(content, one);
        expectAnswer(asJson ? JSON.stringify(content) : stringify(content));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('is read or told of, whatever stands in its text', () => {
    const scrap = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '\n',
        '\t',
        ': ',
        '- ',
        '"',
        "'",
        '{',
        '[',
        '}',
        ']',
        '#',
        '&a ',
        '*a',
        '!!x ',
        '|\n',
        '>-',
        '%',
        '---\n',
        '\r',
        '\u0000',
        '\ufeff',
        '? ',
      ),
    );
    const edit = fc.record({ at: fc.nat(), length: fc.nat(30), scrap });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const text = edits.reduce((before, { at, length, scrap: put }) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + put + before.slice(start + length);
        }, example);
        expectAnswer(text);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('is read or told of, wherever its text breaks off', () => {
    fc.assert(
      fc.property(fc.nat(example.length), (end) => expectAnswer(example.slice(0, end))),
      { seed: SEED, numRuns: 200 },
    );
  });
});

test('any text at all is told of', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.lorem()), expectAnswer),
    { seed: SEED, numRuns: 500 },
  );
});

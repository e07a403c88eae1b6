import { describe, expect, test } from 'vitest';
import { kinds } from '../../../../test/small-cases/shipped-model.ts';
import { caseFileJsonSchema } from './json-schema.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const schema = caseFileJsonSchema(kinds) as Schema;

/** Every form within a form, with its path. */
function formsIn(form: Schema, path: string): [string, Schema][] {
  const inner = [
    ...Object.entries(form.properties ?? {}),
    ...(form.items === undefined ? [] : [['*', form.items] as const]),
    ...(form.anyOf ?? []).map((option, index) => [`option ${index}`, option] as const),
  ];
  return [[path, form], ...inner.flatMap(([key, one]) => formsIn(one, `${path}/${key}`))];
}

const forms = formsIn(schema, '');

describe('the JSON Schema of a case file', () => {
  test('tells an editor what each key is, by itself or through the form it names', () => {
    const keys = forms.flatMap(([path, { properties = {} }]) =>
      Object.entries(properties).map(([key, form]) => ({ path: `${path}/${key}`, form })),
    );
    const untold = keys.filter(
      ({ form }) => form.description === undefined && form.$ref === undefined && !form.enum,
    );
    expect(keys.length).toBeGreaterThan(100);
    expect(untold.map(({ path }) => path)).toEqual([]);
  });

  test('allows no key that it does not name', () => {
    const open = forms.filter(
      ([, { properties, additionalProperties }]) =>
        properties !== undefined && additionalProperties !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  test('offers the words of the vocabulary', () => {
    expect(schema.$defs?.['kind-of-tie']?.enum).toEqual(Object.keys(kinds.tie));
  });

  test('knows the form of dates, though not the calendar', () => {
    const date = new RegExp(schema.$defs?.date?.pattern ?? '');
    expect(['1983', '1983-10', '1983-10-23'].every((text) => date.test(text))).toBe(true);
    expect(['83', '1983-13', '23.10.1983'].some((text) => date.test(text))).toBe(false);
  });
});

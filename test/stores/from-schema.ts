import fc from 'fast-check';

/** A JSON Schema, as far as the API uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Definitions = Readonly<Record<string, Schema>>;

/** How deep a value follows its schema. Below, anything stands. */
const DEEPEST = 7;

/** Whatever JSON can hold, and texts that have upset other programs. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '',
    '\u0000',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '\ud800',
    "' or 1=1 --",
    '%',
    '-1',
  ),
  fc.constantFrom(0, -0, -1, 1e308, 2 ** 53, 0.1),
);

/** Values that mostly have the form that a schema asks for, and sometimes another. */
export function jsonOf(schema: Schema, definitions: Definitions, depth = 0): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return anything;
  const formed = formedValue(schema, definitions, depth);
  return fc.oneof({ weight: 12, arbitrary: formed }, { weight: 1, arbitrary: anything });
}

function formedValue(
  schema: Schema,
  definitions: Definitions,
  depth: number,
): fc.Arbitrary<unknown> {
  const inner = (part: Schema) => jsonOf(part, definitions, depth + 1);
  if (schema.$ref !== undefined)
    return inner(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  return ofType(schema, inner);
}

function ofType(schema: Schema, inner: (part: Schema) => fc.Arbitrary<unknown>) {
  switch (schema.type) {
    case 'object': {
      const keys = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, inner(part)]);
      return fc.record(Object.fromEntries(keys) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: [],
      });
    }
    case 'array':
      return fc.array(inner(schema.items ?? {}), { maxLength: 3 });
    case 'string':
      return fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('small', '2021-02-25', '/reports/0/says', '/reports/-', 'first'),
      );
    case 'integer':
      return fc.integer({ min: -2, max: 8 });
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    default:
      return anything;
  }
}

/** What of a JSON Schema (2020-12) the schema of case files uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A record of the format, with where it stands: `incidents, harm`. */
export interface RecordForm {
  readonly place: string;
  readonly schema: Schema;
}

/** The records that a form holds, at any depth, each before those within it. */
export function recordsWithin(
  { properties = {} }: Schema,
  place: readonly string[] = [],
): RecordForm[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const schema = property.items ?? property;
    const here = [...place, key];
    if (schema.properties === undefined) return [];
    return [{ place: here.join(', '), schema }, ...recordsWithin(schema, here)];
  });
}

/** The form of a value, in a few words, with a link to where it is told in full. `place` is where it stands. */
export function formInWords(schema: Schema, place: string): string {
  if (schema.$ref !== undefined) return link(schema.$ref.replace('#/$defs/', ''));
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${word}\``).join(', ');
  if (schema.anyOf !== undefined) return alternatives(schema.anyOf, place);
  if (schema.items !== undefined) return listInWords(schema.items, place);
  if (schema.properties !== undefined) return link(place);
  if (schema.type === 'object') return `a record: ${additionalInWords(schema, place)}`;
  return schema.type === 'boolean' ? '`true` or `false`' : numberOrText(schema);
}

function alternatives(forms: readonly Schema[], place: string): string {
  const areRecords = forms.every(({ properties }) => properties !== undefined);
  return areRecords ? link(place) : forms.map((form) => formInWords(form, place)).join(', or ');
}

function listInWords(items: Schema, place: string): string {
  return `list of ${formInWords(items, place)}`;
}

function additionalInWords({ additionalProperties }: Schema, place: string): string {
  return typeof additionalProperties === 'object' ? formInWords(additionalProperties, place) : '';
}

function numberOrText(schema: Schema): string {
  if (schema.type === 'string') return 'text';
  const noun = schema.type === 'integer' ? 'whole number' : 'number';
  const { minimum, exclusiveMinimum, maximum } = schema;
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (exclusiveMinimum !== undefined) return `${noun} above ${exclusiveMinimum}`;
  if (minimum === undefined) return noun;
  return isBounded ? `${noun} from ${minimum} to ${maximum}` : `${noun}, ${minimum} or more`;
}

function link(heading: string): string {
  return `[${heading.replaceAll('-', ' ')}](#${heading.replaceAll(', ', '-').toLowerCase()})`;
}

import { parse } from 'yaml';
import * as z from 'zod';
import { Defect } from '../../vocabulary/index.ts';

const phrases = z.array(z.string()).min(1);

const rulesSchema = z.strictObject({
  parts: z.strictObject({ direction: phrases, approval: phrases, support: phrases }),
  authorship: phrases,
  responsibility: phrases,
  deeds: phrases,
  host: z.record(z.string(), phrases),
  negation: phrases,
  hedges: phrases,
  unnamed: z.strictObject({ group: phrases, state: phrases }),
  someState: phrases,
  withholding: phrases,
  vague: phrases,
  conditional: phrases,
  reporting: z.strictObject({
    ours: phrases,
    bodies: phrases,
    nobody: phrases,
    adopting: phrases,
    acts: z.record(z.string(), phrases),
  }),
  legal: z.array(z.strictObject({ terms: phrases, standards: phrases })).min(1),
  legalOpen: phrases,
  legalNotMet: phrases,
  evidenceMedia: phrases,
  evidenceWithheld: phrases,
});

/** Phrases of one kind, ready to be looked for. */
export interface Phrases {
  /** The first that a text holds, as it stands there; none where it holds none. */
  firstIn(text: string): string | undefined;
}

/** How sentences of one language are read, from `vocabulary/statement-rules.yaml`. */
export interface StatementRules {
  readonly parts: Readonly<Record<'direction' | 'approval' | 'support', Phrases>>;
  readonly authorship: Phrases;
  /** Said of a group, that it did it; said of a state, nothing about its part. */
  readonly responsibility: Phrases;
  /** Nouns that are somebody's act where they stand in the genitive. */
  readonly deeds: readonly string[];
  /** By finding about a host. */
  readonly host: ReadonlyMap<string, Phrases>;
  readonly negation: Phrases;
  readonly hedges: Phrases;
  readonly unnamed: Readonly<Record<'group' | 'state', Phrases>>;
  readonly someState: Phrases;
  readonly withholding: Phrases;
  readonly vague: Phrases;
  readonly conditional: Phrases;
  readonly reporting: Readonly<Record<'ours' | 'bodies' | 'nobody' | 'adopting', Phrases>>;
  /** Acts of speech by name, such as `denial`, in the order in which they are looked for. */
  readonly acts: ReadonlyMap<string, Phrases>;
  readonly legal: readonly { readonly terms: Phrases; readonly standards: readonly string[] }[];
  readonly legalOpen: Phrases;
  readonly legalNotMet: Phrases;
  readonly evidenceMedia: ReadonlySet<string>;
  readonly evidenceWithheld: Phrases;
}

/** Reads the rules, which ship with the product. */
export function parseStatementRules(text: string): StatementRules {
  const parsed = rulesSchema.safeParse(parse(text));
  if (!parsed.success)
    throw new Defect(`vocabulary/statement-rules.yaml: ${z.prettifyError(parsed.error)}`);
  const { parts, host, unnamed, reporting, legal, deeds, evidenceMedia, ...lists } = parsed.data;
  const { acts, ...voices } = reporting;
  return {
    ...mapValues(lists, phrasesOf),
    parts: mapValues(parts, phrasesOf),
    host: new Map(Object.entries(host).map(([finding, list]) => [finding, phrasesOf(list)])),
    unnamed: mapValues(unnamed, phrasesOf),
    reporting: mapValues(voices, phrasesOf),
    acts: new Map(Object.entries(acts).map(([act, list]) => [act, phrasesOf(list)])),
    legal: legal.map(({ terms, standards }) => ({ terms: phrasesOf(terms), standards })),
    deeds,
    evidenceMedia: new Set(evidenceMedia),
  };
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries(record) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<Key, To>;
}

/** Makes phrases of the form that the rules describe ready to be looked for, whatever their case. */
export function phrasesOf(list: readonly string[]): Phrases {
  const expression = new RegExp(list.map(asExpression).join('|'), 'iu');
  return { firstIn: (text) => expression.exec(text)?.[0] };
}

/** Up to six words between two others. */
const SOME_WORDS = String.raw`(?:\S+\s+){0,6}?`;

function asExpression(phrase: string): string {
  const body = phrase
    .replaceAll('(', '(?:')
    .replaceAll(/ … /g, String.raw`\s+${SOME_WORDS}`)
    .replaceAll(' ', String.raw`\s+`);
  const start = /^['(]/.test(phrase) && phrase.startsWith("'") ? '' : String.raw`(?<![\p{L}\d])`;
  // `(word )?` at the front of a phrase brings its own blank.
  return `${start}(?:${body})${String.raw`(?![\p{L}\d])`}`;
}

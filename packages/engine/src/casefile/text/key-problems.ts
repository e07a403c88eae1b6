import { isScalar, type Pair } from 'yaml';
import { codePointOf, type Problem, UNPRINTABLE } from '../../vocabulary/index.ts';
import type { Lines } from './lines.ts';
import { nameOfKey, type Part, startOf } from './parts.ts';
import { quoted } from './visible.ts';

/** Longest key read, in characters. Declared: ids have at most 80. */
const MAXIMUM_KEY_LENGTH = 100;

/** Names of keys that a message lists; the others are counted. */
const NAMES_TOLD = 5;

/** What no key may be, whatever the record is about. */
const FAULTS: readonly {
  readonly is: (name: string, key: unknown) => boolean;
  readonly because: (name: string) => string;
  readonly try: string;
}[] = [
  {
    is: (_name, key) => !isScalar(key),
    because: () => 'something other than a word stands as a key',
    try: 'give a word as the key',
  },
  {
    is: (name) => name === '',
    because: () => 'a value has no key',
    try: 'write its key before the colon',
  },
  {
    is: (name) => name === '__proto__',
    because: (name) => `${quoted(name)} cannot be a key`,
    try: 'remove it; no case file needs it',
  },
  {
    is: (name) => name.length > MAXIMUM_KEY_LENGTH,
    because: (name) => `the key ${quoted(name)} is longer than ${MAXIMUM_KEY_LENGTH} characters`,
    try: 'put the text in quotes, if the colon in it was not meant to end a key',
  },
  {
    is: (name) => UNPRINTABLE.test(name),
    because: (name) =>
      `the key ${quoted(name)} holds ${codePointOf(UNPRINTABLE.exec(name)?.[0] ?? '')}, which cannot be printed`,
    try: 'write the key anew',
  },
];

/** What is wrong with the keys of one record: keys that none may have, and keys that stand twice. */
export function keyProblems(record: Part, pairs: readonly Pair[], lines: Lines): Problem[] {
  const keys = pairs.map(({ key, value }) => ({
    key,
    name: nameOfKey(key),
    line: lines.at(startOf(key) ?? startOf(value) ?? record.at),
  }));
  const problems = keys.flatMap(({ key, name, line }) => {
    const fault = FAULTS.find(({ is }) => is(name, key));
    if (fault === undefined) return [];
    const because = fault.because(name);
    return [{ code: 'yaml.key', path: record.path, line, because, try: fault.try }];
  });
  return problems.length > 0 ? problems : duplicateKeys(record.path, keys);
}

interface Key {
  readonly name: string;
  readonly line: number;
}

/** One problem for all keys that stand twice in a record: where a hyphen is missing, each of them does. */
function duplicateKeys(path: string, keys: readonly Key[]): Problem[] {
  const places = [...Map.groupBy(keys, ({ name }) => name).values()];
  const twice = places.filter(({ length }) => length > 1);
  const [first, second] = twice[0] ?? [];
  if (first === undefined || second === undefined) return [];
  const where =
    first.line === second.line ? 'twice on this line' : `here and on line ${first.line}`;
  return [
    {
      code: 'yaml.duplicate-key',
      path: path === '' ? first.name : `${path}/${first.name}`,
      line: second.line,
      because: `${quoted(first.name)} stands ${where}, in one record${alsoTwice(twice.slice(1))}; which was meant cannot be known`,
      try:
        twice.length === 1
          ? 'keep one of the two'
          : 'if these are two records of a list, begin the second with `- `; otherwise keep one of each',
    },
  ];
}

function alsoTwice(others: readonly (readonly Key[])[]): string {
  if (others.length === 0) return '';
  const names = others.slice(0, NAMES_TOLD).map(([key]) => quoted(key?.name));
  const rest = others.length - names.length;
  return `, and so do ${names.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
}

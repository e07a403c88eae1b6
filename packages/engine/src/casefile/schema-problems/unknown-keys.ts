import { nearestName } from '../../vocabulary/index.ts';
import { quoted } from '../text/visible.ts';
import type { Fault } from './faults-of-values.ts';

/** A key that does not belong where it stands, and the one that was meant, as far as that can be told. */
export interface UnknownKey {
  readonly fault: Fault;
  /** Name of the key meant: of the record itself, or of the one around it. */
  readonly meant?: { readonly key: string; readonly of: 'record' | 'record around' };
}

/** Keys that people bring along from other formats, and what to do about them. */
const FOREIGN: readonly { readonly key: RegExp; readonly advice: string }[] = [
  {
    key: /^<<$/,
    advice:
      'write the keys out: merging records is not read, since a reader of a diff cannot see it',
  },
  { key: /^\/[/*]/, advice: 'remove it: JSON has no comments; in YAML they begin with `#`' },
];

/** What may stand in the record in which an unknown key stands. */
export interface Allowed {
  /** Keys of the record that are not there yet. */
  readonly free: readonly string[];
  /** Keys of the record around it. */
  readonly around: readonly string[];
}

/** What to say about a key that does not belong where it stands. */
export function unknownKey(key: string, { free, around }: Allowed): UnknownKey {
  const because = `${quoted(key)} is not a key of this record`;
  const said = (advice: string): Fault => ({ code: 'schema.unknown-key', because, try: advice });
  const foreign = FOREIGN.find((known) => known.key.test(key));
  if (foreign !== undefined) return { fault: said(foreign.advice) };
  const near = nearestName(key, free);
  if (near !== undefined)
    return { fault: said(`write \`${near}\``), meant: { key: near, of: 'record' } };
  if (around.includes(key)) {
    const advice = 'indent it less: it belongs to the record around this one';
    return { fault: said(advice), meant: { key, of: 'record around' } };
  }
  if (free.includes('note')) return { fault: said('remove it, or put its text in `note`') };
  const others = free.length === 0 ? '' : `; what may still be given here: ${free.join(', ')}`;
  return { fault: said(`remove it${others}`) };
}

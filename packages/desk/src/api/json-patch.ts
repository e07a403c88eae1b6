import type { Outcome } from '@respondeat/engine';
import * as z from 'zod';

const path = z
  .string()
  .max(1_000)
  // What stands between two slashes holds none, so that a path can be read in one way only, and at once.
  .regex(/^(\/([^/~]|~[01])*)+$/)
  .meta({ description: 'JSON Pointer (RFC 6901): /reports/3/credibility' });

/** One edit of a case, in the words of JSON Patch (RFC 6902). */
export const editSchema = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('add'), path, value: z.unknown() }),
    z.strictObject({ op: z.literal('replace'), path, value: z.unknown() }),
    z.strictObject({ op: z.literal('remove'), path }),
  ])
  .meta({ id: 'edit' });

/** One of the forms of {@link editSchema}. */
export type Edit = z.infer<typeof editSchema>;

/** The data with every edit made, one after the other. The data given are not touched; what no edit lies in is shared
 *  with them, so that it can be told at a glance. */
export function patched(content: unknown, edits: readonly Edit[]): Outcome<unknown> {
  const own = new Own();
  let copy = content;
  for (const [index, edit] of edits.entries()) {
    copy = own.of(copy);
    const because = makeEdit(copy, edit, own);
    if (because === undefined) continue;
    return {
      ok: false,
      problems: [
        {
          code: 'edit.impossible',
          path: `edits/${index}/path`,
          because,
          try: 'read the case again: the path counts the records of the version in `baseVersion`',
        },
      ],
    };
  }
  return { ok: true, value: copy };
}

/** Parts that were copied on the way to an edit, each once. */
class Own {
  readonly #copies = new Set<object>();

  /** The part itself where it is a copy already, or a copy of its own level. */
  of(part: unknown): unknown {
    if (typeof part !== 'object' || part === null || this.#copies.has(part)) return part;
    const copy: object = Array.isArray(part) ? [...(part as unknown[])] : copyOf(part);
    this.#copies.add(copy);
    return copy;
  }
}

/** One level of a record, key by key as JSON has it. */
function copyOf(part: object): object {
  const copy = {};
  for (const [key, value] of Object.entries(part)) setOwn(copy, key, value);
  return copy;
}

/** Makes one edit in data that may be changed at their top, or tells why it cannot be made. */
function makeEdit(content: unknown, edit: Edit, own: Own): string | undefined {
  const keys = edit.path.slice(1).split('/').map(unescaped);
  const last = keys.pop() as string;
  let holder = content;
  for (const key of keys) holder = ownedPart(holder, key, own);
  const nothing = `there is nothing at \`${edit.path}\``;
  if (Array.isArray(holder)) return editList(holder, last, edit) ? undefined : nothing;
  if (typeof holder !== 'object' || holder === null) return nothing;
  if (edit.op !== 'add' && !Object.hasOwn(holder, last)) return nothing;
  if (edit.op === 'remove') delete (holder as Record<string, unknown>)[last];
  else setOwn(holder, last, edit.value);
  return undefined;
}

function editList(list: unknown[], key: string, edit: Edit): boolean {
  const place = key === '-' && edit.op === 'add' ? list.length : placeIn(key);
  const end = edit.op === 'add' ? list.length : list.length - 1;
  if (place === undefined || place > end) return false;
  if (edit.op === 'remove') list.splice(place, 1);
  else list.splice(place, edit.op === 'add' ? 0 : 1, edit.value);
  return true;
}

function placeIn(key: string): number | undefined {
  return /^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : undefined;
}

/** A part of a holder that may be changed, made so that it may be changed too. */
function ownedPart(holder: unknown, key: string, own: Own): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
    return undefined;
  const part = own.of((holder as Record<string, unknown>)[key]);
  setOwn(holder, key, part);
  return part;
}

/** Sets a key as JSON would, even one that JavaScript gives a meaning of its own. */
function setOwn(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

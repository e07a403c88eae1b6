import type { Outcome } from '@respondeat/engine';
import * as z from 'zod';

const path = z
  .string()
  .max(1_000)
  .regex(/^(\/([^~]|~[01])*)+$/)
  .meta({ description: 'JSON Pointer (RFC 6901): /reports/3/credibility' });

/** One edit of a case, in the words of JSON Patch (RFC 6902). */
export const editSchema = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('add'), path, value: z.unknown() }),
    z.strictObject({ op: z.literal('replace'), path, value: z.unknown() }),
    z.strictObject({ op: z.literal('remove'), path }),
  ])
  .meta({ id: 'edit' });

export type Edit = z.infer<typeof editSchema>;

/** The data with every edit made, one after the other. The data given are not touched. */
export function patched(content: unknown, edits: readonly Edit[]): Outcome<unknown> {
  const copy = structuredClone(content);
  for (const [index, edit] of edits.entries()) {
    const because = makeEdit(copy, edit);
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

/** Makes one edit, or tells why it cannot be made. */
function makeEdit(content: unknown, edit: Edit): string | undefined {
  const keys = edit.path.slice(1).split('/').map(unescaped);
  const last = keys.pop() as string;
  let holder = content;
  for (const key of keys) holder = ownPart(holder, key);
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

function ownPart(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
    return undefined;
  return (holder as Record<string, unknown>)[key];
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

import { Defect } from '@respondeat/engine';

/**
 * A value as JSON that loses nothing silently: maps become records, and the log-odds of certainties, which JSON has no
 * number for, become `"Infinity"` and `"-Infinity"`, as the JSON mapping of Protocol Buffers writes them. Most languages
 * read those back as numbers. What is not a number at all is a fault of ours.
 */
export function jsonText(content: unknown): string {
  return JSON.stringify(content, sayable, 2);
}

function sayable(key: string, inner: unknown): unknown {
  if (inner instanceof Map) return Object.fromEntries(inner);
  if (typeof inner !== 'number' || Number.isFinite(inner)) return inner;
  if (Number.isNaN(inner)) throw new Defect(`${key} is not a number`);
  return String(inner);
}

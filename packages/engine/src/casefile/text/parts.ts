import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';

/** One part of a YAML document: what stands at a path. */
export interface Part {
  /** Keys and indices joined by `/`; empty for the whole document. */
  readonly path: string;
  /** Offset of its key, where a reader looks first; of itself in a list. */
  readonly at: number;
  readonly node: unknown;
}

/** The name that a key gives to its value. */
export function nameOfKey(key: unknown): string {
  if (!isScalar(key) || key.value === null) return '';
  return `${key.value as string | number | boolean}`;
}

/** Every part of a document from the top on. The depth was bounded before the document was built. */
export function* partsOf(node: unknown, path = '', at = startOf(node) ?? 0): Generator<Part> {
  yield { path, at, node };
  const below = path === '' ? '' : `${path}/`;
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      yield* partsOf(value, below + nameOfKey(key), startOf(key) ?? startOf(value) ?? at);
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      yield* partsOf(isPair(item) ? item.value : item, `${below}${index}`, startOf(item) ?? at);
    }
  }
}

/** Offset at which a node begins, where it is known. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

import { nearestName } from '../../vocabulary/index.ts';

/** Advice for a name that is not known: the nearest that is, or what else to do. */
export function suggestion(written: string, known: Iterable<string>, otherwise: string): string {
  const nearest = nearestName(written, known);
  return nearest === undefined ? otherwise : `did you mean ${nearest}?`;
}

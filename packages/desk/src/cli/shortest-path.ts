import { isAbsolute, relative } from 'node:path';

/** A path as a person would type it here: relative within the working directory, absolute elsewhere. */
export function shortestPath(path: string): string {
  const fromHere = relative('', path);
  const isWithin = fromHere !== '' && !fromHere.startsWith('..') && !isAbsolute(fromHere);
  return isWithin ? fromHere : path;
}

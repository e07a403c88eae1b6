import type { CaseFile, IsSound, Library } from '@respondeat/engine';

/** Reports that a check by a library gave. Nothing in the desk changes a record, so what was sound still is. */
const SOUND = new WeakMap<Library, WeakSet<object>>();

/** Keeps in mind that the reports of a case were checked by this library. */
export function noteSound({ reports }: CaseFile, library: Library): void {
  const sound = SOUND.get(library) ?? new WeakSet();
  SOUND.set(library, sound);
  for (const report of reports) sound.add(report);
}

/** Tells of a report whether this very one was checked by this library. */
export function soundBy(library: Library): IsSound {
  const sound = SOUND.get(library);
  return (report) => typeof report === 'object' && report !== null && sound?.has(report) === true;
}

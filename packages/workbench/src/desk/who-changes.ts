const KEPT_AS = 'respondeat.who';

/** The name under which this browser's changes enter the history. */
export function whoChanges(): string {
  return localStorage.getItem(KEPT_AS) ?? 'analyst';
}

/** Keeps the name under which changes are made from now on. */
export function setWhoChanges(name: string): void {
  localStorage.setItem(KEPT_AS, name);
}

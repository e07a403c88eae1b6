/** What a page is read row by row of: rungs, steps of a waterfall, reports to switch, rows of a table. */
const ROWS = 'main :is(.rung, .waterfall > li, .toggle, tbody tr)';
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Moves the focus to the next or the previous row that can be opened, and says whether the key is one that does. */
export function movedToRow(key: string): boolean {
  const step = STEPS[key];
  // What is open over the page keeps the focus.
  if (step === undefined || document.querySelector('[role="dialog"]') !== null) return false;
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.checkVisibility());
  const at = rows.findLastIndex((row) => row.contains(document.activeElement));
  const ahead = step > 0 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).toReversed();
  // Whoever has not begun begins with what is in sight.
  const sought = at === -1 ? ahead.filter((row) => row.getBoundingClientRect().top >= 0) : ahead;
  for (const row of sought) {
    const target = row.querySelector<HTMLElement>('a, button, input');
    if (target === null) continue;
    target.focus();
    return true;
  }
  return false;
}

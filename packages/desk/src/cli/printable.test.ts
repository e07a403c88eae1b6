import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('a name cannot move the cursor or change the title of the window', () => {
  expect(printable('rain\u001b[2J\u0007\u009b')).toBe('rain\ufffd[2J\ufffd\ufffd');
});

test('names in any script stay as they are', () => {
  for (const name of ['Kataʾib', 'كتائب', 'سپاه', 'Поток']) expect(printable(name)).toBe(name);
});

import { describe, expect, test } from 'vitest';
import { breakLines, fitLines } from './break-lines.ts';
import { scriptRuns } from './script-runs.ts';
import { LABEL, STRONG_LABEL } from './text-line.ts';
import { textWidth } from './text-width.ts';

describe('the width of a text', () => {
  test('adds up the advances of Inter', () => {
    expect(textWidth('AV', { size: 1000, weight: 400 })).toBe(690 + 690);
    expect(textWidth('il', { size: 1000, weight: 400 })).toBe(242 + 242);
  });

  test('grows with the weight, and not with accents or joiners', () => {
    expect(textWidth('standard', STRONG_LABEL)).toBeGreaterThan(textWidth('standard', LABEL));
    expect(textWidth('é', LABEL)).toBe(textWidth('e', LABEL));
    expect(textWidth('می\u200cخواهد', LABEL)).toBe(textWidth('میخواهد', LABEL));
  });
});

describe('lines', () => {
  test('break between words and stay within their width', () => {
    const lines = breakLines('Overall control of an organised group', LABEL, 120);
    expect(lines.join(' ')).toBe('Overall control of an organised group');
    for (const line of lines) expect(textWidth(line, LABEL)).toBeLessThanOrEqual(120);
  });

  test('break a word only where it is wider than the whole line', () => {
    const lines = breakLines('Donaudampfschifffahrtsgesellschaft', LABEL, 80);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  test('never part a figure from its per cent sign', () => {
    const [first, ...rest] = breakLines(
      'direction 44\u2009%',
      LABEL,
      textWidth('direction 44', LABEL),
    );
    expect([first, ...rest]).toEqual(['direction', '44\u2009%']);
  });

  test('that do not fit end in an ellipsis', () => {
    const fitted = fitLines('one two three four five six seven', LABEL, { width: 60, lines: 2 });
    expect(fitted).toHaveLength(2);
    expect(fitted[1]).toMatch(/…$/);
    expect(textWidth(fitted[1] ?? '', LABEL)).toBeLessThanOrEqual(60);
  });

  test('of an empty text are one empty line', () => {
    expect(breakLines('', LABEL, 60)).toEqual(['']);
  });
});

describe('runs of one script', () => {
  test('a name in two scripts is cut between them', () => {
    expect(scriptRuns('River Brigade (كتائب النهر) 2')).toEqual([
      { text: 'River Brigade (', arabic: false },
      { text: 'كتائب النهر', arabic: true },
      { text: ') 2', arabic: false },
    ]);
  });

  test('punctuation and digits within Arabic stay with it', () => {
    expect(scriptRuns('تیپ، رودخانه ۱۴')).toEqual([{ text: 'تیپ، رودخانه ۱۴', arabic: true }]);
  });

  test('a bracket that closes an Arabic text is turned to its left', () => {
    expect(scriptRuns('نیرو (قدس)')).toEqual([{ text: 'نیرو (قدس)\u200f', arabic: true }]);
  });

  test('text without Arabic is one run', () => {
    expect(scriptRuns('Ḥizballāh – Хизбалла')).toEqual([
      { text: 'Ḥizballāh – Хизбалла', arabic: false },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  DARK,
  FROM_STYLESHEET,
  LIGHT,
  type Palette,
  PRINT,
  paletteDeclarations,
} from './palette.ts';

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2.2), from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 1, darker = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT_ROLES = ['ink', 'soft', 'accent', 'met', 'open', 'notMet', 'contested', 'away'] as const;
const PARTS = ['None', 'Support', 'Approval', 'Direction'] as const;
const PALETTES: [string, Palette][] = [
  ['light', LIGHT],
  ['dark', DARK],
  ['print', PRINT],
];

describe.each(PALETTES)('the %s palette', (_, palette) => {
  test.each(TEXT_ROLES)('text in %s can be read on paper and on raised paper', (role) => {
    expect(contrast(palette[role], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[role], palette.raised)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(PARTS)('a figure on the stretch for %s can be read', (part) => {
    expect(contrast(palette[`onPart${part}`], palette[`part${part}`])).toBeGreaterThanOrEqual(4.5);
  });

  test('words marked in a sentence and the accent on its wash can be read', () => {
    expect(contrast(palette.ink, palette.accentWash)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.accent, palette.accentWash)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the stylesheet declares every colour under the name that figures read', () => {
  const declared = paletteDeclarations(LIGHT);
  for (const colour of Object.values(FROM_STYLESHEET)) {
    const name = /^var\((--[a-z-]+)\)$/.exec(colour as string)?.[1];
    expect(declared).toContain(`${name}:#`);
  }
});

/** What a colour is used for in figures, pages and print. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly wash: string;
  readonly ink: string;
  readonly soft: string;
  /** For marks only: too pale for text. */
  readonly faint: string;
  readonly rule: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly met: string;
  readonly open: string;
  readonly notMet: string;
  readonly contested: string;
  readonly towards: string;
  readonly away: string;
  readonly partNone: string;
  readonly partSupport: string;
  readonly partApproval: string;
  readonly partDirection: string;
  readonly onPartNone: string;
  readonly onPartSupport: string;
  readonly onPartApproval: string;
  readonly onPartDirection: string;
}

/** Colours on light paper. Declared as the look of the product (ADR 30); a test holds their contrast. */
export const LIGHT: Palette = {
  paper: '#fbfaf7',
  raised: '#ffffff',
  wash: '#f3f0e9',
  ink: '#1d1c1a',
  soft: '#5f5b53',
  faint: '#8d887e',
  rule: '#e6e2d9',
  accent: '#0e5a5a',
  accentWash: '#e3efee',
  met: '#25683c',
  open: '#98600f',
  notMet: '#9c3527',
  contested: '#5f4596',
  towards: '#0e5a5a',
  away: '#b4552d',
  partNone: '#b9b4a8',
  partSupport: '#8fb3ae',
  partApproval: '#3f7d79',
  partDirection: '#0e5a5a',
  onPartNone: '#1d1c1a',
  onPartSupport: '#1d1c1a',
  onPartApproval: '#ffffff',
  onPartDirection: '#ffffff',
};

/** Colours on dark paper: a stronger part stands further from the paper, as on light paper. */
export const DARK: Palette = {
  paper: '#151513',
  raised: '#1c1c19',
  wash: '#22221e',
  ink: '#eeebe4',
  soft: '#b0aba0',
  faint: '#817c72',
  rule: '#2f2e2a',
  accent: '#6fc3bd',
  accentWash: '#1d3230',
  met: '#7fc796',
  open: '#e2b05f',
  notMet: '#e59080',
  contested: '#b6a0e6',
  towards: '#6fc3bd',
  away: '#e29b73',
  partNone: '#6f6a61',
  partSupport: '#3f7d79',
  partApproval: '#69aca6',
  partDirection: '#a5e0da',
  onPartNone: '#ffffff',
  onPartSupport: '#ffffff',
  onPartApproval: '#151513',
  onPartDirection: '#151513',
};

/** Colours on white paper: print has no tint of its own. */
export const PRINT: Palette = { ...LIGHT, paper: '#ffffff' };

/** Colours as CSS custom properties, so that the page decides between light and dark. */
export const FROM_STYLESHEET: Palette = mapPalette((role) => `var(--${cssName(role)})`);

/** The colours of a palette as declarations of the custom properties that {@link FROM_STYLESHEET} reads. */
export function paletteDeclarations(palette: Palette): string {
  return roles()
    .map((role) => `--${cssName(role)}:${palette[role]};`)
    .join('');
}

function mapPalette(colourOf: (role: keyof Palette) => string): Palette {
  return Object.fromEntries(roles().map((role) => [role, colourOf(role)])) as unknown as Palette;
}

function roles(): (keyof Palette)[] {
  return Object.keys(LIGHT) as (keyof Palette)[];
}

function cssName(role: string): string {
  return role.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

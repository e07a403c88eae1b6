const KEPT_AS = 'respondeat.theme';

/** Light, dark, or as the reader's system has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme kept by this browser. */
export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

/** Shows the page in a theme and keeps it. */
export function applyTheme(theme: Theme = keptTheme()): void {
  localStorage.setItem(KEPT_AS, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

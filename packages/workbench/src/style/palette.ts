import { DARK, LIGHT, paletteDeclarations } from '@respondeat/engine';

/** Gives the page the palette of the dossier: light, dark, or as the reader's system has it. */
export function applyPalette(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root, [data-theme=light] { color-scheme: light; ${paletteDeclarations(LIGHT)} }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme=light]) { color-scheme: dark; ${paletteDeclarations(DARK)} }
    }
    @media screen { :root[data-theme=dark] { color-scheme: dark; ${paletteDeclarations(DARK)} } }
    @media print { :root:root { ${paletteDeclarations(LIGHT)} } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Defect, type DossierDocument, latestDay } from '@respondeat/engine';
import { landFor } from '../land-file.ts';
import { resolveDocument } from '../resolve-document.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { type PrintFonts, printFontsFor } from './print-fonts.ts';
import { printTree } from './print-tree.ts';
import { withShowableTexts } from './showable-text.ts';

/** The template, beside the sources in a checkout and in the published package alike. */
const TEMPLATE = new URL('../../../src/render/dossier.typ', import.meta.url);

/** Archival and tagged: what is shown today can be opened, searched and read aloud in decades (ADR 31). */
const PDF_STANDARD = 'a-2a';

/** Day of a dossier that is as of no day. PDF/A asks for one, and the clock would change the bytes (ADR 31). */
const NO_DAY = '2000-01-01';

/** A dossier as PDF/A-2a. The same document gives the same bytes. */
export function renderPdf(document: DossierDocument): Uint8Array {
  const fonts = printFontsFor(JSON.stringify(document));
  const shown = withShowableTexts(document, fonts.canShow);
  const tree = printTree(resolveDocument(shown), landFor(document));
  const inputs = { dossier: JSON.stringify(tree), date: latestDay(document.asOf ?? NO_DAY) };
  giveBackMemory();
  return typeset(inputs, fonts);
}

/**
 * Sets and writes in one call: a document that Typst hands over lives until JavaScript collects it, which does
 * not see the hundreds of megabytes behind it. What Typst remembers of its work is let go as well.
 */
function typeset(inputs: Record<string, string>, fonts: PrintFonts): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', TEMPLATE)),
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  try {
    const source = { mainFileContent: readFileSync(TEMPLATE, 'utf8'), inputs };
    return compiler.pdf(source, { pdfStandard: PDF_STANDARD });
  } catch (error) {
    throw new Defect(`the dossier could not be set: ${String(error)}`);
  } finally {
    compiler.evictCache(0);
  }
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Defect, type DossierDocument, latestDay } from '@respondeat/engine';
import { landFor } from '../land-file.ts';
import { resolveDocument } from '../resolve-document.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { printFontsFor } from './print-fonts.ts';
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
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', TEMPLATE)),
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  const compiled = compiler.compile({
    mainFileContent: readFileSync(TEMPLATE, 'utf8'),
    inputs,
  });
  if (compiled.result === null) {
    const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Defect(`the dossier could not be set: ${JSON.stringify(faults)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: PDF_STANDARD });
  compiler.evictCache(0);
  return pdf;
}

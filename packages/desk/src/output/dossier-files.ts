import { type Dossier, dossierJson } from '@respondeat/engine';
import { jsonText } from './json-text.ts';
import type { FilesByName } from './write-together.ts';

/** The findings of a dossier as JSON, the same whether printed or written. */
export function dossierJsonText({ assessment }: Dossier): string {
  return jsonText(dossierJson(assessment));
}

/** A dossier in every form that is written, by the name of its file, the one for reading first. */
export async function dossierFiles(dossier: Dossier): Promise<FilesByName> {
  const { renderHtml, renderPdf } = await import('../render/index.ts');
  const json = `${dossierJsonText(dossier)}\n`;
  const html = renderHtml(dossier.document);
  // Last, since it takes the most memory, and gives back what the others have left behind.
  const pdf = renderPdf(dossier.document);
  return new Map<string, string | Uint8Array>([
    ['dossier.pdf', pdf],
    ['dossier.html', html],
    ['dossier.json', json],
  ]);
}

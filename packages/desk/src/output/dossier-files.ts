import { type Dossier, dossierJson } from '@respondeat/engine';
import { jsonText } from './json-text.ts';
import type { FilesByName } from './write-together.ts';

/** The findings of a dossier as JSON, the same whether printed or written. */
export function dossierJsonText({ assessment }: Dossier): string {
  return jsonText(dossierJson(assessment));
}

/** A dossier in every form that is written, by the name of its file: the one for reading first. */
export async function dossierFiles(dossier: Dossier): Promise<FilesByName> {
  const { renderHtml, renderPdf } = await import('../render/index.ts');
  return new Map<string, string | Uint8Array>([
    ['dossier.pdf', renderPdf(dossier.document)],
    ['dossier.html', renderHtml(dossier.document)],
    ['dossier.json', `${dossierJsonText(dossier)}\n`],
  ]);
}

import { type Dossier, dossierJson } from '@respondeat/engine';
import { jsonText } from './json-text.ts';
import type { FilesByName } from './write-together.ts';

/** The forms in which a dossier is written. */
export const DOSSIER_FORMS = ['pdf', 'html', 'json'] as const;

/** One of {@link DOSSIER_FORMS}. */
export type DossierForm = (typeof DOSSIER_FORMS)[number];

/** The findings of a dossier as JSON, the same whether printed or written. */
export function dossierJsonText({ assessment }: Dossier): string {
  return jsonText(dossierJson(assessment));
}

/** A dossier in one form, the same bytes whether written to a file or sent. */
export async function dossierIn(form: DossierForm, dossier: Dossier): Promise<string | Uint8Array> {
  if (form === 'json') return `${dossierJsonText(dossier)}\n`;
  const { renderHtml, renderPdf } = await import('../render/index.ts');
  return form === 'html' ? renderHtml(dossier.document) : renderPdf(dossier.document);
}

/** A dossier in every form that is written, by the name of its file, the one for reading first. */
export async function dossierFiles(dossier: Dossier): Promise<FilesByName> {
  const json = await dossierIn('json', dossier);
  const html = await dossierIn('html', dossier);
  // Last, since it takes the most memory, and gives back what the others have left behind.
  const pdf = await dossierIn('pdf', dossier);
  return new Map([
    ['dossier.pdf', pdf],
    ['dossier.html', html],
    ['dossier.json', json],
  ]);
}

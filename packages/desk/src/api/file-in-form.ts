import type { Asked } from './endpoint.ts';
import { refuse } from './problem-answer.ts';

/** The file of a form, with the texts that stand beside it. */
export async function fileInForm(
  request: Asked<unknown, unknown, unknown>['request'],
): Promise<{ file: File; texts: Readonly<Record<string, string>> }> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File))
    throw refuse(400, {
      code: 'request.no-file',
      because: 'the form has no file in a part named `file`',
      try: 'send the file as the part `file` of a form; a case file may be the body of the request itself',
    });
  const texts = [...(form ?? [])].filter((part): part is [string, string] => {
    return typeof part[1] === 'string';
  });
  return { file, texts: Object.fromEntries(texts) };
}

import type { Report } from '@respondeat/engine';
import { useMutation } from '@tanstack/react-query';
import { desk } from '../desk/client.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { Field } from './fields.tsx';
import { FileButton } from './file-button.tsx';

/** A kept copy of what was published: chosen here, kept by the desk under its hash. */
export function CaptureField({
  capture,
  setCapture,
}: {
  capture: Report['capture'];
  setCapture: (capture: Report['capture']) => void;
}) {
  const { say } = useLanguage();
  const keeping = useMutation({
    mutationFn: desk.keepCapture,
    onSuccess: ({ sha256 }, file) => setCapture({ file: `captures/${file.name}`, sha256 }),
  });
  return (
    <>
      <Field label={say('report.capture')} note={say('report.captureWhy')}>
        <FileButton isDisabled={keeping.isPending} onChoose={(file) => keeping.mutate(file)} />
      </Field>
      {capture !== undefined && (
        <p className="small">
          <a href={`/api/captures/${capture.sha256}`}>
            <bdi>{capture.file}</bdi>
          </a>{' '}
          <code>{capture.sha256.slice(0, 16)}…</code>
        </p>
      )}
      <ProblemList error={keeping.error} />
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useStandards, useVocabulary } from '../desk/queries.ts';
import { useOpenCase } from '../shell/open-case.tsx';
import type { FromWorker, ToWorker } from './what-if-messages.ts';

/** Starts workers with the open case; gives a key that changes whenever they were prepared anew. */
export function usePrepared(
  workers: readonly React.RefObject<Worker | undefined>[],
  listen: (message: FromWorker) => void,
): string | undefined {
  const { caseFile, findings, view, version } = useOpenCase();
  const { marking, seed } = findings?.provenance ?? {};
  const { data: vocabulary } = useVocabulary();
  const { data: law } = useStandards();
  const [key, setKey] = useState<string>();
  const heard = useRef(listen);
  heard.current = listen;
  const kept = useRef(workers);

  useEffect(() => {
    for (const worker of kept.current) {
      const started = new Worker(new URL('./what-if-worker.ts', import.meta.url), {
        type: 'module',
      });
      started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
        heard.current(data),
      );
      worker.current = started;
    }
    const started = kept.current;
    return () => {
      for (const worker of started) worker.current?.terminate();
    };
  }, []);

  const numbers = findings?.assumptions;
  useEffect(() => {
    if (
      numbers === undefined ||
      marking === undefined ||
      seed === undefined ||
      vocabulary === undefined ||
      law === undefined
    )
      return;
    const { standards } = law;
    const proofLevels = new Map(Object.entries(law.proofLevels));
    const { kinds } = vocabulary;
    const weighed = { caseFile, numbers, kinds, marking, seed };
    const message = { kind: 'prepare', ...weighed, standards, proofLevels } as const;
    for (const worker of kept.current)
      worker.current?.postMessage({ ...message, asOf: view.asOf } satisfies ToWorker);
    setKey(`${version} ${marking} ${view.asOf ?? ''}`);
  }, [caseFile, numbers, vocabulary, law, marking, seed, view.asOf, version]);
  return key;
}

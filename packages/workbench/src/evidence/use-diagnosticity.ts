import { useEffect, useRef, useState } from 'react';
import { usePrepared } from '../attribution/prepared-workers.ts';
import type { Diagnosticity, ToWorker } from '../attribution/what-if-messages.ts';

/** What each piece of evidence does to who carried an incident out; nothing until it is worked out. */
export function useDiagnosticity(
  incident: string | undefined,
): readonly Diagnosticity[] | undefined {
  const worker = useRef<Worker>(undefined);
  const [each, setEach] = useState<readonly Diagnosticity[]>();
  const isPrepared = usePrepared([worker], (message) => {
    if (message.kind === 'each') setEach(message.each);
  });
  useEffect(() => {
    if (isPrepared === undefined || incident === undefined) return;
    worker.current?.postMessage({ kind: 'each', incident } satisfies ToWorker);
  }, [isPrepared, incident]);
  return each;
}

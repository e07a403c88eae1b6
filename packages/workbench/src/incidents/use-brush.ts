import { startTransition, useEffect, useRef, useState } from 'react';
import { useLook, useView } from '../shell/open-case.tsx';
import type { Span } from './span.ts';

/** How long a hand must rest before the address follows it. Declared: the pause of a hand that has stopped moving. */
const RESTS_MS = 200;

/** The stretch that is shown, within the whole. It follows the hand at once; the address, where it is kept, follows
 *  when the hand rests, since every change of the address sets the whole page anew. */
export function useBrushedSpan(whole: Span): [Span, (span: Span) => void] {
  const view = useView();
  const look = useLook();
  const [brushed, setBrushed] = useState<Span>();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { from = whole.from, to = whole.to } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address says rules, whenever it comes to say so
  useEffect(() => {
    if (resting.current === undefined) setBrushed(undefined);
  }, [from, to]);
  useEffect(() => () => clearTimeout(resting.current), []);
  const brush = (span: Span) => {
    setBrushed(span);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      resting.current = undefined;
      startTransition(() =>
        look({
          from: span.from <= whole.from ? undefined : span.from,
          to: span.to >= whole.to ? undefined : span.to,
        }),
      );
    }, RESTS_MS);
  };
  return [brushed ?? { from, to }, brush];
}

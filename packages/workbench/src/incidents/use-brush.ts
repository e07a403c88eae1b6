import { startTransition, useEffect, useRef, useState } from 'react';
import { useLook, useView } from '../shell/open-case.tsx';
import type { DayRange, Span } from './span.ts';

/** How long a hand must rest before the address follows it, and where there is a crowd of incidents map and table too:
 *  without a graphics card each frame that paints them takes longer than the hand does. Declared: the pause of a hand
 *  that has stopped moving. */
const RESTS_MS = 200;

/** The stretch as it was when the hand last rested, or as it is where nothing has to wait for that. */
export function useRested(range: DayRange, isCrowd: boolean): DayRange {
  const [rested, setRested] = useState(range);
  useEffect(() => {
    if (!isCrowd) return;
    const resting = setTimeout(() => startTransition(() => setRested(range)), RESTS_MS);
    return () => clearTimeout(resting);
  }, [range, isCrowd]);
  return isCrowd ? rested : range;
}

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

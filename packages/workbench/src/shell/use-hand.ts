import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** How long a hand must rest before what is slow follows it. Declared: the pause of a hand that has stopped moving. */
const RESTS_MS = 200;

/** What a hand moves, and how it moves it. It follows the hand at once; the address, where it is kept, follows when the
 *  hand rests, since every change of the address sets the whole page anew. What is kept must be the same object for as
 *  long as it says the same. */
export function useHand<Moved>(
  kept: Moved,
  keep: (moved: Moved) => void,
): [Moved, (to: Moved) => void] {
  const [held, setHeld] = useState<{ moved: Moved }>();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address says rules, whenever it comes to say so
  useEffect(() => {
    if (resting.current === undefined) setHeld(undefined);
  }, [kept]);
  useEffect(() => () => clearTimeout(resting.current), []);
  const onRest = useRef(keep);
  onRest.current = keep;
  const move = useCallback((moved: Moved) => {
    setHeld({ moved });
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      resting.current = undefined;
      startTransition(() => onRest.current(moved));
    }, RESTS_MS);
  }, []);
  return [held === undefined ? kept : held.moved, move];
}

/** A value as it was when the hand last rested, or as it is where nothing has to wait for that. */
export function useRested<Value>(value: Value, waits: boolean): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (!waits) return;
    const resting = setTimeout(() => startTransition(() => setRested(() => value)), RESTS_MS);
    return () => clearTimeout(resting);
  }, [value, waits]);
  return waits ? rested : value;
}

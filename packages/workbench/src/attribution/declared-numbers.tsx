import type { Assumption, Swing } from '@respondeat/engine';
import { useLanguage } from '../language/language.tsx';
import { Percent } from '../marks/percent.tsx';
import { Section } from '../marks/section.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import type { WhatIfState } from './use-what-if.ts';

/** Numbers shown: those that move the answer most. Declared: beyond ten, none moved a case of the casebook by a
 *  point. */
const MOST_SHOWN = 10;

/** Steps of a slider between the ends of a declared interval. Declared: finer than a pixel of it. */
const STEPS = 200;

/** The declared numbers that move the sponsor's part most, each with a slider over its interval. */
export function DeclaredNumbers({
  whatIf,
  numbers,
  setNumbers,
}: {
  whatIf: WhatIfState;
  numbers: readonly Assumption[];
  setNumbers: (numbers: readonly Assumption[]) => void;
}) {
  const { say } = useLanguage();
  return (
    <Section title={say('numbers.title')} aside={say('numbers.moved', { count: numbers.length })}>
      <p className="quiet">{say('numbers.what')}</p>
      {whatIf.swings === undefined ? (
        <button
          type="button"
          className="button"
          disabled={whatIf.isSearching}
          onClick={whatIf.askSwings}
        >
          {say(whatIf.isSearching ? 'numbers.asking' : 'numbers.ask')}
        </button>
      ) : (
        <ul>
          {whatIf.swings.slice(0, MOST_SHOWN).map((swing) => (
            <Slider
              key={`${swing.parameter} ${swing.entry ?? ''}`}
              swing={swing}
              numbers={numbers}
              setNumbers={setNumbers}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Slider({
  swing,
  numbers,
  setNumbers,
}: {
  swing: Swing;
  numbers: readonly Assumption[];
  setNumbers: (numbers: readonly Assumption[]) => void;
}) {
  const { say } = useLanguage();
  const { findings } = useOpenCase();
  const [lower, upper] = swing.ends;
  const because = `what if: ${swing.entry ?? ''}`;
  const moved = numbers.find(
    (each) => each.parameter === swing.parameter && each.because === because,
  );
  const current = moved === undefined ? swing.declared : shownValue(moved, swing);
  const move = (to: number) => {
    const others = numbers.filter((each) => each.parameter !== swing.parameter);
    setNumbers([...others, { parameter: swing.parameter, value: valueAt(to, swing), because }]);
  };
  const section = findings?.assumptions[swing.parameter.split('.')[0] as 'trace'];
  return (
    <li className="slider">
      <label>
        <span lang="en" dir="auto" title={swing.parameter}>
          {wordsOf(swing)}
        </span>
        <bdi className="figure">{current.toFixed(3)}</bdi>
        <input
          dir="ltr"
          type="range"
          min={lower}
          max={upper}
          step={(upper - lower) / STEPS}
          value={current}
          onChange={(event) => move(Number(event.target.value))}
        />
      </label>
      <p className="quiet small">
        {say('numbers.swing')}{' '}
        <bdi dir="ltr">
          <Percent of={swing.probabilities[0]} /> – <Percent of={swing.probabilities[1]} />
        </bdi>
        {'. '}
        <span lang="en" dir="auto">
          {(section as { reason?: string } | undefined)?.reason}
        </span>
      </p>
    </li>
  );
}

/** The path of a number as words: `partGivenControl.delegated`, entry `direction`, is read part given control, delegated:
 *  direction. */
function wordsOf({ parameter, entry }: Swing): string {
  const words = parameter
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .split('.')
    .join(', ');
  return entry === undefined ? words : `${words}: ${entry.replaceAll('_', ' ')}`;
}

/** What stands at the path with the number at a place of its interval: a row moves with it, evenly between its ends. */
function valueAt(to: number, { ends: [lower, upper], values }: Swing): number | number[] {
  const [atLower, atUpper] = values;
  if (typeof atLower === 'number' || typeof atUpper === 'number') return to;
  const share = (to - lower) / (upper - lower);
  return atLower.map((entry, place) => entry + share * (atUpper[place]! - entry));
}

/** Where a number that was moved stands in its interval. */
function shownValue({ value }: Assumption, { ends: [lower, upper], values }: Swing): number {
  if (typeof value === 'number') return value;
  const [atLower, atUpper] = values as [number[], number[]];
  const place = atLower.findIndex((entry, index) => entry === lower && atUpper[index] === upper);
  return value[place] ?? lower;
}

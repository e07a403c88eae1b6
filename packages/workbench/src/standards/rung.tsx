import type { Interval, Standard, Verdict } from '@respondeat/engine';
import type { StandardOfDossier } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { Range } from '../marks/percent.tsx';
import { Track } from '../marks/track.tsx';
import { VerdictSign } from '../marks/verdict.tsx';

const ORDER: readonly Verdict[] = ['met', 'contested', 'open', 'not-met', 'not-applicable'];

/** Standards with those that are met first; of those that come out alike, what nobody reported on last. */
export function inOrderOfVerdict(applied: readonly StandardOfDossier[]): StandardOfDossier[] {
  return applied.toSorted(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      Number(isUnheard(a)) - Number(isUnheard(b)),
  );
}

/** Whether nothing is known of the element on which it hangs. */
export function isUnheard(applied: StandardOfDossier): boolean {
  const hinge = hingeOf(applied);
  return hinge === undefined || isUnknown(hinge.interval);
}

function isUnknown({ lower, upper }: Interval): boolean {
  return lower === 0 && upper === 1;
}

/** The element on which a standard hangs: of those that are not met or open, the least proven; else the least proven. */
function hingeOf({
  elements,
}: StandardOfDossier): StandardOfDossier['elements'][number] | undefined {
  const weight = { 'not-met': 0, open: 1, met: 2 };
  return elements.toSorted(
    (a, b) => weight[a.status] - weight[b.status] || a.interval.lower - b.interval.lower,
  )[0];
}

/** One rung of the ladder: sign, title and forum, verdict, the interval of its hinge against the bar of proof. */
export function Rung({
  applied,
  standard,
}: {
  applied: StandardOfDossier;
  standard: Standard | undefined;
}) {
  const { say } = useLanguage();
  const hinge = hingeOf(applied);
  const isApplied = applied.verdict !== 'not-applicable' && hinge !== undefined;
  const isHeard = isApplied && !isUnknown(hinge.interval);
  return (
    <>
      <VerdictSign of={applied.verdict} />
      <span className="title">
        <bdi lang="en">{standard?.title ?? applied.standard}</bdi>
        <span className="note">{standard !== undefined && authorityOf(standard, say)}</span>
      </span>
      <VerdictWord of={applied.verdict} />
      {isApplied ? (
        <Track interval={isHeard ? hinge.interval : undefined} bar={hinge.bar} />
      ) : (
        <span />
      )}
      <span className="percent">
        {isApplied && (
          <>
            {isHeard ? (
              <Range of={hinge.interval} />
            ) : (
              <span className="quiet">{say('ladder.unheard')}</span>
            )}
            <span className="note">{say('ladder.bar', { bar: Math.round(hinge.bar * 100) })}</span>
          </>
        )}
      </span>
    </>
  );
}

function VerdictWord({ of }: { of: Verdict }) {
  const { say } = useLanguage();
  return <span className={`verdict verdict-${of}`}>{say(`verdict.${of}`)}</span>;
}

/** Whose test it is, and how far it is accepted. */
function authorityOf(
  { forum, acceptance }: Standard,
  say: ReturnType<typeof useLanguage>['say'],
): string {
  return `${recordedWord(say, 'forum', forum)} · ${recordedWord(say, 'acceptance', acceptance)}`;
}

/** What the columns of a ladder hold. */
export function RungHead() {
  const { say } = useLanguage();
  return (
    <div className="rung-head" aria-hidden="true">
      <span />
      <span>{say('ladder.standard')}</span>
      <span>{say('ladder.result')}</span>
      <span>{say('ladder.hinge')}</span>
    </div>
  );
}

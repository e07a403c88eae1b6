import { type LikelihoodScale, likelihoodWord } from '@respondeat/engine';
import type { Estimated } from '../desk/contract.ts';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { Opening } from './opening.tsx';
import { Percent, Range } from './percent.tsx';
import { Track } from './track.tsx';

/** The words of likelihood, which are marked where they stand and open into their figure. */
export function Likelihood({ of, scale }: { of: Estimated; scale: LikelihoodScale }) {
  const { say } = useLanguage();
  const word = likelihoodWord(of.probability, scale);
  const said = sayWord(word, say);
  return (
    <Opening className="likelihood" label={said} of={said}>
      <h3>{said}</h3>
      <Track {...of} leading />
      <HowComputed of={of} />
      <p className="quiet small">{say('likelihood.scale', { scale: scale.title })}</p>
    </Opening>
  );
}

/** The word of a probability in the language of the reader. */
function sayWord(word: string, say: ReturnType<typeof useLanguage>['say']): string {
  return say(`likelihood.${word.replaceAll(' ', '-')}` as MessageId);
}

/** Where a figure comes from: the start, the answer, and how far it could be otherwise. */
export function HowComputed({ of }: { of: Estimated }) {
  const { say } = useLanguage();
  return (
    <dl>
      <dt>{say('computed.prior')}</dt>
      <dd>
        <Percent of={of.prior} />
      </dd>
      <dt>{say('computed.posterior')}</dt>
      <dd>
        <Percent of={of.probability} />
      </dd>
      <dt>{say('computed.interval')}</dt>
      <dd>
        <Range of={of.interval} />
      </dd>
    </dl>
  );
}

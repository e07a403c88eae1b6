import { en, type MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';

/** A problem as the desk tells it. */
interface Told {
  readonly code: string;
  readonly path: string;
  readonly line?: number | undefined;
  readonly because: string;
  readonly try: string;
}

/** One problem: what it is, in the language of the reader; where, why and what to do, as the desk says it in English. */
export function ProblemLine({
  problem: { code, path, line, because, try: advice },
}: {
  problem: Told;
}) {
  const { say } = useLanguage();
  const title = `problem.${code}`;
  return (
    <>
      {title in en && <strong>{say(title as MessageId)}</strong>}{' '}
      {line !== undefined && <span className="quiet">{say('problems.line', { line })}</span>}
      <span className="own-line" lang="en" dir="ltr">
        {path !== '' && <code>{path}: </code>}
        {because}. <span className="quiet">{advice}</span>
      </span>
    </>
  );
}

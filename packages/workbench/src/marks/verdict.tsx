import { FROM_STYLESHEET, type Verdict, verdictSvg } from '@respondeat/engine';
import { useLanguage } from '../language/language.tsx';

/** The sign of a verdict, as on paper: never told by colour alone. */
export function VerdictSign({ of }: { of: Verdict }) {
  return (
    <span
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the engine, from no text of a user
      dangerouslySetInnerHTML={{ __html: verdictSvg(of, FROM_STYLESHEET) }}
    />
  );
}

/** A verdict by sign and word. */
export function VerdictMark({ of }: { of: Verdict }) {
  const { say } = useLanguage();
  return (
    <span className={`verdict verdict-${of}`}>
      <VerdictSign of={of} />
      {say(`verdict.${of}`)}
    </span>
  );
}

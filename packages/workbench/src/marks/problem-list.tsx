import { Refused } from '../desk/client.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemLine } from './problem.tsx';

/** What was refused and why, with what to do; said to screen readers at once. */
export function ProblemList({ error }: { error: Error | null }) {
  const { say } = useLanguage();
  if (error === null) return null;
  const problems = error instanceof Refused ? error.problems : [];
  return (
    <div className="problems" role="alert">
      <strong>{say('problems.title')}</strong>
      <ul>
        {problems.length === 0 && <li>{say('problems.unreachable')}</li>}
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/language.tsx';

/** Says that nothing is at this address, and where to begin. */
export function NotFound() {
  const { say } = useLanguage();
  return (
    <div className="empty">
      <h1>{say('notFound.title')}</h1>
      <p>
        <Link to="/">{say('notFound.back')}</Link>
      </p>
    </div>
  );
}

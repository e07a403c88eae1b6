import { useCallback } from 'react';
import { Refused } from '../desk/client.ts';
import { useUndo } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { useAnnounce } from './announcements.tsx';
import { useCaseId } from './open-case.tsx';

/** A function that takes the last change of the open case back and says so. */
export function useTakeBack(): () => Promise<void> {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const caseId = useCaseId();
  const { mutateAsync } = useUndo(caseId);
  return useCallback(async () => {
    if (caseId === '') return;
    try {
      await mutateAsync();
      announce({ text: say('undo.done') });
    } catch (error) {
      const isStale = error instanceof Refused && error.status === 409;
      announce({ text: say(isStale ? 'undo.stale' : 'undo.nothing') });
    }
  }, [caseId, mutateAsync, announce, say]);
}

import type { CaseFile } from '@respondeat/engine';
import { useCallback, useMemo } from 'react';
import { type Language, useLanguage } from '../language/language.tsx';

/** Whose names a reader of a language reads: those of its own, then of its script, then English. */
const READ_BY = { en: ['en'], ar: ['ar', 'fa', 'en'], fa: ['fa', 'ar', 'en'] } as const;

/** A name in a language, or as near to it as there is one. */
export function nameIn(
  language: Language,
  names: Readonly<Record<string, string>> = {},
): string | undefined {
  const read = READ_BY[language].map((tag) => names[tag]).find((name) => name !== undefined);
  return read ?? Object.values(names)[0];
}

/** A function that names actors of a case, and `other`, in the reader's language. */
export function useNames({ actors }: Pick<CaseFile, 'actors'>): (id: string) => string {
  const { language, say } = useLanguage();
  const other = say('other');
  const byId = useMemo(() => new Map(actors.map((actor) => [actor.id, actor])), [actors]);
  return useCallback(
    (id) => {
      if (id === 'other') return other;
      const actor = byId.get(id);
      return nameIn(language, actor?.name) ?? actor?.role ?? id;
    },
    [byId, language, other],
  );
}

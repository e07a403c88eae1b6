import type { Actor, CaseFile } from '@respondeat/engine';
import { type Language, useLanguage } from '../language/language.tsx';

/** The name of an actor in a language, or in English, or in any; a role where there is no name. */
function nameIn(language: Language, { id, name, role }: Actor): string {
  return name?.[language] ?? name?.en ?? Object.values(name ?? {})[0] ?? role ?? id;
}

/** A function that names actors of a case, and `other`, in the reader's language. */
export function useNames({ actors }: Pick<CaseFile, 'actors'>): (id: string) => string {
  const { language, say } = useLanguage();
  return (id) => {
    if (id === 'other') return say('other');
    const actor = actors.find((known) => known.id === id);
    return actor === undefined ? id : nameIn(language, actor);
  };
}

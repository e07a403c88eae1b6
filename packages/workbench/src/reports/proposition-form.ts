import type { CaseFile, Proposition } from '@respondeat/engine';

/** The forms of a proposition, each named by its first key. */
export const FORMS = ['perpetrator', 'tie', 'finding', 'part', 'claim', 'harm', 'context'] as const;
export type Form = (typeof FORMS)[number];

/** The form of a proposition. */
export function formOf(about: Proposition): Form {
  return FORMS.find((form) => form in about) as Form;
}

/** A proposition of a form to begin with: about the first of each kind that the case knows. */
export function beginWith(form: Form, caseFile: CaseFile): Proposition {
  const incident =
    caseFile.incidents.find(({ underQuestion }) => underQuestion) ?? caseFile.incidents[0]!;
  const state = caseFile.sponsors[0]!;
  const candidate = incident.perpetrators?.candidates[0] ?? caseFile.actors[0]!.id;
  switch (form) {
    case 'perpetrator':
      return { perpetrator: candidate, incident: incident.id };
    case 'tie':
      return { tie: caseFile.ties[0]?.id ?? '' };
    case 'finding':
      return { finding: 'act.instructions_specific', state, incident: incident.id };
    case 'part':
      return { part: 'support', state, incident: incident.id };
    case 'claim':
      return { claim: 'own-name', by: candidate, incident: incident.id };
    case 'harm':
      return { harm: incident.id };
    case 'context':
      return { context: incident.id };
  }
}

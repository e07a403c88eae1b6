import type { IncidentOfDossier, StateOfDossier } from '../desk/contract.ts';
import { directionOf } from '../language/direction-of.ts';
import { useLanguage } from '../language/language.tsx';
import { useNames } from '../marks/names.ts';
import { useLook, useOpenCase } from './open-case.tsx';

/** The incident and the state that are looked at. */
export interface Asked {
  readonly incident: IncidentOfDossier;
  readonly state: StateOfDossier;
}

/** The incident and the state of the view, or the first of each; nothing until findings are there. */
export function useAsked(): Asked | undefined {
  const { findings, view } = useOpenCase();
  const incidents = findings?.incidents ?? [];
  const incident = incidents.find((each) => each.incident === view.incident) ?? incidents[0];
  const states = incident?.states ?? [];
  const state = states.find((each) => each.state === view.state) ?? states[0];
  return incident && state && { incident, state };
}

/** Chooses the incident, where there are several. */
export function IncidentChoice({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const look = useLook();
  const titleOf = (id: string) => caseFile.incidents.find((each) => each.id === id)?.title ?? id;
  if ((findings?.incidents.length ?? 0) < 2) return null;
  return (
    <select
      aria-label={say('choice.incident')}
      dir={directionOf(titleOf(asked.incident.incident))}
      value={asked.incident.incident}
      onChange={(event) => look({ incident: event.target.value })}
    >
      {findings?.incidents.map(({ incident }) => (
        <option key={incident} value={incident}>
          {titleOf(incident)}
        </option>
      ))}
    </select>
  );
}

/** Chooses the incident, where there are several, and the state. */
export function QuestionChoice({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const look = useLook();
  const name = useNames(caseFile);
  return (
    <div className="choices">
      <IncidentChoice asked={asked} />
      <fieldset className="pills" aria-label={say('choice.state')}>
        {asked.incident.states.map(({ state }) => (
          <button
            type="button"
            key={state}
            className={`pill${state === asked.state.state ? ' on' : ''}`}
            aria-pressed={state === asked.state.state}
            onClick={() => look({ state })}
          >
            {name(state)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

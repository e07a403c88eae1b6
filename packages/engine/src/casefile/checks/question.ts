import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile, Incident } from '../case-file.ts';

/** A case asks about at least one incident, and names candidates for each that it asks about, every one once. */
export function checkQuestion(caseFile: CaseFile): Problem[] {
  const asked = caseFile.incidents.some(({ underQuestion }) => underQuestion);
  return [
    ...(asked ? [] : [nothingAsked()]),
    ...caseFile.incidents.flatMap((incident, index) =>
      checkCandidates(incident, `incidents/${index}`),
    ),
  ];
}

function nothingAsked(): Problem {
  return {
    code: 'case.without-question',
    path: 'incidents',
    because: 'no incident is under question, so the case asks nothing',
    try: 'set `underQuestion: true` for the attack that the case is about',
  };
}

function checkCandidates(incident: Incident, path: string): Problem[] {
  if (incident.underQuestion && incident.perpetrators === undefined) {
    return [
      {
        code: 'incident.without-candidates',
        path,
        because: `the case asks who carried out \`${incident.id}\`, and names no candidate`,
        try: 'add `perpetrators: { candidates: [ … ] }`, or set `underQuestion: false`',
      },
    ];
  }
  const candidates = incident.perpetrators?.candidates ?? [];
  return candidates.flatMap((id, index) =>
    candidates.indexOf(id) === index
      ? []
      : [candidateTwice(`${path}/perpetrators/candidates/${index}`, id)],
  );
}

function candidateTwice(path: string, id: string): Problem {
  return {
    code: 'candidate.twice',
    path,
    because: `\`${id}\` stands twice among the candidates`,
    try: 'name each candidate once',
  };
}

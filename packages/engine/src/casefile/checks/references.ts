import { nearestName, type Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';
import type { CaseVocabulary } from '../parse.ts';
import type { Proposition } from '../proposition.ts';

interface Reference {
  readonly path: string;
  readonly id: string;
  readonly among: Kind;
}

type Kind =
  | 'actor'
  | 'incident'
  | 'tie'
  | 'source'
  | 'report'
  | 'report or origin'
  | 'finding'
  | 'candidate';

/** Every id that one record uses for another must exist; an unknown one is told with the nearest that does. */
export function checkReferences(caseFile: CaseFile, vocabulary: CaseVocabulary): Problem[] {
  const known = knownIds(caseFile, vocabulary);
  return [...references(caseFile)]
    .filter(({ id, among }) => !known[among].has(id))
    .map(({ path, id, among }) => unknownReference(path, id, { among, known: known[among] }));
}

function knownIds(
  caseFile: CaseFile,
  vocabulary: CaseVocabulary,
): Record<Kind, ReadonlySet<string>> {
  const ids = (records: readonly { id: string }[] | undefined) =>
    new Set(records?.map(({ id }) => id));
  const candidates = caseFile.incidents.flatMap(
    ({ perpetrators }) => perpetrators?.candidates ?? [],
  );
  return {
    actor: ids(caseFile.actors),
    incident: ids(caseFile.incidents),
    tie: ids(caseFile.ties),
    source: ids(caseFile.sources),
    report: ids(caseFile.reports),
    'report or origin': new Set([...ids(caseFile.reports), ...ids(caseFile.origins)]),
    finding: vocabulary.findings,
    candidate: new Set([...candidates, 'other']),
  };
}

function* references(caseFile: CaseFile): Generator<Reference> {
  yield* list('sponsors', caseFile.sponsors, 'actor');
  for (const [index, actor] of caseFile.actors.entries()) {
    yield* one(`actors/${index}/partOf`, actor.partOf, 'actor');
  }
  for (const [index, incident] of caseFile.incidents.entries()) {
    const path = `incidents/${index}`;
    yield* list(`${path}/victims`, incident.victims, 'actor');
    yield* list(`${path}/hosts`, incident.hosts, 'actor');
    yield* list(`${path}/perpetrators/candidates`, incident.perpetrators?.candidates, 'actor');
    for (const [nth, harm] of incident.harm.entries()) {
      yield* list(`${path}/harm/${nth}/reports`, harm.reports, 'report');
    }
    for (const id of Object.keys(incident.perpetrators?.prior?.weights ?? {})) {
      yield { path: `${path}/perpetrators/prior/weights/${id}`, id, among: 'candidate' };
    }
  }
  for (const [index, tie] of caseFile.ties.entries()) {
    yield* one(`ties/${index}/sponsor`, tie.sponsor, 'actor');
    yield* one(`ties/${index}/proxy`, tie.proxy, 'actor');
  }
  yield* referencesOfEvidence(caseFile);
  yield* referencesOfPublicRecord(caseFile);
}

function* referencesOfEvidence(caseFile: CaseFile): Generator<Reference> {
  for (const [index, source] of caseFile.sources.entries()) {
    yield* one(`sources/${index}/actor`, source.actor, 'actor');
    yield* list(`sources/${index}/drawsOn`, source.drawsOn, 'source');
  }
  for (const [index, report] of caseFile.reports.entries()) {
    yield* one(`reports/${index}/source`, report.source, 'source');
    yield* one(`reports/${index}/origin`, report.origin, 'report or origin');
    yield* referencesOfProposition(`reports/${index}/about`, report.about);
  }
  for (const [index, trace] of caseFile.traces?.entries() ?? []) {
    yield* one(`traces/${index}/incident`, trace.incident, 'incident');
    yield* one(`traces/${index}/state`, trace.state, 'actor');
  }
  for (const [index, judgement] of caseFile.judgements?.entries() ?? []) {
    yield* one(`judgements/${index}/incident`, judgement.incident, 'incident');
    for (const id of Object.keys(judgement.ratings)) {
      yield { path: `judgements/${index}/ratings/${id}`, id, among: 'candidate' };
    }
  }
}

function* referencesOfPublicRecord(caseFile: CaseFile): Generator<Reference> {
  for (const [index, declaration] of caseFile.declarations?.entries() ?? []) {
    yield* one(`declarations/${index}/speaker`, declaration.speaker, 'actor');
    yield* one(`declarations/${index}/incident`, declaration.incident, 'incident');
    yield* list(`declarations/${index}/names`, declaration.names, 'actor');
  }
  for (const [index, response] of caseFile.responses?.entries() ?? []) {
    yield* one(`responses/${index}/actor`, response.actor, 'actor');
  }
}

function* referencesOfProposition(path: string, about: Proposition): Generator<Reference> {
  if ('perpetrator' in about) {
    if (typeof about.perpetrator === 'string')
      yield* one(`${path}/perpetrator`, about.perpetrator, 'actor');
    else yield* list(`${path}/perpetrator`, about.perpetrator, 'actor');
  }
  if ('tie' in about) yield* one(`${path}/tie`, about.tie, 'tie');
  if ('finding' in about) yield* one(`${path}/finding`, about.finding, 'finding');
  if ('state' in about) yield* one(`${path}/state`, about.state, 'actor');
  if ('group' in about) yield* one(`${path}/group`, about.group, 'actor');
  if ('by' in about) yield* one(`${path}/by`, about.by, 'actor');
  if ('incident' in about) yield* one(`${path}/incident`, about.incident, 'incident');
  if ('harm' in about) yield* one(`${path}/harm`, about.harm, 'incident');
  if ('context' in about) yield* one(`${path}/context`, about.context, 'incident');
}

function* one(path: string, id: string | undefined, among: Kind): Generator<Reference> {
  if (id !== undefined) yield { path, id, among };
}

function* list(
  path: string,
  ids: readonly string[] | undefined,
  among: Kind,
): Generator<Reference> {
  for (const [index, id] of ids?.entries() ?? []) yield { path: `${path}/${index}`, id, among };
}

function unknownReference(
  path: string,
  id: string,
  { among, known }: { among: Kind; known: ReadonlySet<string> },
): Problem {
  const near = nearestName(id, known);
  return {
    code: 'reference.unknown',
    path,
    because: `there is no ${among} \`${id}\``,
    try:
      near === undefined
        ? `add the ${among}, or use an id that exists`
        : `did you mean \`${near}\`?`,
  };
}

import type { CaseFile } from '../case-file.ts';
import type { Proposition } from '../proposition.ts';

/** What an id may be the id of. */
export type Kind =
  | 'actor'
  | 'incident'
  | 'tie'
  | 'source'
  | 'report'
  | 'report or origin'
  | 'finding'
  | `candidate of ${string}`;

/** One use of an id for another record. */
export interface Reference {
  readonly path: string;
  readonly id: string;
  readonly among: Kind;
}

/** Every id that one record of a case uses for another, with its place. */
export function referencesOf(caseFile: CaseFile): Reference[] {
  return [
    ...list('sponsors', caseFile.sponsors, 'actor'),
    ...each('actors', caseFile.actors, (path, { partOf }) =>
      one(`${path}/partOf`, partOf, 'actor'),
    ),
    ...each('incidents', caseFile.incidents, ofIncident),
    ...each('ties', caseFile.ties, (path, { sponsor, proxy }) => [
      ...one(`${path}/sponsor`, sponsor, 'actor'),
      ...one(`${path}/proxy`, proxy, 'actor'),
    ]),
    ...each('controls', caseFile.controls, (path, { sponsor, proxy }) => [
      ...one(`${path}/sponsor`, sponsor, 'actor'),
      ...one(`${path}/proxy`, proxy, 'actor'),
    ]),
    ...each('sources', caseFile.sources, (path, { actor, drawsOn }) => [
      ...one(`${path}/actor`, actor, 'actor'),
      ...list(`${path}/drawsOn`, drawsOn, 'source'),
    ]),
    ...each('reports', caseFile.reports, (path, { source, origin, about }) => [
      ...one(`${path}/source`, source, 'source'),
      ...one(`${path}/origin`, origin, 'report or origin'),
      ...ofProposition(`${path}/about`, about),
    ]),
    ...ofAnalysis(caseFile),
    ...ofPublicRecord(caseFile),
  ];
}

function ofIncident(
  path: string,
  { victims, hosts, harm, id, perpetrators }: CaseFile['incidents'][number],
): Reference[] {
  const candidates = `${path}/perpetrators/candidates`;
  const weights = `${path}/perpetrators/prior/weights`;
  return [
    ...list(`${path}/victims`, victims, 'actor'),
    ...list(`${path}/hosts`, hosts, 'actor'),
    ...each(`${path}/harm`, harm, (place, { reports }) =>
      list(`${place}/reports`, reports, 'report'),
    ),
    ...list(candidates, perpetrators?.candidates, 'actor'),
    ...keys(weights, perpetrators?.prior?.weights, `candidate of ${id}`),
  ];
}

function ofAnalysis({ traces, judgements }: CaseFile): Reference[] {
  return [
    ...each('traces', traces, (path, { incident, state }) => [
      ...one(`${path}/incident`, incident, 'incident'),
      ...one(`${path}/state`, state, 'actor'),
    ]),
    ...each('judgements', judgements, (path, { incident, ratings }) => [
      ...one(`${path}/incident`, incident, 'incident'),
      ...keys(`${path}/ratings`, ratings, `candidate of ${incident}`),
    ]),
  ];
}

function ofPublicRecord({ declarations, responses }: CaseFile): Reference[] {
  return [
    ...each('declarations', declarations, (path, { speaker, incident, names }) => [
      ...one(`${path}/speaker`, speaker, 'actor'),
      ...one(`${path}/incident`, incident, 'incident'),
      ...list(`${path}/names`, names, 'actor'),
    ]),
    ...each('responses', responses, (path, { actor }) => one(`${path}/actor`, actor, 'actor')),
  ];
}

/** What the keys of a proposition name, in whichever of its forms. */
const NAMED_BY_KEYS: Readonly<Record<string, Kind>> = {
  perpetrator: 'actor',
  tie: 'tie',
  finding: 'finding',
  state: 'actor',
  group: 'actor',
  by: 'actor',
  incident: 'incident',
  harm: 'incident',
  context: 'incident',
};

function ofProposition(path: string, about: Proposition): Reference[] {
  return Object.entries(about).flatMap(([key, named]) => {
    const among = NAMED_BY_KEYS[key];
    if (among === undefined || named === undefined) return [];
    return typeof named === 'string'
      ? one(`${path}/${key}`, named, among)
      : list(`${path}/${key}`, named, among);
  });
}

function each<Item>(
  path: string,
  records: readonly Item[] | undefined,
  references: (path: string, record: Item) => Reference[],
): Reference[] {
  return (records ?? []).flatMap((record, index) => references(`${path}/${index}`, record));
}

function one(path: string, id: string | undefined, among: Kind): Reference[] {
  return id === undefined ? [] : [{ path, id, among }];
}

function list(path: string, ids: readonly string[] | undefined, among: Kind): Reference[] {
  return (ids ?? []).map((id, index) => ({ path: `${path}/${index}`, id, among }));
}

function keys(path: string, record: object | undefined, among: Kind): Reference[] {
  return Object.keys(record ?? {}).map((id) => ({ path: `${path}/${id}`, id, among }));
}

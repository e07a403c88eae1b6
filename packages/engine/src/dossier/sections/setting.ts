import type { Actor, Incident } from '../../casefile/index.ts';
import {
  compareText,
  earliestDay,
  knownBy,
  latestDay,
  percentText,
} from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import type { NetworkFigure } from '../figure.ts';
import { foreignNames, joined, nameOf } from '../naming.ts';

/** Where, when and among whom: the incidents, the ties as of the day, the order of events. */
export function settingSection(assessment: Assessment): Section {
  return {
    id: 'setting',
    title: 'Where, when and among whom',
    blocks: [
      { kind: 'paragraph', text: [assessment.caseFile.summary] },
      incidentsTable(assessment),
      ...mapBlock(assessment),
      ...networkBlock(assessment),
      timelineBlock(assessment),
      actorsTable(assessment),
    ],
  };
}

function incidentsTable({ caseFile, library }: Assessment): Block {
  return {
    kind: 'table',
    caption: ['Incidents, with harm as the sources count it.'],
    table: {
      columns: [
        { title: 'incident', align: 'start' },
        { title: 'date', align: 'start' },
        { title: 'place', align: 'start' },
        { title: 'what', align: 'start' },
        { title: 'harm', align: 'start' },
      ],
      rows: caseFile.incidents.map((incident) => [
        [incident.title],
        [[incident.date, incident.localTime].filter(Boolean).join(', ')],
        [
          `${incident.place.name.en ?? Object.values(incident.place.name)[0]}, ${incident.place.country}`,
        ],
        [
          `${library.kinds.tactic[incident.tactic]?.means ?? incident.tactic}; target: ${library.kinds.target[incident.target]?.means ?? incident.target}`,
        ],
        harmText(incident),
      ]),
    },
  };
}

function harmText({ harm }: Incident): Inline[] {
  const counts = harm.map(({ kind, low, best, high }) =>
    low === high
      ? `${kind} ${low}`
      : `${kind} ${low}–${high}${best === undefined ? '' : ` (best ${best})`}`,
  );
  return [counts.length === 0 ? 'none recorded' : counts.join('; ')];
}

function mapBlock({ caseFile }: Assessment): Block[] {
  const places = caseFile.incidents.flatMap(({ title, place, underQuestion }) =>
    place.latitude === undefined || place.longitude === undefined
      ? []
      : [
          {
            label: place.name.en ?? title,
            latitude: place.latitude,
            longitude: place.longitude,
            precisionKm: place.precisionKm ?? 0,
            underQuestion,
          },
        ],
  );
  if (places.length === 0) return [];
  return [
    {
      kind: 'figure',
      figure: { kind: 'map', places },
      caption: [
        'Places of the incidents, each with the circle within which it is known. Borders as drawn by Natural Earth.',
      ],
      table: {
        columns: [
          { title: 'place', align: 'start' },
          { title: 'latitude', align: 'end' },
          { title: 'longitude', align: 'end' },
          { title: 'known within', align: 'end' },
        ],
        rows: places.map((place) => [
          [place.label],
          [place.latitude.toFixed(2)],
          [place.longitude.toFixed(2)],
          [place.precisionKm === 0 ? 'not recorded' : `${place.precisionKm} km`],
        ]),
      },
    },
  ];
}

const LEVELS: Record<string, NetworkFigure['actors'][number]['level']> = {
  state: 'state',
  'host-government': 'state',
  coalition: 'state',
  organ: 'organ',
  front: 'front',
};

function networkBlock(assessment: Assessment): Block[] {
  const { caseFile, evidence, inference } = assessment;
  const asOf = evidence.incidents[0]?.date ?? '';
  const ties = caseFile.ties.flatMap(({ id, sponsor, proxy, kind }) => {
    const probability = inference.ties.get(id);
    return probability === undefined ? [] : [{ from: sponsor, to: proxy, kind, probability }];
  });
  if (ties.length === 0) return [];
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const shown = withWholes(caseFile.actors, tied);
  const candidates = new Set(evidence.incidents.flatMap((incident) => incident.candidates));
  const actors = shown.map((actor) => ({
    id: actor.id,
    label: nameOf(caseFile, actor.id),
    level: LEVELS[actor.kind] ?? 'group',
    candidate: candidates.has(actor.id),
  }));
  const belonging = shown.flatMap(({ id, partOf }) =>
    partOf !== undefined && shown.some((actor) => actor.id === partOf)
      ? [{ from: partOf, to: id, kind: 'organ-of', probability: 1 }]
      : [],
  );
  return [
    {
      kind: 'figure',
      figure: { kind: 'network', asOf, actors, ties: [...belonging, ...ties] },
      caption: [
        `Ties recorded as of ${asOf}, each as likely as its line is strong. A line is a question that reports answer, not a fact.`,
      ],
      table: {
        columns: [
          { title: 'from', align: 'start' },
          { title: 'tie', align: 'start' },
          { title: 'to', align: 'start' },
          { title: 'probability', align: 'end' },
        ],
        rows: ties.map(({ from, to, kind, probability }) => [
          [nameOf(caseFile, from)],
          [kind],
          [nameOf(caseFile, to)],
          [percentText(probability)],
        ]),
      },
    },
  ];
}

/** The actors that are tied, and everything they are part of. */
function withWholes(actors: readonly Actor[], tied: ReadonlySet<string>): Actor[] {
  const shown = new Set<string>();
  for (const id of tied) {
    for (let next: string | undefined = id; next !== undefined; ) {
      shown.add(next);
      next = actors.find((actor) => actor.id === next)?.partOf;
    }
  }
  return actors.filter(({ id }) => shown.has(id));
}

function timelineBlock({ caseFile, library, provenance }: Assessment): Block {
  const span = (date: string) => ({ from: earliestDay(date), to: latestDay(date) });
  const events = [
    ...caseFile.incidents.map(({ date, title }) => ({
      ...span(date),
      lane: 'incident' as const,
      label: title,
    })),
    ...(caseFile.declarations ?? []).map(({ date, speaker, degree }) => ({
      ...span(date),
      lane: 'declaration' as const,
      label: `${nameOf(caseFile, speaker)}: ${library.kinds.degree[degree]?.means ?? degree}`,
    })),
    ...(caseFile.responses ?? []).map(({ date, actor, what }) => ({
      ...span(date),
      lane: 'response' as const,
      label: `${nameOf(caseFile, actor)}: ${what}`,
    })),
  ]
    .filter(({ to }) => provenance.asOf === undefined || knownBy(to, provenance.asOf))
    .sort((a, b) => compareText(a.from, b.from));
  return {
    kind: 'figure',
    figure: { kind: 'timeline', events },
    caption: [
      'Attacks, public statements and responses in time. What follows in time is not thereby caused.',
    ],
    table: {
      columns: [
        { title: 'date', align: 'start' },
        { title: 'kind', align: 'start' },
        { title: 'what', align: 'start' },
      ],
      rows: events.map(({ from, to, lane, label }) => [
        [from === to ? from : `${from} to ${to}`],
        [lane],
        [label],
      ]),
    },
  };
}

function actorsTable({ caseFile, library }: Assessment): Block {
  return {
    kind: 'table',
    caption: [
      'Actors of the case. People appear by role unless a ground for naming them is recorded.',
    ],
    table: {
      columns: [
        { title: 'actor', align: 'start' },
        { title: 'kind', align: 'start' },
        { title: 'part of', align: 'start' },
        { title: 'in its own script', align: 'start' },
      ],
      rows: caseFile.actors.map((actor) => [
        [nameOf(caseFile, actor.id)],
        [library.kinds.actor[actor.kind]?.means.split(';')[0] ?? actor.kind],
        [actor.partOf === undefined ? '—' : nameOf(caseFile, actor.partOf)],
        joined(foreignNames(actor), ' · '),
      ]),
    },
  };
}

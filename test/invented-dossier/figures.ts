import type {
  AsOfFigure,
  AttainabilityFigure,
  LadderFigure,
  MapFigure,
  NetworkFigure,
  PartFigure,
  PosteriorFigure,
  SeriesChecksFigure,
  SeriesFigure,
  TimelineFigure,
  WaterfallFigure,
} from '../../packages/engine/src/dossier/index.ts';

/** Figures of an invented case. */
export const POSTERIOR: PosteriorFigure = {
  kind: 'posterior',
  rows: [
    {
      label: 'River Brigade (كتائب النهر)',
      note: 'named by the host’s service; 20 % before any report',
      probability: 0.86,
      interval: { lower: 0.71, upper: 0.93 },
      leading: true,
    },
    {
      label: 'Northern Column',
      note: 'pattern of earlier attacks',
      probability: 0.07,
      interval: { lower: 0.02, upper: 0.16 },
      leading: false,
    },
    {
      label: 'Ninth Battalion of the Popular Guard of the Upper Valley',
      note: 'claimed through a front',
      probability: 0.04,
      interval: { lower: 0.01, upper: 0.11 },
      leading: false,
    },
    {
      label: 'Other or unknown',
      note: 'always among the answers',
      probability: 0.003,
      interval: { lower: 0, upper: 0.08 },
      leading: false,
    },
  ],
};

export const PART: PartFigure = {
  kind: 'part',
  state: 'Northland',
  pattern: [0.05, 0.27, 0.24, 0.44],
  attack: [0.02, 0.03, 0.93, 0.02],
};

export const WATERFALL: WaterfallFigure = {
  kind: 'waterfall',
  of: 'the River Brigade carried it out',
  priorLogOdds: -1.39,
  steps: [
    { label: 'Record of the group’s ties', note: '6 origins', logOdds: 2.33, silence: false },
    {
      label: 'Confession broadcast by the host',
      note: '1 origin, custody',
      logOdds: 1.08,
      silence: false,
    },
    { label: 'Weapon class and origin of parts', note: '2 origins', logOdds: 0.58, silence: false },
    {
      label:
        'قناة كتائب النهر: the front that calls itself Guardians of the Lake claims the attack in a long statement',
      note: 'hot potato or cover',
      logOdds: -0.25,
      silence: false,
    },
    {
      label: 'Sponsor denies any role',
      note: 'expected either way',
      logOdds: -0.05,
      silence: false,
    },
    {
      label: 'No order intercepted',
      note: 'expected trace, rarely left; weighs little',
      logOdds: -0.07,
      silence: true,
    },
  ],
};

const VERDICTS = ['met', 'met', 'open', 'not-met', 'contested', 'not-applicable'] as const;

export const LADDER: LadderFigure = {
  kind: 'ladder',
  rows: Array.from({ length: 49 }, (_, index) => {
    const lower = ((index * 37) % 70) / 100;
    return {
      standard: index === 0 ? 'own.arming' : index === 2 ? 'overall-control' : `standard-${index}`,
      title:
        index % 7 === 3
          ? 'Effective control of the operation in the course of which the wrong was done'
          : 'Overall control of an organised group',
      authority: 'ICJ, Military and Paramilitary Activities (1986), § 115; ICTY, Tadić (1999)',
      verdict: VERDICTS[index % VERDICTS.length] ?? 'open',
      interval: { lower, upper: lower + 0.22 },
      bar: index % 2 === 0 ? 0.75 : 0.5,
    };
  }),
};

export const NETWORK: NetworkFigure = {
  kind: 'network',
  asOf: '2021-02-15',
  actors: [
    { id: 'northland', label: 'Northland', level: 'state', candidate: false },
    { id: 'eastmark', label: 'Eastmark', level: 'state', candidate: false },
    { id: 'guard', label: 'Guard of the Republic', level: 'organ', candidate: false },
    { id: 'lake', label: 'Lake Directorate (نیروی دریاچه)', level: 'organ', candidate: false },
    { id: 'council', label: 'Council of Committees', level: 'organ', candidate: false },
    { id: 'river', label: 'River Brigade', level: 'group', candidate: true },
    { id: 'column', label: 'Northern Column', level: 'group', candidate: true },
    { id: 'ninth', label: 'Ninth Battalion of the Popular Guard', level: 'group', candidate: true },
    { id: 'sons', label: 'Sons of the Valley', level: 'group', candidate: false },
    { id: 'league', label: 'League of the Plain', level: 'group', candidate: false },
    {
      id: 'guardians',
      label: 'Guardians of the Lake (سرايا البحيرة)',
      level: 'front',
      candidate: false,
    },
    { id: 'companions', label: 'Companions of the Dawn', level: 'front', candidate: false },
  ],
  ties: [
    { from: 'northland', to: 'guard', kind: 'organ-of', probability: 1 },
    { from: 'guard', to: 'lake', kind: 'organ-of', probability: 1 },
    { from: 'eastmark', to: 'council', kind: 'organ-of', probability: 1 },
    { from: 'council', to: 'river', kind: 'part-of', probability: 0.8 },
    { from: 'council', to: 'ninth', kind: 'part-of', probability: 0.9 },
    { from: 'northland', to: 'river', kind: 'finances', probability: 0.93 },
    { from: 'lake', to: 'river', kind: 'arms', probability: 0.95 },
    { from: 'lake', to: 'river', kind: 'trains', probability: 0.9 },
    { from: 'lake', to: 'river', kind: 'directs', probability: 0.6 },
    { from: 'lake', to: 'river', kind: 'shares-leaders', probability: 0.4 },
    { from: 'lake', to: 'column', kind: 'arms', probability: 0.7 },
    { from: 'lake', to: 'ninth', kind: 'trains', probability: 0.3 },
    { from: 'lake', to: 'sons', kind: 'established', probability: 0.5 },
    { from: 'guard', to: 'league', kind: 'ideology', probability: 0.6 },
    { from: 'river', to: 'column', kind: 'history', probability: 0.7 },
    { from: 'river', to: 'guardians', kind: 'fronts-for', probability: 0.7 },
    { from: 'column', to: 'companions', kind: 'fronts-for', probability: 0.4 },
  ],
};

export const MAP: MapFigure = {
  kind: 'map',
  places: [
    {
      label: 'Northfield',
      latitude: 64.13,
      longitude: -21.9,
      precisionKm: 25,
      underQuestion: true,
    },
    { label: 'Lakeside', latitude: 64.0, longitude: -21.2, precisionKm: 0, underQuestion: false },
    { label: 'Lakeside', latitude: 64.0, longitude: -21.2, precisionKm: 0, underQuestion: false },
    {
      label: 'Upper Valley',
      latitude: 65.7,
      longitude: -18.1,
      precisionKm: 60,
      underQuestion: false,
    },
    {
      label: 'East Harbour',
      latitude: 65.1,
      longitude: -13.7,
      precisionKm: 10,
      underQuestion: false,
    },
  ],
};

export const TIMELINE: TimelineFigure = {
  kind: 'timeline',
  events: [
    { from: '2019-12-27', to: '2019-12-27', lane: 'incident', label: 'Rockets on Lakeside' },
    {
      from: '2020-03-01',
      to: '2020-03-31',
      lane: 'incident',
      label: 'Mortars on the Upper Valley',
    },
    { from: '2021-02-15', to: '2021-02-15', lane: 'incident', label: 'Rockets on Northfield' },
    {
      from: '2021-02-15',
      to: '2021-02-15',
      lane: 'declaration',
      label: 'Guardians of the Lake: claims it',
    },
    { from: '2021-02-16', to: '2021-02-16', lane: 'declaration', label: 'Northland: denies' },
    {
      from: '2021-02-17',
      to: '2021-02-17',
      lane: 'declaration',
      label: 'Victim state: says that attribution is withheld or not yet made',
    },
    {
      from: '2021-03-03',
      to: '2021-03-03',
      lane: 'declaration',
      label: 'Eastmark: names the group, after a confession that it broadcast in the evening',
    },
    {
      from: '2021-01-01',
      to: '2021-12-31',
      lane: 'response',
      label: 'Victim state: protection and withdrawal of people',
    },
    { from: '2021-02-25', to: '2021-02-25', lane: 'response', label: 'Victim state: use of force' },
  ],
};

export const AS_OF: AsOfFigure = {
  kind: 'as-of',
  lines: [
    {
      label: 'River Brigade did it',
      points: [
        { date: '2021-02-15', probability: 0.3 },
        { date: '2021-02-17', probability: 0.45 },
        { date: '2021-03-03', probability: 0.86 },
      ],
    },
    {
      label: 'Northland: at least support',
      points: [
        { date: '2021-02-15', probability: 0.8 },
        { date: '2021-02-17', probability: 0.85 },
        { date: '2021-03-03', probability: 0.87 },
      ],
    },
    {
      label: 'Northland: direction',
      points: [
        { date: '2021-02-15', probability: 0.25 },
        { date: '2021-02-17', probability: 0.26 },
        { date: '2021-03-03', probability: 0.44 },
      ],
    },
  ],
  declarations: [
    { date: '2021-02-15', label: 'Guardians of the Lake' },
    { date: '2021-02-16', label: 'Northland' },
    { date: '2021-02-17', label: 'Victim state' },
    { date: '2021-03-03', label: 'Eastmark' },
  ],
};

const COURSE = [
  { degree: 0, power: 0.46, falsely: 0.004 },
  { degree: 0.5, power: 0.15, falsely: 0.002 },
  { degree: 0.85, power: 0.02, falsely: 0 },
  { degree: 0.95, power: 0, falsely: 0 },
];
const LEVEL = COURSE.map(({ degree }) => ({ degree, power: 0.9, falsely: 0.19 }));

export const ATTAINABILITY: AttainabilityFigure = {
  kind: 'attainability',
  own: { secrecy: 0.85, collection: 0.4 },
  turning: 0.4,
  panels: [
    {
      title: 'Is the act the state’s?',
      lines: [
        {
          label: 'Effective control of the operation',
          overSecrecy: COURSE,
          ceilingOverSecrecy: COURSE.map((point) => ({
            ...point,
            power: Math.min(1, 2 * point.power),
          })),
          overCollection: [
            { degree: 0.2, power: 0, falsely: 0 },
            { degree: 0.4, power: 0.02, falsely: 0 },
            { degree: 1, power: 0.11, falsely: 0.002 },
          ],
        },
        {
          label: 'Instructions for the conduct',
          overSecrecy: COURSE.map((point) => ({ ...point, power: point.power / 2 })),
          ceilingOverSecrecy: COURSE,
          overCollection: [
            { degree: 0.4, power: 0.01, falsely: 0 },
            { degree: 1, power: 0.08, falsely: 0 },
          ],
        },
      ],
    },
    {
      title: 'Did the state breach a duty of its own?',
      lines: [
        {
          label: 'Duties not to support',
          overSecrecy: LEVEL,
          ceilingOverSecrecy: LEVEL,
          overCollection: LEVEL.map((point, place) => ({
            ...point,
            degree: [0.2, 0.4, 0.7, 1][place]!,
          })),
        },
      ],
    },
  ],
};

export const SERIES: SeriesFigure = {
  kind: 'series',
  firstDay: '2020-01-01',
  counts: Array.from({ length: 200 }, (_, day) => (day * day) % 5),
  rates: Array.from({ length: 200 }, (_, day) => 2 + Math.sin(day / 20)),
  stretches: [
    { from: '2020-01-01', rate: 2 },
    { from: '2020-04-10', rate: 1.5 },
  ],
  responses: [
    { date: '2020-02-10', label: 'air strike on a depot of the River Brigade' },
    { date: '2020-02-11', label: 'expulsion of two diplomats' },
    { date: '2020-06-02', label: 'offer of a truce (هدنة)' },
  ],
};

export const SERIES_CHECKS: SeriesChecksFigure = {
  kind: 'series-checks',
  tenths: [0.14, 0.12, 0.1, 0.09, 0.08, 0.08, 0.09, 0.1, 0.09, 0.11],
  days: 200,
  forecasts: {
    firstDay: '2020-05-23',
    days: Array.from({ length: 56 }, (_, day) => ({
      count: (day * day) % 5,
      mean: 2 + Math.sin(day / 20),
      lower: 0,
      upper: 5,
    })),
  },
  changes: {
    elsewhere: { lower: 0.4, upper: 2.6 },
    rows: [
      {
        date: '2020-02-10',
        label: 'air strike on a depot of the River Brigade',
        note: 'as large on 12 % of other days',
        rateRatio: 0.5,
      },
      {
        date: '2020-06-02',
        label: 'offer of a truce (هدنة)',
        note: 'as large on 1 % of other days',
        rateRatio: 40,
      },
      {
        label: 'all together',
        note: 'as large on 60 % of other days',
        rateRatio: 0.9,
      },
    ],
  },
};

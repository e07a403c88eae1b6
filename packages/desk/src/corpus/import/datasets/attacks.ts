import { type DataSet, joined } from '../dataset.ts';

/** Precision of place in ACLED (codebook, geo_precision). */
const ACLED_PLACE = { '1': 'point', '2': 'near', '3': 'region' } as const;

/** Precision of time in ACLED (codebook, time_precision). */
const ACLED_TIME = { '1': 'day', '2': 'week', '3': 'month' } as const;

/** Specificity of place in GTD (codebook 2021). */
const GTD_PLACE = {
  '1': 'point',
  '2': 'near',
  '3': 'district',
  '4': 'region',
  '5': 'country',
} as const;

/** Data sets that people wrote attack by attack. */
export const ATTACKS: readonly DataSet[] = [
  {
    name: 'acled',
    title: 'Armed Conflict Location & Event Data',
    licence: 'acled',
    signature: [['event_id_cnty'], ['event_date'], ['sub_event_type'], ['fatalities']],
    expressions: ({ text, number, day, coded }) => ({
      id: text('event_id_cnty'),
      day: day('event_date'),
      day_to: day('event_date'),
      day_precision: coded(ACLED_TIME, 'time_precision'),
      latitude: number('latitude'),
      longitude: number('longitude'),
      place_precision: coded(ACLED_PLACE, 'geo_precision'),
      place: text('location'),
      region: text('admin1'),
      country: text('country'),
      kind: text('event_type'),
      means: text('sub_event_type'),
      side_a: text('actor1'),
      side_b: text('actor2'),
      deaths_best: number('fatalities'),
    }),
  },
  {
    name: 'gtd',
    title: 'Global Terrorism Database',
    licence: 'gtd',
    signature: [['eventid'], ['iyear'], ['imonth'], ['iday'], ['gname']],
    expressions: (columns) => ({
      id: columns.text('eventid'),
      ...gtdDays(columns.number('iyear'), columns.number('imonth'), columns.number('iday')),
      latitude: columns.number('latitude'),
      longitude: columns.number('longitude'),
      place_precision: columns.coded(GTD_PLACE, 'specificity'),
      place: columns.text('city'),
      region: columns.text('provstate'),
      country: columns.text('country_txt'),
      kind: columns.text('attacktype1_txt'),
      means: columns.text('weaptype1_txt'),
      side_a: columns.text('gname'),
      side_b: columns.text('target1', 'targtype1_txt'),
      deaths_best: columns.number('nkill'),
    }),
  },
  {
    name: 'sigacts',
    title: 'Iraq SIGACTS 2004–2007',
    licence: 'public-domain',
    signature: [['time'], ['event_type'], ['target'], ['city']],
    expressions: ({ text, day }) => {
      const told = joined('/', text('time'), text('event_type'), text('target'), text('city'));
      return {
        // No ids are given. What is told, and its number among rows that tell the same, names a row.
        id: `${told} || '#' || row_number() OVER (PARTITION BY ${told})`,
        day: day('time'),
        day_to: day('time'),
        day_precision: `'day'`,
        place: text('city'),
        kind: text('event_type'),
        side_b: text('target'),
      };
    },
  },
  {
    name: 'eurepoc',
    title: 'European Repository of Cyber Incidents',
    licence: 'unknown',
    signature: [
      ['incident_id', 'incidents_id', 'id'],
      ['start_date'],
      ['initiator_name'],
      ['receiver_name'],
    ],
    expressions: ({ text, day }) => ({
      id: text('incident_id', 'incidents_id', 'id'),
      day: day('start_date'),
      day_to: `coalesce(${day('end_date')}, ${day('start_date')})`,
      day_precision: `CASE WHEN ${text('end_date')} IS NULL OR ${text('end_date')} = ${text('start_date')} THEN 'day' ELSE 'days' END`,
      country: text('receiver_country'),
      kind: text('incident_type'),
      side_a: text('initiator_name'),
      side_b: text('receiver_name'),
    }),
  },
];

/** GTD writes 0 for a month or a day that is not known. */
function gtdDays(year: string, month: string, day: string) {
  const whole = (number: string) => `CAST(${number} AS INTEGER)`;
  const first = `make_date(${whole(year)}, greatest(${whole(month)}, 1), greatest(${whole(day)}, 1))`;
  return {
    day: `TRY(${first})`,
    day_to: `TRY(CASE WHEN ${month} = 0 THEN make_date(${whole(year)}, 12, 31) WHEN ${day} = 0 THEN last_day(${first}) ELSE ${first} END)`,
    day_precision: `CASE WHEN ${month} = 0 THEN 'year' WHEN ${day} = 0 THEN 'month' ELSE 'day' END`,
  };
}

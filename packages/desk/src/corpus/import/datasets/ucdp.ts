import { type ColumnReader, type DataSet, joined, wholeYear } from '../dataset.ts';

/** Precision of place in GED (codebook, where_prec 1 to 7). */
const GED_PLACE = {
  '1': 'point',
  '2': 'near',
  '3': 'district',
  '4': 'region',
  '5': 'region',
  '6': 'country',
  '7': 'country',
} as const;

/** Precision of date in GED (codebook, date_prec 1 to 5). */
const GED_DATE = { '1': 'day', '2': 'days', '3': 'week', '4': 'month', '5': 'year' } as const;

/** Kinds of violence in GED, as its codebook calls them. */
const GED_KIND = { '1': 'state-based', '2': 'non-state', '3': 'one-sided' } as const;

/** Kinds of support in the External Support data set, by the letter in the name of the column. */
const SUPPORT = {
  x: 'troops',
  p: 'foreign ground',
  y: 'access to territory',
  w: 'weapons',
  m: 'materiel',
  t: 'training',
  f: 'funding',
  i: 'intelligence',
  l: 'infrastructure',
  o: 'other',
  u: 'unknown',
} as const;

function gedExpressions(columns: ColumnReader) {
  const { text, number, day, coded } = columns;
  return {
    id: text('id'),
    day: day('date_start'),
    day_to: day('date_end', 'date_start'),
    day_precision: coded(GED_DATE, 'date_prec'),
    latitude: number('latitude'),
    longitude: number('longitude'),
    place_precision: coded(GED_PLACE, 'where_prec'),
    place: text('where_coordinates'),
    region: text('adm_1'),
    country: text('country'),
    kind: coded(GED_KIND, 'type_of_violence'),
    side_a: text('side_a'),
    side_b: text('side_b'),
    deaths_low: number('low'),
    deaths_best: number('best'),
    deaths_high: number('high'),
  };
}

const GED_SIGNATURE = [['id'], ['type_of_violence'], ['where_prec'], ['date_start'], ['best']];

/** UCDP's data sets. Years without a point are events of a whole year. Columns: the codebooks of 18.1 to 25.1. */
export const UCDP: readonly DataSet[] = [
  {
    name: 'ucdp-candidate',
    title: 'UCDP Candidate Events',
    licence: 'cc-by-4.0',
    // The candidate files have GED's columns and the status of the code, which yearly releases dropped.
    signature: [...GED_SIGNATURE, ['code_status']],
    expressions: gedExpressions,
  },
  {
    name: 'ucdp-ged',
    title: 'UCDP Georeferenced Event Dataset',
    licence: 'cc-by-4.0',
    signature: GED_SIGNATURE,
    expressions: gedExpressions,
  },
  {
    name: 'ucdp-esd',
    title: 'UCDP External Support, actor-year',
    licence: 'cc-by-4.0',
    signature: [['actor_id'], ['ext_name'], ['ext_sup'], ['year']],
    expressions: (columns) => {
      const kinds = Object.entries(SUPPORT).map(
        ([letter, word]) => `CASE WHEN ${columns.text(`ext_${letter}`)} = '1' THEN '${word}' END`,
      );
      return {
        id: joined(
          '/',
          columns.text('id'),
          columns.text('year'),
          columns.text('actor_id'),
          columns.text('ext_id'),
        ),
        ...wholeYear(columns, 'year'),
        country: columns.text('location'),
        kind: `'external support'`,
        means: joined(', ', ...kinds),
        side_a: columns.text('ext_name'),
        side_b: columns.text('actor_name'),
      };
    },
  },
  {
    name: 'ucdp-nonstate',
    title: 'UCDP Non-State Conflict',
    licence: 'cc-by-4.0',
    signature: [['dyad_id'], ['side_a_name'], ['side_b_name'], ['best_fatality_estimate']],
    expressions: (columns) => ({
      id: joined('/', columns.text('dyad_id'), columns.text('year')),
      ...wholeYear(columns, 'year'),
      country: columns.text('location'),
      kind: `'non-state'`,
      side_a: columns.text('side_a_name'),
      side_b: columns.text('side_b_name'),
      deaths_low: columns.number('low_fatality_estimate'),
      deaths_best: columns.number('best_fatality_estimate'),
      deaths_high: columns.number('high_fatality_estimate'),
    }),
  },
  {
    name: 'ucdp-battle-deaths',
    title: 'UCDP Battle-Related Deaths',
    licence: 'cc-by-4.0',
    signature: [['conflict_id'], ['bd_best'], ['year']],
    expressions: (columns) => ({
      id: joined('/', columns.text('conflict_id'), columns.text('dyad_id'), columns.text('year')),
      ...wholeYear(columns, 'year'),
      country: columns.text('battle_location', 'location_inc'),
      kind: `'state-based'`,
      side_a: columns.text('side_a'),
      side_b: columns.text('side_b'),
      deaths_low: columns.number('bd_low'),
      deaths_best: columns.number('bd_best'),
      deaths_high: columns.number('bd_high'),
    }),
  },
  {
    name: 'ucdp-dyadic',
    title: 'UCDP Dyadic',
    licence: 'cc-by-4.0',
    signature: [['dyad_id'], ['intensity_level'], ['year'], ['side_a']],
    expressions: yearOf('dyad_id'),
  },
  {
    name: 'ucdp-acd',
    title: 'UCDP/PRIO Armed Conflict',
    licence: 'cc-by-4.0',
    signature: [['conflict_id'], ['intensity_level'], ['cumulative_intensity'], ['year']],
    expressions: yearOf('conflict_id'),
  },
];

function yearOf(key: string): DataSet['expressions'] {
  return (columns) => ({
    id: joined('/', columns.text(key), columns.text('year')),
    ...wholeYear(columns, 'year'),
    country: columns.text('location'),
    kind: `'state-based'`,
    side_a: columns.text('side_a'),
    side_b: columns.text('side_b'),
  });
}

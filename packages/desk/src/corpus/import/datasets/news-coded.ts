import { type DataSet, joined } from '../dataset.ts';

/** Precision of place in GDELT (codebook 2.0, ActionGeo_Type): country, US state, US city, world city, world state. */
const GDELT_PLACE = {
  '1': 'country',
  '2': 'region',
  '3': 'near',
  '4': 'near',
  '5': 'region',
} as const;

const GDELT_ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];

const GDELT_PLACED = [
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'ADM2Code',
  'Lat',
  'Long',
  'FeatureID',
];

/** The 61 columns of a GDELT 2.0 export, which has no header (codebook 2.0, 2015). */
export const GDELT_COLUMNS: readonly string[] = [
  ['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ['Actor1', 'Actor2'].flatMap((actor) => GDELT_ACTOR.map((column) => `${actor}${column}`)),
  ['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((place) =>
    GDELT_PLACED.map((column) => `${place}_${column}`),
  ),
  ['DATEADDED', 'SOURCEURL'],
].flat();

/** Data sets that programs coded from news. They say who did what to whom in the news, and no deaths. */
export const NEWS_CODED: readonly DataSet[] = [
  {
    name: 'gdelt',
    title: 'GDELT 2.0 events',
    licence: 'gdelt',
    signature: [['globaleventid'], ['sqldate'], ['actiongeo_lat']],
    withoutHeader: GDELT_COLUMNS,
    expressions: ({ text, number, day, coded }) => ({
      id: text('globaleventid'),
      day: day('sqldate'),
      day_to: day('sqldate'),
      day_precision: `'day'`,
      latitude: number('actiongeo_lat'),
      longitude: number('actiongeo_long'),
      place_precision: coded(GDELT_PLACE, 'actiongeo_type'),
      place: text('actiongeo_fullname'),
      region: text('actiongeo_adm1code'),
      country: text('actiongeo_countrycode'),
      kind: text('eventcode'),
      side_a: joined(' ', text('actor1name'), text('actor1code')),
      side_b: joined(' ', text('actor2name'), text('actor2code')),
    }),
  },
  {
    name: 'icews',
    title: 'Integrated Crisis Early Warning System events',
    licence: 'unknown',
    signature: [['event id'], ['event date'], ['source name'], ['cameo code']],
    expressions: ({ text, number, day }) => ({
      // Some ids stand for two events, which only their days tell apart (Beger, notes to the R package icews, 2018).
      id: joined('/', text('event id'), text('event date')),
      day: day('event date'),
      day_to: day('event date'),
      day_precision: `'day'`,
      latitude: number('latitude'),
      longitude: number('longitude'),
      place: text('city'),
      region: text('province'),
      country: text('country'),
      kind: text('cameo code'),
      means: text('event text'),
      side_a: text('source name'),
      side_b: text('target name'),
    }),
  },
];

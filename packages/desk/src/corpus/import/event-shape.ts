/** Columns of one imported event or year, in order, with their types in Parquet. */
export const EVENT_COLUMNS = {
  /** Id that the source gives it; unique within a data set. */
  id: 'VARCHAR',
  /** First and last day that it can have been on. */
  day: 'DATE',
  day_to: 'DATE',
  /** How precisely the day is known: day, days, week, month, year. */
  day_precision: 'VARCHAR',
  /** Degrees; null where the source gives no point. */
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  /** How precisely the place is known: point, near, district, region, country; null where not said. */
  place_precision: 'VARCHAR',
  place: 'VARCHAR',
  region: 'VARCHAR',
  country: 'VARCHAR',
  /** What happened, in the source's own word. */
  kind: 'VARCHAR',
  /** What with: weapons, kinds of support. */
  means: 'VARCHAR',
  /** Who, as recorded: the attacker or first side, and the attacked or second side. */
  side_a: 'VARCHAR',
  side_b: 'VARCHAR',
  deaths_low: 'DOUBLE',
  deaths_best: 'DOUBLE',
  deaths_high: 'DOUBLE',
} as const;

/** The name of a column of an event. */
export type EventColumn = keyof typeof EVENT_COLUMNS;

/** How a data set is read: an expression of SQL for each column that it has. */
export type EventExpressions = Partial<Record<EventColumn, string>>;

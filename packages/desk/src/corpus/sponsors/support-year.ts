/** A group in one year: whom it fought, where, and who backed it, as UCDP External Support records it. */
export interface GroupYear {
  readonly actorId: string;
  readonly actor: string;
  readonly year: number;
  /** Governments, or groups, that it fought. */
  readonly opponents: ReadonlySet<string>;
  readonly conflicts: ReadonlySet<string>;
  /** Whether any conflict is over territory, and not over government alone. */
  readonly overTerritory: boolean;
  readonly active: boolean;
  /** States that backed it. */
  readonly sponsors: ReadonlySet<string>;
  /** Groups that backed it. */
  readonly friends: ReadonlySet<string>;
}

/** A government in one dyad and year, and which states backed it. */
export interface GovernmentYear {
  readonly government: string;
  readonly opponent: string;
  readonly year: number;
  /** False where two states fought each other. */
  readonly civil: boolean;
  readonly sponsors: ReadonlySet<string>;
  /** Groups that backed it. */
  readonly friends: ReadonlySet<string>;
}

/** All that is known of who backed whom. */
export interface SupportRecord {
  readonly groups: readonly GroupYear[];
  readonly governments: readonly GovernmentYear[];
}

/** Where somebody stands in the provider: what guards of independence and segregation need to know of an account. */
export interface Position {
  /** The account of whoever manages them. */
  readonly managedBy: string | null;
  /** The sub-contractor they work for; null for the provider itself. */
  readonly worksFor: string | null;
  /** The contracts they deliver services on, by id. */
  readonly deliversOn: readonly string[];
  /** The office they belong to, by id; null where that is not on record. */
  readonly office: string | null;
  /** Another account of the same human being. */
  readonly sameHumanAs: string | null;
}

/** Of whom nothing of the kind is on record. */
export const noPosition: Position = {
  managedBy: null,
  worksFor: null,
  deliversOn: [],
  office: null,
  sameHumanAs: null,
};

/** One opening of a restricted complaint, or of a paper in it. */
export interface RestrictedView {
  readonly account: string;
  readonly name: string;
  /** The kind of page, by its route: no name and no word of what was on it. */
  readonly what: string;
  readonly ground: 'list' | 'safety';
}

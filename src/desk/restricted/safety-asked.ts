/** Somebody asked to open a reference for safety, whether there is one or not. */
export interface SafetyAsked {
  /** Left out of those asked before there was a review of them. */
  readonly id?: string;
  readonly account: string;
  readonly name: string;
  readonly reference: string;
  readonly reason: string;
  readonly hours: number;
  /** What they said of words that were stopped. */
  readonly confirmed?: readonly string[];
}

/** What an asking is known by. */
export const idOfAsking = ({ id }: { readonly id?: string | undefined }, version: number): string =>
  id ?? `asked-${version}`;

/** What the security lead found of an asking, without the complaint: the same whether there is one or not. */
export interface SafetyAskingReviewed {
  readonly asking: string;
  readonly inOrder: boolean;
  readonly done: string;
}

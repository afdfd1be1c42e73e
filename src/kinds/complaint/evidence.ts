import { plainIn, type RuleBook } from '#core/rule-book.ts';

/** Something held about a complaint, as far as its handing over goes. */
export interface HeldItem {
  readonly id: string;
  readonly sent?: boolean | null | undefined;
  /** Destroyed by the rules of retention, and a certificate says so. */
  readonly destroyedWithCertificate?: boolean | null | undefined;
}

/** What ICE has to be given and has not been: of everything held, whatever its kind (WP16-G9, G2-A2B-4b). */
export const notHandedOver = <Item extends HeldItem>(rules: RuleBook, held: readonly Item[]): Item[] =>
  plainIn(rules, 'ice.evidence') === null
    ? []
    : held.filter(({ sent, destroyedWithCertificate }) => sent !== true && destroyedWithCertificate !== true);

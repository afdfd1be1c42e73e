import type { Day, Moment } from '#core/day.ts';
import type { RestrictionReason } from '#guidance/restricted/restriction.ts';

/** A complaint kept from all but a list of people, and the marker that says that the nominated officer knows more. */
export type RestrictedEvent =
  | {
      readonly type: 'Restricted';
      readonly reason: RestrictionReason;
      /** The nominated officer who keeps the list: always on it. */
      readonly officer: string;
      /** Accounts that may open it, beside the officer’s. */
      readonly readers: readonly string[];
    }
  | { readonly type: 'RestrictedListChanged'; readonly readers: readonly string[] }
  | { readonly type: 'RestrictionLifted'; readonly why: string }
  /** Somebody not on the list opened it for a safety reason: to them it is there until that moment. */
  | {
      readonly type: 'OpenedForSafety';
      readonly id: string;
      readonly account: string;
      readonly name: string;
      readonly reason: string;
      readonly until: Moment;
    }
  | {
      readonly type: 'SafetyOpeningReviewed';
      readonly id: string;
      readonly inOrder: boolean;
      readonly done: string;
    }
  | { readonly type: 'MappaMarked'; readonly officer: string; readonly officerName: string }
  /**
   * Another complaint of the same person bears the marker: an officer is asked whether it belongs on this one too. That complaint is
   * named by its stream, which says nothing to whoever may not see it. No officer: whichever of them comes first.
   */
  | { readonly type: 'MappaAsked'; readonly about: string; readonly officer: string | null }
  /** The officer looked: this one is not theirs, or does not touch them. */
  | { readonly type: 'MappaDeclined'; readonly abouts: readonly string[] }
  /** What was on it when it was marked has been looked through. */
  | { readonly type: 'MappaChecked'; readonly on: Day }
  /** Somebody said that words which were stopped tell nothing: where they stand, and none of them. */
  | { readonly type: 'MappaWordsConfirmed'; readonly command: string; readonly fields: readonly string[] }
  /** They left: the papers go the same day. */
  | { readonly type: 'MappaEnded'; readonly on: Day }
  | { readonly type: 'MappaPapersShredded'; readonly on: Day };

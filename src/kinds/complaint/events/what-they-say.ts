import type { Day } from '#core/day.ts';
import type { Channel } from '../facts.ts';

/** What the complainant says, and how a complaint ends. */
export type SayingEvent =
  | {
      readonly type: 'ContactLogged';
      readonly id: string;
      readonly on: Day;
      readonly time: string;
      readonly with: string;
      readonly channel: Channel;
      readonly summary: string;
      readonly attemptOnly: boolean;
    }
  | { readonly type: 'Satisfied'; readonly on: Day; readonly how: string; readonly words: string }
  | { readonly type: 'Dissatisfied'; readonly on: Day; readonly how: string; readonly words: string }
  | { readonly type: 'Withdrawn'; readonly on: Day; readonly how: string; readonly words: string }
  | {
      readonly type: 'LimbEnded';
      readonly limb: 'provider' | 'mixed';
      readonly state: 'resolved' | 'window-closed' | 'withdrawn';
      readonly satisfied: 'yes' | 'no' | 'unknown';
      readonly on: Day;
      readonly why: string;
    }
  /** It had ended where it was kept before it was brought in; the day is null where nobody wrote it down. */
  | { readonly type: 'ClosedBefore'; readonly on: Day | null; readonly how: string }
  | { readonly type: 'Reopened'; readonly on: Day; readonly why: string };

import type { ClearanceEvent } from './events/clearance.ts';
import type { ClockEvent } from './events/clocks.ts';
import type { ComingInEvent } from './events/coming-in.ts';
import type { DestructionEvent } from './events/destruction.ts';
import type { ElsewhereEvent } from './events/elsewhere.ts';
import type { EvidenceEvent } from './events/evidence.ts';
import type { IceEvent } from './events/ice.ts';
import type { JobcentrePlusEvent } from './events/jobcentre-plus.ts';
import type { MoneyEvent } from './events/money.ts';
import type { OmbudsmanEvent } from './events/ombudsman.ts';
import type { OutgoingEvent } from './events/outgoing-provider.ts';
import type { PaperEvent } from './events/papers.ts';
import type { PromiseEvent } from './events/promises.ts';
import type { RestrictedEvent } from './events/restricted.ts';
import type { StageEvent } from './events/stages.ts';
import type { SayingEvent } from './events/what-they-say.ts';

/** What has happened to a complaint, in the past tense. Events are kept for ever as they are: add, never change. */
export type ComplaintEvent =
  | ComingInEvent
  | ClockEvent
  | StageEvent
  | SayingEvent
  | PromiseEvent
  | PaperEvent
  | ElsewhereEvent
  | JobcentrePlusEvent
  | OutgoingEvent
  | IceEvent
  | OmbudsmanEvent
  | MoneyEvent
  | EvidenceEvent
  | ClearanceEvent
  | RestrictedEvent
  | DestructionEvent;

export type EventType = ComplaintEvent['type'];
export type EventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>;

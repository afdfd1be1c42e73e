import type { ContractFacts } from './complaint/facts.ts';
import type { Procedure } from './complaint/procedure.ts';
import type { ComplaintSetting } from './complaint/setting.ts';
import type { Kind } from './kind.ts';

/**
 * What the desk hands every decision, of whatever kind: a kind takes of it what it needs. Only a case that is being recorded
 * is handed the rest: its new reference, its contract, and the procedure in force where the kind asks for one.
 */
export interface CaseSetting extends Omit<ComplaintSetting, 'recording'> {
  readonly recording?: {
    readonly reference: string;
    readonly contract: ContractFacts;
    readonly procedure: Procedure | null;
  };
}

/** An event of any kind: what it is, and its own parts. */
export interface AnyEvent {
  readonly type: string;
}

/** A kind as the desk's one door uses it, without knowing which it is. */
export type AnyKind = Kind<unknown, AnyEvent, CaseSetting>;

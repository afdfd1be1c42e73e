import type { Period } from '#core/period.ts';

/** What begins a stage’s own time. */
export const stageStarts = ['received', 'opened', 'discussed', 'escalated'] as const;
export type StageStart = (typeof stageStarts)[number];

/** A step the provider has published for a stage. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
}

/** One stage of a provider’s published procedure. */
export interface ProcedureStage {
  readonly name: string;
  readonly respond: Period;
  readonly starts: StageStart;
  readonly steps: readonly Step[];
  /** Who may lengthen it, by how much at most; null where the procedure does not allow it. */
  readonly extension: { readonly role: string; readonly atMost: Period } | null;
}

/**
 * A provider’s procedure as published: configuration with versions. A complaint keeps the version in force when it was
 * received, whatever is published later.
 */
export interface Procedure {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly from: string;
  readonly stages: readonly ProcedureStage[];
  /** The provider’s own targets where no source gives a time, by clock rule id; the rule’s own value where left out. */
  readonly targets: Readonly<Record<string, Period>>;
  /** After how long without an answer a response closes the case; null: silence never does. */
  readonly closeAfterSilence: Period | null;
  /** Controls of the briefing pack that are switched off, by check id, each with its reason. */
  readonly switchedOff: Readonly<Record<string, string>>;
}

/** "Sandpiper Works procedure, version 3": how a due date names it. */
export const procedureEdition = (procedure: Pick<Procedure, 'title' | 'version'>): string =>
  `${procedure.title}, version ${procedure.version}`;

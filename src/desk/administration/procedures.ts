import { type Day, dayOf, plusDays } from '#core/day.ts';
import { type Period, periodInWords } from '#core/period.ts';
import { clockIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import { packOf } from '#guidance/programmes.ts';
import { type Procedure, type ProcedureStage, procedureEdition } from '#kinds/complaint/procedure.ts';
import { limitFor } from '#kinds/limit.ts';
import type { Desk } from '../desk.ts';
import type { Contract } from '../settings/contract.ts';
import { type ProcedureGiven, warningsOf } from '../settings/procedures.ts';
import { settingsOf } from '../settings/settings.ts';
import { startWordsToThem, switchable, targets, timeInWords } from './procedure-form.ts';

/** A version of the procedure as people read it. */
export interface ProcedureShown {
  readonly version: number;
  readonly title: string;
  /** "Sandpiper Works procedure, version 3". */
  readonly edition: string;
  readonly from: Day;
  /** The last day it is followed; null while no later version is published. */
  readonly to: Day | null;
  readonly standing: 'to come' | 'in force' | 'replaced';
  readonly stages: readonly StageShown[];
  /** What ICE may be gone to for, and when: only where a contract’s guidance gives the person that way. */
  readonly ice: { readonly eightWeeks: string; readonly window: string } | null;
  readonly acknowledge: string;
  readonly speak: string;
  readonly silence: string | null;
  readonly targets: readonly {
    readonly id: string;
    readonly title: string;
    readonly time: string;
    readonly own: boolean;
  }[];
  readonly switchedOff: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
  readonly warnings: readonly string[];
}

export interface StageShown {
  readonly name: string;
  readonly time: string;
  /** As it is said to the person who complains. */
  readonly starts: string;
  readonly always: readonly string[];
  readonly mayBeLeftOut: readonly string[];
  readonly extension: string | null;
}

/** Every version published, the latest to take effect first. */
export async function proceduresOf(desk: Desk, organisation: string): Promise<ProcedureShown[]> {
  const { procedures, contracts } = await settingsOf(desk, organisation);
  const today = dayOf(desk.now());
  const inOrder = [...procedures].sort((a, b) =>
    a.from < b.from ? 1 : a.from > b.from ? -1 : b.version - a.version,
  );
  return inOrder.map((procedure, index) => {
    const next = inOrder[index - 1];
    const to = next === undefined ? null : plusDays(next.from as Day, -1);
    return shown(procedure, { to, today, contracts });
  });
}

/** A version that is not published yet, as it would read. */
export async function procedureToRead(
  desk: Desk,
  organisation: string,
  given: ProcedureGiven,
): Promise<ProcedureShown> {
  const { procedures, contracts } = await settingsOf(desk, organisation);
  const version = Math.max(0, ...procedures.map((procedure) => procedure.version)) + 1;
  const procedure: Procedure = { ...given, id: `procedure-${version}`, version };
  return shown(procedure, { to: null, today: dayOf(desk.now()), contracts });
}

function shown(
  procedure: Procedure,
  { to, today, contracts }: { to: Day | null; today: Day; contracts: readonly Contract[] },
): ProcedureShown {
  const from = procedure.from as Day;
  const time = (id: string): string => timeInWords(targetOf(procedure, id));
  return {
    version: procedure.version,
    title: procedure.title,
    edition: procedureEdition(procedure),
    from,
    to,
    standing: today < from ? 'to come' : to !== null && to < today ? 'replaced' : 'in force',
    stages: procedure.stages.map(stageShown),
    ice: iceOf(contracts),
    acknowledge: time('clock.acknowledge'),
    speak: time('clock.speak'),
    silence: procedure.closeAfterSilence === null ? null : periodInWords(procedure.closeAfterSilence),
    targets: targets.map(({ id, title }) => ({
      id,
      title,
      time: time(id),
      own: procedure.targets[id] !== undefined,
    })),
    switchedOff: Object.entries(procedure.switchedOff).map(([id, reason]) => ({
      id,
      title: switchable.find((control) => control.id === id)?.title ?? id,
      reason,
    })),
    warnings: warningsOf(procedure),
  };
}

const targetOf = (procedure: Procedure, id: string): Period =>
  procedure.targets[id] ?? clockIn(rules, id)?.local ?? { value: 0, unit: 'working-days' };

const stageShown = ({ name, respond, starts, steps, extension }: ProcedureStage): StageShown => ({
  name,
  time: periodInWords(respond),
  starts: startWordsToThem[starts],
  always: steps.filter(({ required }) => required).map((step) => step.name),
  mayBeLeftOut: steps.filter(({ required }) => !required).map((step) => step.name),
  extension:
    extension === null ? null : `${periodInWords(extension.atMost)} more, given by a ${extension.role}`,
});

/** The times of the guidance that binds a contract and gives the person a way to ICE; null where none does. */
function iceOf(contracts: readonly Contract[]): ProcedureShown['ice'] {
  const packs = contracts.flatMap(({ programme, from }) => packOf(programme, from) ?? []);
  for (const pack of packs) {
    const [eight, window] = (['clock.reply-before-ice', 'clock.ice-window'] as const).map((id) => {
      const rule = clockIn(rules, id);
      const governing = rule === null ? null : limitFor(rule, pack);
      return governing?.from === 'guidance' && governing.limit.kind === 'period'
        ? periodInWords(governing.limit.period)
        : null;
    });
    if (eight != null && window != null) return { eightWeeks: eight, window };
  }
  return null;
}

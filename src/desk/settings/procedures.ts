import { z } from 'zod';
import { type Day, dayOf } from '#core/day.ts';
import { type Period, units } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import { catalogue } from '#guidance/catalogue.ts';
import { type Procedure, stageStarts } from '#kinds/complaint/procedure.ts';
import { someDay } from '#kinds/inputs.ts';
import type { Desk } from '../desk.ts';
import { administers, type Changing, savedBefore, saveSetting } from './save.ts';
import { settingKinds, settingsOf } from './settings.ts';

const aPeriod = z.strictObject({ value: z.int().min(0).max(999), unit: z.enum(units) });

export const procedureSchema = z.strictObject({
  title: z.string().trim().min(1).max(100),
  from: someDay,
  stages: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(60),
        respond: aPeriod,
        starts: z.enum(stageStarts),
        steps: z
          .array(
            z.strictObject({
              id: z.string().regex(/^[a-z0-9-]{1,40}$/),
              name: z.string().trim().min(1).max(120),
              required: z.boolean(),
            }),
          )
          .max(20)
          .default([]),
        extension: z
          .strictObject({ role: z.enum(['manager', 'reviewer', 'handler']), atMost: aPeriod })
          .nullable()
          .default(null),
      }),
    )
    .min(1)
    .max(6),
  targets: z.record(z.string(), aPeriod).default({}),
  closeAfterSilence: aPeriod.nullable().default(null),
  switchedOff: z.record(z.string(), z.string().trim().min(1)).default({}),
});
export type ProcedureGiven = z.output<typeof procedureSchema>;

/** What publishing a procedure says besides that it was done. */
export interface Published {
  readonly version: number;
  /** Things a provider should know before it relies on it: they stop nothing. */
  readonly warnings: readonly string[];
}

/**
 * Publishes a version of the provider’s procedure with the day it takes effect. Complaints received before that day keep the
 * version they have.
 */
export async function publishProcedure(
  desk: Desk,
  who: Changing,
  given: ProcedureGiven,
): Promise<Refusal | Published> {
  const before = await savedBefore(desk, who, 'ProcedurePublished');
  if (before !== null)
    return { version: Number(before.stream.replace('procedure-', '')), warnings: warningsOf(given) };
  const { procedures } = await settingsOf(desk, who.organisation);
  const refusal = administers(who.actor) ?? procedureRefusal(given, procedures, dayOf(desk.now()));
  if (refusal !== null) return refusal;
  const version = Math.max(0, ...procedures.map((procedure) => procedure.version)) + 1;
  const body: Procedure = { ...given, id: `procedure-${version}`, version };
  const failed = await saveSetting(desk, {
    ...who,
    type: 'ProcedurePublished',
    stream: body.id,
    kind: settingKinds.procedure,
    payload: body,
  });
  return failed ?? { version, warnings: warningsOf(given) };
}

/** Why a version cannot be published; null when it can. */
export function procedureRefusal(
  given: ProcedureGiven,
  procedures: readonly Procedure[],
  today: Day,
): Refusal | null {
  const clash = procedures.find((procedure) => procedure.from === given.from);
  if (clash !== undefined)
    return {
      code: 'procedure.same-day',
      says: `Version ${clash.version} takes effect on that very day.`,
      remedy: 'Choose another day.',
      clauses: ['BP-1-3'],
      at: 'from',
    };
  const unsure = Object.keys(given.switchedOff).find(
    (id) => !catalogue.some((rule) => rule.id === id && rule.kind === 'check' && rule.switchable === true),
  );
  if (unsure !== undefined)
    return {
      code: 'procedure.not-switchable',
      says: `“${unsure}” is not a control that can be switched off.`,
      remedy: 'Only the briefing pack’s standards can be.',
      clauses: ['BP-3-3', 'G2-A2-4b'],
      at: 'switchedOff',
    };
  if (procedures.length > 0 && given.from < today)
    return {
      code: 'procedure.in-the-past',
      says: 'A new version cannot take effect in the past: complaints already have the version of their day.',
      remedy: 'Choose today or a later day.',
      clauses: ['BP-A2-6.6'],
      at: 'from',
    };
  return null;
}

const days = ({ value, unit }: Period): number =>
  ({
    hours: value / 24,
    'working-days': value * 1.4,
    'calendar-days': value,
    weeks: value * 7,
    months: value * 30,
  })[unit];

/** What a provider should know of a version before it relies on it: none of it stops anything. */
export function warningsOf(given: Pick<Procedure, 'stages' | 'closeAfterSilence'>): string[] {
  const warnings: string[] = [];
  if (given.stages.length < 2)
    warnings.push(
      'With one stage a mixed complaint cannot go on to a next one: that stage is then run as the last (AMB-19).',
    );
  const all = given.stages.reduce((sum, stage) => sum + days(stage.respond), 0);
  if (all > 56)
    warnings.push(
      'All stages together take longer than eight weeks, after which a person may go straight to ICE.',
    );
  if (given.closeAfterSilence !== null && days(given.closeAfterSilence) < 180)
    warnings.push(
      'A complaint may be closed after silence sooner than the six months a person has to go to ICE.',
    );
  return warnings;
}

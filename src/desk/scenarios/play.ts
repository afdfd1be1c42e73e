import type { Day } from '#core/day.ts';
import type { Nation } from '#core/nation.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Asked } from '../asking/ask-rule.ts';
import type { CaseView } from './case-view.ts';
import { differences } from './compare.ts';
import type { AskingStep, Refused, Scenario, Step } from './format.ts';
import { commandNamed, type NamedCommand } from './named-command.ts';
import { inOwnWords, refusalCode } from './vocabulary.ts';

/** Where a scenario is played: on the pure domain, or against a running server. */
export interface Stage {
  /** Does a command; the refusals, empty when it went through. */
  act(
    on: Day,
    by: string,
    command: NamedCommand,
    input: Record<string, unknown>,
  ): Promise<readonly Refusal[]>;
  /** Lets the nights up to and with a day pass. */
  pass(to: Day): Promise<void>;
  /** A holiday is added on a day. */
  proclaim(on: Day, holiday: { nation: Nation; on: Day; title: string }): Promise<void>;
  ask(rule: string, facts: Record<string, unknown>): Promise<Asked>;
  see(): Promise<CaseView | null>;
}

/** One step that did not go as the scenario says. */
export interface Fault {
  readonly step: number;
  readonly says: string;
}

/** Plays a scenario to its end or its first fault: what follows a fault would only be noise. */
export async function play(scenario: Scenario, stage: Stage): Promise<Fault | null> {
  let today = scenario.given.today ?? firstDay(scenario);
  for (const [index, step] of scenario.steps.entries()) {
    const on: Day = 'on' in step && step.on !== undefined ? step.on : today;
    if (on < today) return { step: index + 1, says: `It goes back from ${today} to ${on}.` };
    await stage.pass(on);
    today = on;
    const says = await playStep(step, on, stage);
    if (says !== null) return { step: index + 1, says };
  }
  return null;
}

const firstDay = (scenario: Scenario): Day =>
  scenario.steps.flatMap((step) => ('on' in step && step.on !== undefined ? [step.on] : []))[0] ??
  ('2018-06-01' as Day);

async function playStep(step: Step, on: Day, stage: Stage): Promise<string | null> {
  if ('ask' in step) return playAsking(step, await stage.ask(step.ask, step.with));
  if ('holiday' in step) await stage.proclaim(on, step.holiday);
  if ('do' in step) {
    const refusals = await stage.act(on, step.by, commandNamed(step.do), step.with);
    const wrong =
      step.refused === undefined
        ? unexpected(step.do, refusals)
        : notRefused(step.do, step.refused, refusals);
    if (wrong !== null) return wrong;
  }
  if (!('expect' in step) || step.expect === undefined) return null;
  const seen = await stage.see();
  if (seen === null) return 'Nothing has been recorded to look at.';
  const found = differences(inOwnWords(step.expect), seen);
  return found.length === 0 ? null : found.join('; ');
}

function playAsking(step: AskingStep, asked: Asked): string | null {
  const refusals = asked.ok ? [] : asked.refusals;
  const wrong =
    step.refused === undefined
      ? unexpected(step.ask, refusals)
      : notRefused(step.ask, step.refused, refusals);
  if (wrong !== null || !asked.ok || step.expect === undefined) return wrong;
  const found = differences(step.expect, asked.answer);
  return found.length === 0 ? null : `${step.ask}: ${found.join('; ')}`;
}

const unexpected = (command: string, refusals: readonly Refusal[]): string | null =>
  refusals.length === 0
    ? null
    : `${command} was refused: ${refusals.map((refusal) => `${refusal.code} (${refusal.says})`).join('; ')}`;

/** The refusal expected must be among those given, and cite what the scenario says. */
function notRefused(command: string, wanted: Refused, refusals: readonly Refusal[]): string | null {
  if (refusals.length === 0)
    return `${command} went through and should have been refused with ${wanted.code}.`;
  const found = refusals.filter((refusal) => refusal.code === refusalCode(wanted.code));
  if (found.length === 0)
    return `${command} was refused with ${refusals.map((refusal) => refusal.code).join(', ')} and not with ${wanted.code}.`;
  const cited = new Set<string>(found.flatMap((refusal) => refusal.clauses));
  const missing = wanted.cites.filter((clause) => !cited.has(clause));
  return missing.length === 0
    ? null
    : `${wanted.code} cites ${[...cited].join(', ')} and not ${missing.join(', ')}.`;
}

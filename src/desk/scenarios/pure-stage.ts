import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { momentAt } from '#core/day.ts';
import type { Nation } from '#core/nation.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { ComplaintState } from '#kinds/complaint/state.ts';
import { askRule } from '../asking/ask-rule.ts';
import type { Given } from './format.ts';
import type { Stage } from './play.ts';
import { asKept, typedDocument } from './typed-document.ts';
import { type ComplaintView, viewOf } from './view.ts';
import { settingOf, type World, worldOf } from './world.ts';

/** The pure domain as a stage: no database, no clock, no server. */
export function pureStage(given: Given, rules: RuleBook): Stage {
  let world: World = worldOf(given, rules);
  let state: ComplaintState = kind.initial();
  let version = 0;

  function act(on: Day, by: string, name: string, put: Record<string, unknown>): readonly Refusal[] {
    const document = typedDocument(name, put);
    const input = document === null ? put : asKept(document);
    const command = kind.commands.get(name);
    if (command === undefined) return [refusal('command.unknown', `There is no command “${name}”.`)];
    if (name === 'record' && state.exists)
      return [
        refusal('scenario.one-complaint', 'A scenario follows one complaint, and it has been recorded.'),
      ];
    const setting = settingOf(world, on, by);
    const barred = permitRefusal(name, setting.actor.roles);
    if (barred !== null) return [barred];
    const parsed = command.schema.safeParse(input);
    if (!parsed.success)
      return [refusal('input.invalid', `What is given cannot be read: ${z.prettifyError(parsed.error)}`)];
    const decision = command.decide(state, parsed.data, setting);
    if (!decision.ok) return decision.refusals;
    for (const event of decision.events) {
      version += 1;
      state = kind.evolve(state, {
        event,
        version,
        at: momentAt(on, '10:00'),
        by: { id: setting.actor.id, name: setting.actor.name },
      });
    }
    return [];
  }

  /** Does, in the order of their days, what the system owes: as the night’s jobs do. */
  function pass(to: Day): void {
    for (let due = dueToSystem(to); due !== null; due = dueToSystem(to))
      if (act(due.on, 'system', due.command, {}).length > 0) return;
  }

  function dueToSystem(to: Day): { on: Day; command: string } | null {
    if (!state.exists) return null;
    for (const { due, command, ownerRole } of kind.project(state, settingOf(world, to, 'system')).duties) {
      if (ownerRole !== 'system' || command === null || due > to) continue;
      if (kind.commands.get(command)?.blocked(state, settingOf(world, due, 'system')).length === 0)
        return { on: due, command };
    }
    return null;
  }

  return {
    act: async (on, by, name, input) => act(on, by, name, input),
    pass: async (to) => pass(to),
    async proclaim(on: Day, holiday: { nation: Nation; on: Day; title: string }) {
      const known = world.holidays[holiday.nation] ?? [];
      world = {
        ...world,
        holidays: {
          ...world.holidays,
          [holiday.nation]: [...known, { on: holiday.on, title: holiday.title, addedOn: on }],
        },
      };
      if (state.exists) act(on, 'system', 'recompute-clocks', { why: `${holiday.title} was added.` });
    },
    ask: async (rule, facts) => askRule(rule, facts, { rules, calendars: calendars(world.holidays) }),
    see: async (): Promise<ComplaintView | null> =>
      state.exists ? viewOf(state, settingOf(world, '2018-01-01' as Day, 'system')) : null,
  };
}

const refusal = (code: string, says: string): Refusal => ({ code, says, remedy: '', clauses: [] });

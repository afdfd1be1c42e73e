import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { momentAt } from '#core/day.ts';
import type { Nation } from '#core/nation.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import type { AnyKind } from '#kinds/case-setting.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import { kindNamed } from '#kinds/kinds.ts';
import { askRule } from '../asking/ask-rule.ts';
import { type CaseView, caseViewOf } from './case-view.ts';
import type { Given } from './format.ts';
import type { NamedCommand } from './named-command.ts';
import type { Stage } from './play.ts';
import { asKept, typedDocument } from './typed-document.ts';
import { settingOf, type World, worldOf } from './world.ts';

/** The pure domain as a stage: no database, no clock, no server. */
export function pureStage(given: Given, rules: RuleBook): Stage {
  let world: World = worldOf(given, rules);
  // What it follows is of the kind it records: a complaint until something else is recorded.
  let kind: AnyKind = complaint;
  let state = kind.initial();
  let version = 0;

  function act(
    on: Day,
    by: string,
    { kind: named, command: name }: NamedCommand,
    put: Record<string, unknown>,
  ): readonly Refusal[] {
    if (name === 'record' && version === 0) {
      kind = kindNamed(named) ?? kind;
      state = kind.initial();
    }
    if (named !== kind.name) return [another(named)];
    const document = typedDocument(name, put);
    const input = document === null ? put : asKept(name, document);
    const command = kind.commands.get(name);
    if (command === undefined) return [refusal('command.unknown', `There is no command “${name}”.`)];
    if (name === 'record' && version > 0)
      return [refusal('scenario.one-complaint', 'A scenario follows one case, and it has been recorded.')];
    const setting = settingOf(world, on, by);
    const barred = kind.barred(name, setting.actor.roles);
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
      if (act(due.on, 'system', { kind: kind.name, command: due.command }, {}).length > 0) return;
  }

  function dueToSystem(to: Day): { on: Day; command: string } | null {
    if (version === 0) return null;
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
      if (version > 0)
        act(
          on,
          'system',
          { kind: kind.name, command: 'recompute-clocks' },
          { why: `${holiday.title} was added.` },
        );
    },
    ask: async (rule, facts) => askRule(rule, facts, { rules, calendars: calendars(world.holidays) }),
    see: async (): Promise<CaseView | null> =>
      version > 0 ? caseViewOf(kind, state, settingOf(world, '2018-01-01' as Day, 'system')) : null,
  };
}

const another = (kind: string): Refusal =>
  refusal('scenario.another-kind', `A scenario follows one case, and this one is no ${kind}.`);

const refusal = (code: string, says: string): Refusal => ({ code, says, remedy: '', clauses: [] });

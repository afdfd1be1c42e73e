import type { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Desk } from '../../desk.ts';
import type { Person } from '../../sign-in/person.ts';
import { loadCase } from '../open-case.ts';
import { lists, moreLists, type Offered } from './lists.ts';
import { startingWith } from './starting.ts';

/** A command as its page asks it, of one case and one person. */
export interface OpenCommand {
  readonly command: string;
  readonly reference: string;
  readonly version: number;
  readonly person: string;
  readonly adjustments: string;
  readonly today: Day;
  readonly form: Form;
  /** What stands in the way before anything is typed; none when it can be done. */
  readonly refusals: readonly Refusal[];
  /** The lists its fields choose from, by name. */
  readonly offers: Readonly<Record<string, Offered>>;
  /** What the form opens with, as its input would hold it. */
  readonly starting: Readonly<Record<string, unknown>>;
  /** It sends a letter, which can be read before it goes. */
  readonly sendsLetter: boolean;
}

/** Whether there is a command of that name with a page on a case. Recording has a page of its own. */
export const isCommand = (name: string): boolean => kind.commands.has(name) && name !== 'record';

/** What a command’s schema finds wrong with an input, when it is not to be done yet; none where there is no such command. */
export const issuesIn = (name: string, input: unknown): readonly z.core.$ZodIssue[] =>
  kind.commands.get(name)?.schema.safeParse(input).error?.issues ?? [];

/** Opens a command on a case; null when there is no such case or no such command. */
export async function openCommand(
  desk: Desk,
  person: Person,
  reference: string,
  name: string,
): Promise<OpenCommand | null> {
  const command = kind.commands.get(name);
  if (command === undefined || !isCommand(name)) return null;
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, version, setting } = found;
  const barred = permitRefusal(name, person.roles);
  const named = command.form.fields.flatMap(({ options }) =>
    options !== undefined && 'from' in options ? [options.from] : [],
  );
  return {
    command: name,
    reference: complaint.reference,
    version,
    person: personOf(complaint),
    adjustments: complaint.adjustments,
    today: setting.today,
    form: command.form,
    refusals: barred === null ? command.blocked(complaint, setting) : [barred],
    offers: Object.fromEntries(
      [...named, ...(moreLists[name] ?? [])].map((list) => [list, listOf(list)(complaint, setting)]),
    ),
    starting: startingWith(name, complaint, setting),
    sendsLetter: 'sentBy' in ((command.schema as z.ZodObject).shape ?? {}),
  };
}

function listOf(name: string): (typeof lists)[string] {
  const list = lists[name];
  if (list === undefined) throw new RangeError(`no case offers a list called ${name}`);
  return list;
}

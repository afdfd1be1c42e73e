import type { z } from 'zod';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Field, Form, Option } from '#core/form.ts';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import { retentionHolds } from '#guidance/retention/holds.ts';
import type { CaseSetting } from '#kinds/case-setting.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { permitRefusal } from '#kinds/data-request/permits.ts';
import { personOf } from '#kinds/data-request/standing.ts';
import type { DataRequest } from '#kinds/data-request/state.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadRequest } from './load.ts';
import { type PartHeld, partsHeld } from './parts-held.ts';

/** A command as its page asks it, of one request and one person. */
export interface OpenRequestCommand {
  readonly command: string;
  readonly reference: string;
  readonly version: number;
  readonly person: string;
  readonly adjustments: string;
  readonly today: Day;
  readonly form: Form;
  readonly refusals: readonly Refusal[];
  readonly offers: Readonly<Record<string, readonly Option[]>>;
  readonly sendsLetter: boolean;
  /** The parts an erasure is decided of; none for any other command. */
  readonly parts: readonly PartHeld[];
}

/** Done from pages of their own, or by the system. */
const elsewhere = new Set(['record', 'choose-cases', 'record-export', 'record-erased', 'recompute-clocks']);

/** Whether there is a command of that name with a form on a request. */
export const isRequestCommand = (name: string): boolean => kind.commands.has(name) && !elsewhere.has(name);

/** What a command’s schema finds wrong with an input, when it is not to be done yet. */
export const requestIssues = (name: string, input: unknown): readonly z.core.$ZodIssue[] =>
  kind.commands.get(name)?.schema.safeParse(input).error?.issues ?? [];

/** Opens a command on a request; null when there is no such request or no such command. */
export async function openRequestCommand(
  desk: Desk,
  person: Person,
  reference: string,
  name: string,
): Promise<OpenRequestCommand | null> {
  const command = kind.commands.get(name);
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (command === undefined || found === null) return null;
  const { request, version, setting } = found;
  const barred = permitRefusal(name, person.roles);
  const parts =
    name === 'decide-erasure' ? await partsHeld(desk, person.organisation, person, undecided(request)) : [];
  return {
    command: name,
    reference: request.reference,
    version,
    person: personOf(request),
    adjustments: request.adjustments,
    today: setting.today,
    form: {
      ...command.form,
      about: [command.form.about, ...parts.flatMap(foreseen)].join(' '),
      fields: [...parts.flatMap(partFields), ...command.form.fields],
    },
    refusals: barred === null ? command.blocked(request, setting) : [barred],
    offers: offersIn(setting),
    sendsLetter: 'sentBy' in ((command.schema as z.ZodObject).shape ?? {}),
    parts,
  };
}

/** The cases nothing has been decided of, or that were put off. */
const undecided = ({ cases, parts }: DataRequest): readonly string[] =>
  (cases?.references ?? []).filter((id) => {
    const part = parts.find((one) => one.id === id);
    return part === undefined || part.outcome === 'deferred';
  });

const offersIn = ({ staff }: CaseSetting): OpenRequestCommand['offers'] => ({
  handlers: [...staff.values()]
    .filter(({ active, roles }) => active && ['handler', 'manager'].some((role) => roles.includes(role)))
    .map(({ id, name }) => ({ value: id, label: name })),
});

/** What the rules of keeping say of a part by themselves, in a sentence; nothing of a part that is free. */
function foreseen({ says, hold, keepUntil }: PartHeld): string[] {
  const by = retentionHolds.items.find(({ code }) => code === hold)?.label ?? 'a hold put on by hand';
  if (hold !== '') return [`${says} is put off: ${by}.`];
  if (keepUntil === null) return [];
  return [
    keepUntil === 'running'
      ? `${says} has to be kept: its contract runs.`
      : `${says} has to be kept until ${inWords(keepUntil)}.`,
  ];
}

/** What can be said by hand of a part that nothing holds back by itself. */
function partFields({ id, says, hold }: PartHeld, at: number): Field[] {
  return [
    { name: `parts.${at}.id`, as: 'hidden', label: says, starts: id },
    ...(hold === ''
      ? [
          {
            name: `parts.${at}.hold`,
            as: 'select',
            label: `${says}: does anything hold it back?`,
            optional: true,
            options: retentionHolds.items
              .filter(({ code }) => code !== 'erasure-request')
              .map(({ code, label }) => ({ value: code, label: `Yes: ${label}` })),
          } as const,
        ]
      : []),
  ];
}

/** The letters a command would send with what has been typed so far. None while it cannot be decided. */
export async function rehearseRequest(
  desk: Desk,
  person: Person,
  reference: string,
  name: string,
  input: unknown,
): Promise<Letter[]> {
  const command = kind.commands.get(name);
  const parsed = command?.schema.safeParse(input);
  const found = await loadRequest(desk, person.organisation, person, reference);
  if (command === undefined || parsed?.success !== true || found === null) return [];
  const decision = command.decide(found.request, parsed.data, found.setting);
  return decision.ok
    ? decision.events.flatMap((event) => (event.type === 'LetterIssued' ? [event.letter] : []))
    : [];
}

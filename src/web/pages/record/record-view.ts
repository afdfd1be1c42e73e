import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RecordPage } from '#desk/complaint/record-page.ts';
import type { Fault } from '#web/forms/faults.ts';
import { type FieldView, formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readDay } from '#web/forms/read-day.ts';
import type { PageData } from '#web/http.ts';
import type { tellView } from './tell-view.ts';

/** The page in one of its states. */
export interface Shown {
  /** What was typed, when it comes back; nothing when it is opened. */
  readonly typed?: Posted;
  readonly faults?: readonly Fault[];
  readonly refusals?: readonly Refusal[];
  readonly contract: string;
  readonly tell: ReturnType<typeof tellView> | null;
}

/** Asked seldom, so kept in the disclosure: the two that are neither us nor Jobcentre Plus. */
const seldom = ['outgoing-provider', 'other-agency'];

/** The page that records a complaint as its template draws it. */
export function recordView(
  page: RecordPage,
  { typed, faults = [], refusals = [], contract, tell }: Shown,
): PageData {
  const { today, offers, me } = page;
  const several = offers.contracts.length > 1;
  const opening: Posted = {
    channel: 'phone',
    language: 'en-GB',
    'person.type': 'participant',
    way: 'direct',
    contract,
    handler: me ?? '',
    explained: 'yes',
    ...dayBoxes(today),
  };
  const shown = typed ?? opening;
  const form = formView(page.form, {
    action: '/record',
    today,
    typed: shown,
    faults,
    offers,
    ...(several ? {} : { hidden: { contract } }),
  });
  const { field } = form;
  const received = readDay(shown, 'received');
  const isToday = 'day' in received && received.day === today;
  return {
    title: 'Record a complaint',
    form,
    faults,
    refusals,
    several,
    // Nobody is made to give a name, but it is one of the four answers that are asked of everybody.
    name: field['person.name'] === undefined ? null : { ...field['person.name'], optional: false },
    paperOnly: field.paperOnly === undefined ? null : { ...field.paperOnly, inline: true },
    about: choicesOf(field.about, (value) => !seldom.includes(value)),
    aboutSeldom: choicesOf(field.about, (value) => seldom.includes(value)),
    received: isToday
      ? { says: `Received today, ${inWords(today)}.`, open: false }
      : {
          says: 'day' in received ? `Received on ${inWords(received.day)}.` : 'The day it reached us.',
          open: true,
        },
    explained: oneOf(shown, 'explained') === 'yes',
    further: isFurther(shown, faults),
    summary: oneOf(shown, 'summary').trim(),
    wanted: oneOf(shown, 'wanted').trim(),
    tell,
  };
}

function dayBoxes(today: string): Posted {
  const [year = '', month, day] = today.split('-');
  return {
    'received-day': String(Number(day)),
    'received-month': String(Number(month)),
    'received-year': year,
  };
}

/** A field with some of its choices, to be drawn in two places. */
const choicesOf = (field: FieldView | undefined, of: (value: string) => boolean): FieldView | null =>
  field === undefined
    ? null
    : { ...field, inline: true, choices: field.choices.filter(({ value }) => of(value)) };

/** The disclosure stands open when something in it was answered, or has to be mended. */
function isFurther(typed: Posted, faults: readonly Fault[]): boolean {
  const starts: Readonly<Record<string, string>> = {
    language: 'en-GB',
    'person.type': 'participant',
    way: 'direct',
  };
  const inside = /^(adjustments|language|person\.(?!name|contact)|representative|deliveredBy|way|jcp)/;
  const answered = Object.keys(typed).some(
    (name) => inside.test(name) && oneOf(typed, name) !== '' && oneOf(typed, name) !== starts[name],
  );
  const seldomChosen = [typed.about ?? []].flat().some((value) => seldom.includes(value));
  return answered || seldomChosen || faults.some(({ field }) => inside.test(field));
}

import type { Field, Form } from '#core/form.ts';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { caseHref, commandHref } from '#web/complaint/addresses.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { fieldId, type Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';
import { fieldsOfGroup, type Group, type Part } from './parts/part.ts';

/** A command's page in one of its states. */
export interface Shown {
  readonly typed: Posted;
  readonly groups: readonly Group[];
  readonly part: Part | null;
  readonly faults?: readonly Fault[];
  readonly refusals?: readonly Refusal[];
  readonly changed?: unknown;
  /** The letters it would send, with what has been typed so far. */
  readonly letters: readonly Letter[];
}

/** The page of a command as its template draws it. */
export function commandView(open: OpenCommand, shown: Shown): PageData {
  const { reference, person, adjustments } = open;
  const { typed, groups, part, faults = [], refusals = [], changed = null, letters } = shown;
  const home = caseHref(reference);
  const whole = formWith(open, groups);
  const form = formView(whole, {
    action: commandHref(reference, open.command),
    today: open.today,
    typed,
    faults,
    offers: Object.fromEntries(Object.entries(open.offers).map(([name, { options }]) => [name, options])),
    hidden: { version: String(open.version) },
    cancel: { href: home, label: 'Leave without saving' },
  });
  const viewsOf = (fields: readonly Field[]) => fields.flatMap(({ name }) => form.field[name] ?? []);
  return {
    title: form.title,
    crumb: { href: home, label: `${person}, ${reference}` },
    adjustments,
    form,
    faults,
    changed,
    refusals: refusals.map((refusal) => ({ ...refusal, href: placeOf(refusal, whole) })),
    own: viewsOf(open.form.fields),
    groups: groups.map(({ legend, remove, fields, beside = [], folded }) => ({
      legend,
      remove,
      fields: viewsOf(fields),
      beside: viewsOf(beside),
      folded: folded === undefined ? null : { ...folded, fields: viewsOf(folded.fields) },
    })),
    add: part?.add ?? null,
    letters: letters.map((letter) => letterAsHtml(letter, { heading: 3 })),
    canPreview: open.sendsLetter,
  };
}

/** The form with the fields of its groups, and with what its lists say of those they leave out. */
export function formWith({ form, offers }: OpenCommand, groups: readonly Group[]): Form {
  const listed = new Set(
    groups.flatMap((group) => fieldsOfGroup(group).map(({ name }) => name.split('.')[0] ?? '')),
  );
  const own = form.fields
    // A list drawn in groups needs no place of its own.
    .filter(({ name, as }) => !(as === 'hidden' && listed.has(name)))
    .map((field) => {
      const from = field.options !== undefined && 'from' in field.options ? field.options.from : null;
      const note = from === null ? '' : (offers[from]?.note ?? '');
      return note === '' ? field : { ...field, hint: [field.hint, note].filter(Boolean).join(' ') };
    });
  return { ...form, fields: [...own, ...groups.flatMap(fieldsOfGroup)] };
}

/** Where a refusal is mended on the page itself; null when it is not of a field. */
const placeOf = ({ at }: Refusal, { fields }: Form): string | null =>
  at !== undefined && fields.some(({ name, as }) => name === at && as !== 'hidden')
    ? `#${fieldId(at)}`
    : null;

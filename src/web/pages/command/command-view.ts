import type { Field, Form } from '#core/form.ts';
import type { Letter } from '#core/letter.ts';
import type { Refusal } from '#core/refusal.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { caseHref, commandHref } from '#web/complaint/addresses.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { boxName, fieldId, type Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';
import { fieldsOfGroup, type Group, type Part } from './parts/part.ts';
import { parts } from './parts/parts.ts';

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
    // What a rule says of a field stands beside it too: the panel above may be screens away.
    faults: [...faults, ...besideFields(whole, refusals)],
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
    own: viewsOf(ownFields(open)),
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
export function formWith(open: OpenCommand, groups: readonly Group[]): Form {
  const { form, offers } = open;
  const listed = new Set(
    groups.flatMap((group) => fieldsOfGroup(group).map(({ name }) => name.split('.')[0] ?? '')),
  );
  const own = ownFields(open)
    // A list drawn in groups needs no place of its own.
    .filter(({ name, as }) => !(as === 'hidden' && listed.has(name)))
    .map((field) => {
      const from = field.options !== undefined && 'from' in field.options ? field.options.from : null;
      const note = from === null ? '' : (offers[from]?.note ?? '');
      return note === '' ? field : { ...field, hint: [field.hint, note].filter(Boolean).join(' ') };
    });
  return { ...form, fields: [...own, ...groups.flatMap(fieldsOfGroup)] };
}

/** The form's own fields, as the command's page asks them. */
function ownFields(open: OpenCommand): readonly Field[] {
  const fields = parts[open.command]?.own?.(open.form.fields, open) ?? open.form.fields;
  // Where ICE has one case of it, nobody is asked which.
  const one = (open.offers['ice-cases']?.options.length ?? 0) < 2;
  return one ? fields.filter(({ name, optional }) => name !== 'case' || optional !== true) : fields;
}

/** The visible field a refusal is about, or the first of the list it is about. */
const fieldOf = ({ at }: Refusal, { fields }: Form): Field | undefined => {
  const visible = fields.filter(({ as }) => as !== 'hidden');
  return at === undefined
    ? undefined
    : (visible.find(({ name }) => name === at) ?? visible.find(({ name }) => name.startsWith(`${at}.`)));
};

const besideFields = (form: Form, refusals: readonly Refusal[]): Fault[] =>
  refusals.flatMap((refusal) => {
    const field = fieldOf(refusal, form);
    return field === undefined ? [] : [{ field: field.name, says: refusal.says }];
  });

/** Where a refusal is mended on the page itself; null when it is not of a field. */
function placeOf(refusal: Refusal, form: Form): string | null {
  const field = fieldOf(refusal, form);
  return field === undefined
    ? null
    : `#${fieldId(field.as === 'day' ? boxName(field.name, 'day') : field.name)}`;
}

import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import type { CopyToCheck, MarkToCheck } from '#desk/complaint/redaction-to-check.ts';
import { caseHref, commandHref, copyHref, documentHref } from '#web/complaint/addresses.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';
import { pictureHref } from './redact-view.ts';

/** What was typed, and what came of it. */
export interface Checked {
  readonly typed: Posted;
  readonly faults?: readonly Fault[];
  readonly refusals?: readonly Refusal[];
  readonly changed?: unknown;
}

export const checkFields: readonly Field[] = [
  { name: 'agreed', as: 'yes-no', label: 'May it be disclosed so?' },
  {
    name: 'note',
    as: 'textarea',
    label: 'If not, what is wrong?',
    hint: 'Something is left that must go, or something is gone that must not.',
    optional: true,
  },
];

/** The page on which original and copy are compared, as its template draws it. */
export function checkView(
  open: OpenCommand,
  copies: readonly CopyToCheck[],
  copy: CopyToCheck | null,
  { typed, faults = [], refusals = [], changed = null }: Checked,
): PageData {
  const { reference } = open;
  const home = caseHref(reference);
  const form = formView(
    { ...open.form, fields: checkFields },
    {
      action: commandHref(reference, open.command),
      today: open.today,
      typed,
      faults,
      hidden: { version: String(open.version), redaction: copy?.id ?? '', page: oneOf(typed, 'page') },
      cancel: { href: home, label: 'Leave without saving' },
    },
  );
  return {
    title: open.form.title,
    crumb: { href: home, label: `${open.person}, ${reference}` },
    about: open.form.about,
    form,
    faults,
    changed,
    refusals: [...refusals, ...(copy === null ? open.refusals : [])],
    home,
    copy: copy === null ? null : copyView(open, copy, typed),
    others: copies
      .filter(({ id }) => id !== copy?.id)
      .map(({ id, title }) => ({ title, href: commandHref(reference, open.command, { redaction: id }) })),
  };
}

function copyView({ reference, command }: OpenCommand, copy: CopyToCheck, typed: Posted) {
  const { id, document, pages } = copy;
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(oneOf(typed, 'page'))) || 1));
  const hrefOf = (other: number): string | null =>
    other < 1 || other > pages
      ? null
      : commandHref(reference, command, { redaction: id, page: String(other) });
  return {
    ...copy,
    page,
    before: hrefOf(page - 1),
    after: hrefOf(page + 1),
    original: copy.originalOpen
      ? {
          href: documentHref(reference, document),
          src: pictureHref(documentHref(reference, document), page),
        }
      : null,
    made: { href: copyHref(reference, id), src: pictureHref(copyHref(reference, id), page) },
    marks: copy.marks.map((mark) => ({ ...mark, where: whereOf(mark) })),
  };
}

/** "3 times, on pages 1 and 4". */
function whereOf({ times, pages }: MarkToCheck): string {
  const on =
    pages.length === 1
      ? `on page ${pages[0]}`
      : `on pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`;
  return times === 1 ? `Once, ${on}` : `${times} times, ${on}`;
}

import type { Refusal } from '#core/refusal.ts';
import type { OpenCommand } from '#desk/complaint/command/open-command.ts';
import { caseHref, commandHref, documentHref } from '#web/complaint/addresses.ts';
import type { Fault } from '#web/forms/faults.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import type { PageData } from '#web/http.ts';
import { boxesIn, fieldsOf, measures, nameOf } from './box-rows.ts';

/** The page on which somebody says what is to go, in one of its states. */
export interface Shown {
  readonly typed: Posted;
  /** The page that is looked at. */
  readonly page: number;
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly notices: readonly string[];
  readonly faults?: readonly Fault[];
  readonly refusals?: readonly Refusal[];
  readonly changed?: unknown;
}

/** The fields beside the boxes: words, and one reason for them. */
export const wordFields = [
  {
    name: 'words',
    as: 'lines',
    label: 'Which words?',
    hint: 'A line each: a name, a number. They go wherever they stand, also inside longer words.',
    optional: true,
    spellcheck: false,
  },
  {
    name: 'reason',
    as: 'text',
    label: 'Why must these words go?',
    hint: 'Such as: another participant’s name. It stands in the log that goes with a bundle.',
    optional: true,
  },
] as const;

/** The page as its template draws it. */
export function redactView(open: OpenCommand, shown: Shown): PageData {
  const { typed, page, sizes, notices, faults = [], refusals = [], changed = null } = shown;
  const document = oneOf(typed, 'document');
  const rows = boxesIn(typed);
  const home = caseHref(open.reference);
  const boxes = Array.from({ length: rows }, (_, at) => fieldsOf(at)).flat();
  const fields = [...wordFields, ...boxes, ...fieldsOf('NN')];
  const form = formView(
    { ...open.form, fields },
    {
      action: commandHref(open.reference, open.command),
      today: open.today,
      typed,
      faults,
      hidden: { version: String(open.version), document, page: String(page) },
      cancel: { href: home, label: 'Leave without saving' },
    },
  );
  const size = sizes[page - 1] ?? { width: 210, height: 297 };
  const title = open.offers.papers?.options.find(({ value }) => value === document)?.label ?? 'the document';
  const at = (name: string) => form.field[name];
  const boxView = (row: number | 'NN') => ({
    number: row === 'NN' ? row : row + 1,
    fields: measures.map((part) => at(nameOf(row, part))),
    reason: at(nameOf(row, 'reason')),
    remove: `remove-${row}`,
  });
  return {
    title: form.title,
    crumb: { href: home, label: `${open.person}, ${open.reference}` },
    form,
    faults,
    changed,
    refusals,
    notices,
    of: { title, href: documentHref(open.reference, document) },
    words: wordFields.map(({ name }) => at(name)),
    boxes: Array.from({ length: rows }, (_, row) => boxView(row)),
    // What script fills in when a box is drawn; its number is put in place of "NN".
    blank: boxView('NN'),
    shown: {
      page,
      pages: sizes.length,
      before: page > 1 ? page - 1 : null,
      after: page < sizes.length ? page + 1 : null,
      src: pictureHref(documentHref(open.reference, document), page),
      width: 1400,
      height: Math.round((1400 * size.height) / size.width),
      size: `${Math.round(size.width)} by ${Math.round(size.height)} mm`,
      sizes: JSON.stringify(sizes.map(({ width, height }) => [tenths(width), tenths(height)])),
      pictures: documentHref(open.reference, document),
    },
  };
}

const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10;

/** Where a page of a document or a copy is shown as a picture. */
export const pictureHref = (of: string, page: number): string => `${of}/pages/${page}`;

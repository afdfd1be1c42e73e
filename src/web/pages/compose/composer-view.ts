import { dayOf, type Moment } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import type { Block, Letter } from '#core/letter.ts';
import { timeOf } from '#core/moment-in-words.ts';
import type { Composer } from '#desk/complaint/composing/composer.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { caseHref } from '#web/complaint/addresses.ts';
import type { Fault } from '#web/forms/faults.ts';
import { type FormView, formView } from '#web/forms/form-view.ts';
import { type Posted, postedFrom } from '#web/forms/posted.ts';
import { checklistView } from './checklist-view.ts';
import { dueView } from './due-view.ts';
import { addressOf, titleOf } from './places.ts';

/** What the writer has in hand, beyond what is recorded. */
export interface InHand {
  /** The element that is open, by id; null for none. */
  readonly open: string | null;
  /** What was typed, when the form comes back. */
  readonly typed?: Posted | undefined;
  readonly faults?: readonly Fault[];
  /** The reviewer chosen but not yet sent to. */
  readonly reviewer?: string | undefined;
}

/** A composer as its template draws it. */
export function composerView(at: Composer, hand: InHand) {
  const open = at.elements.find(({ id }) => id === hand.open) ?? null;
  const left = at.elements.filter(({ id, answered }) => !answered && id !== open?.id);
  const form: FormView = formView(at.form, {
    action: addressOf(at),
    today: at.today,
    typed: hand.typed ?? postedFrom(at.form.fields, open?.input ?? {}),
    faults: hand.faults ?? [],
  });
  return {
    title: titleOf(at),
    crumb: { href: caseHref(at.reference), label: `${at.person}, ${at.reference}` },
    at,
    base: addressOf(at),
    due: at.due === null ? null : dueView(at, at.due),
    form: { ...form, field: { ...form.field, why: { ...form.field['why'], optional: false } } },
    faults: hand.faults ?? [],
    open,
    next: left[0] ?? null,
    reviewer: hand.reviewer ?? '',
    checklist: checklistView(at, { open: open?.id ?? null }),
    preview: letterAsHtml(fromElement(at.letter, open?.number ?? 1), { heading: 3 }),
    saved: at.savedAt === null ? null : savedInWords(at.savedAt, at),
  };
}

/** "Last saved 10:38 today". */
function savedInWords(savedAt: Moment, { today }: Composer): string {
  const on = dayOf(savedAt);
  return `Last saved ${timeOf(savedAt)} ${on === today ? 'today' : `on ${inShort(on, today)}`}`;
}

/** A letter from its opening to an element’s part, leaving out the parts before it: what fits beside the form. */
function fromElement(letter: Letter, number: number): Letter {
  const isPart = (n: number) => (block: Block) => block.kind === 'heading' && block.text.startsWith(`${n}. `);
  const first = letter.blocks.findIndex(isPart(1));
  const here = letter.blocks.findIndex(isPart(number));
  if (first === -1 || here <= first) return letter;
  return { ...letter, blocks: [...letter.blocks.slice(0, first), ...letter.blocks.slice(here)] };
}

import { join } from 'node:path';
import { z } from 'zod';
import { type Day, dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Form } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { someDay } from '#kinds/inputs.ts';
import type { Actor } from '#kinds/kind.ts';
import { actRefusal, rolesForAct } from '../access/areas.ts';
import { bundleOf } from '../bundle/bundle-of.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import { destroyCase } from '../retention/destroy-case.ts';
import { scrubAtOnce } from '../retention/scrub.ts';
import { setDown } from '../set-down.ts';
import type { Changing } from '../settings/save.ts';
import type { Person } from '../sign-in/person.ts';

/** Who puts on paper what may stand on no computer any more (S3; G2-63, G2-70). */
export const toPaperRoles = rolesForAct('cases', 'move-to-paper');

const sure = ['complete', 'locked'] as const;

export const toPaperSchema = z.strictObject({
  storedOn: someDay,
  confirmed: z.array(z.enum(sure)).refine((both) => sure.every((one) => both.includes(one))),
});

const both = 'Tick both, or stop here: what is destroyed cannot be brought back';

export const toPaperForm: Form = {
  title: 'Destroy everything held here',
  about:
    'Once the paper copy is in the locked storage. Every word, file and index entry goes at once, and nothing says that it was there.',
  button: 'Destroy it',
  final: true,
  fields: [
    {
      name: 'storedOn',
      as: 'day',
      label: 'When was the paper copy put in the locked storage?',
      mend: { missing: 'Enter the day the paper copy was put in the locked storage' },
    },
    {
      name: 'confirmed',
      as: 'checkboxes',
      label: 'Both are so',
      mend: { missing: both, wrong: both, 'too-few': both, 'not-a-choice': both },
      options: [
        {
          value: 'complete',
          label: 'The paper copy is complete and can be read',
          hint: 'Recordings cannot be printed: what they say is written down by hand',
        },
        { value: 'locked', label: 'It is in the locked storage, and the PDF is on no computer' },
      ],
    },
  ],
};

/** What is left to say of it: nothing of whom it was about. */
export interface PaperReceipt {
  readonly number: string;
  readonly on: Day;
  /** The last day on which a backup may still hold it; null where none is made. */
  readonly backupsUntil: Day | null;
}

const barred = (actor: Pick<Actor, 'roles'>): Refusal | null => actRefusal(actor, 'cases', 'move-to-paper');

/**
 * Binds the whole file of a complaint to be printed, and hands it over while it lies in a folder of its own; neither the file nor an
 * event of it is kept. Originals are bound where copies have parts blacked out: nothing else of them will be left. Null where there
 * is no complaint of that reference to this person.
 */
export async function printToPaper<Taken>(
  desk: Desk,
  person: Person,
  reference: string,
  take: (zip: string) => Promise<Taken>,
): Promise<{ readonly taken: Taken } | { readonly refusals: readonly Refusal[] } | null> {
  const refusal = barred(person);
  if (refusal !== null) return { refusals: [refusal] };
  const { organisation, name } = person;
  const found = await loadCase(desk, organisation, person, reference);
  if (found === null) return null;
  const complaint = { ...found.complaint, redactions: [] };
  const { complainant, representation } = complaint;
  const whole = bundleOf(desk, organisation, { ...found, complaint, madeBy: name });
  const reached = [complainant.contact, representation?.name ?? ''].filter(Boolean).join('; ');
  const chronology = [{ on: complaint.receivedOn, says: 'How they are reached', detail: reached }];
  return setDown('paper', async (folder) => {
    const made = await desk.bind(
      { ...whole, chronology: [...chronology, ...whole.chronology] },
      { to: join(folder, 'paper.zip'), sign: desk.record.sign },
    );
    return made.ok ? { taken: await take(made.path) } : { refusals: made.refusals };
  });
}

/**
 * Destroys everything held of somebody whose record is on paper from now on, once an officer says that the paper copy is locked away.
 * The same key again gives the same receipt; a second officer at the same time finds that there is nothing. Null where there is none.
 */
export async function moveToPaper(
  desk: Desk,
  who: Omit<Changing, 'opened'>,
  reference: string,
  { storedOn }: z.output<typeof toPaperSchema>,
): Promise<PaperReceipt | Refusal | null> {
  const refusal = barred(who.actor);
  if (refusal !== null) return refusal;
  if (storedOn > dayOf(desk.now())) return notYet;
  const gone = await destroyCase(desk, who, reference, {
    rule: 'scr.record',
    clauses: ['G2-63a', 'G2-63d'],
    reason: `Kept on paper only: the paper copy was locked away on ${inWords(storedOn)}.`,
    leaves: 'nothing',
  });
  if (gone.outcome === 'not-found') return null;
  if (gone.outcome === 'refused') return gone.refusal;
  await scrubAtOnce(desk);
  return receiptOf(gone.certificate);
}

/** A receipt by its number, to an officer; null where there is none. */
export async function paperReceipt(
  desk: Desk,
  person: Person,
  number: string,
): Promise<PaperReceipt | Refusal | null> {
  const refusal = barred(person);
  if (refusal !== null) return refusal;
  const found = await desk.record.destructions.find(person.organisation, number);
  if (found === null || isRefusal(found)) return null;
  const certificate = found.certificate as PaperReceipt & { readonly rule: string };
  return certificate.rule === 'scr.record' ? receiptOf(certificate) : null;
}

const receiptOf = ({ number, on, backupsUntil }: PaperReceipt): PaperReceipt => ({
  number,
  on,
  backupsUntil,
});

const notYet: Refusal = {
  code: 'paper.not-yet-stored',
  says: 'That day is still to come.',
  remedy: 'Lock the paper copy away first, and give the day that was done.',
  clauses: ['G2-69a'],
  at: 'storedOn',
};

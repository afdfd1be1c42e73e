import type { Day } from '#core/day.ts';
import type { Block, Letter, LetterKind } from '#core/letter.ts';
import { disclosureOf } from '../addressee.ts';
import type { ComplaintEvent } from '../events.ts';
import { nextId } from '../ids.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';

/** The version of the template new letters are set with. */
const template = 1;

/** Who a letter goes to: its address lines, how it begins, and what the history calls them. */
export interface Recipient {
  readonly lines: readonly string[];
  readonly salutation: string;
  readonly who: string;
}

/** Who a letter goes to: an elected member whose authority stands, a representative who has it, else the person. */
export function addresseeOf(complaint: Complaint): Recipient {
  const { representation, complainant } = complaint;
  if (representation !== null && disclosureOf(complaint) === 'FREE')
    return {
      lines: [representation.name, ...representation.address],
      salutation: `Dear ${representation.name}`,
      who: representation.name,
    };
  const name = complainant.name === '' ? 'the person who wrote to us' : complainant.name;
  return {
    lines: [...(complainant.name === '' ? [] : [complainant.name]), ...complainant.address],
    salutation: complainant.name === '' ? 'Hello' : `Dear ${complainant.name}`,
    who: name,
  };
}

/** What a letter calls the person who signs it: the most senior of what they are. */
const titleOf = (roles: readonly string[]): string =>
  roles.includes('manager')
    ? 'Complaints manager'
    : roles.includes('reviewer')
      ? 'Complaints reviewer'
      : 'Complaints handler';

/** A letter of this complaint, signed by the person who sends it, or by the one who wrote it where that is somebody else. */
export function letterOf(
  complaint: Complaint,
  setting: ComplaintSetting,
  letter: { kind: LetterKind; title: string; date: Day; blocks: readonly Block[] },
  writer?: string,
  to: Recipient = addresseeOf(complaint),
): Letter {
  const { lines, salutation } = to;
  const signer = (writer === undefined ? undefined : setting.staff.get(writer)) ?? setting.actor;
  return {
    ...letter,
    template,
    letterhead: setting.provider,
    language: complaint.language,
    largePrint: /large print/i.test(complaint.adjustments),
    reference: complaint.reference,
    addressee: lines,
    salutation,
    signedBy: { name: signer.name, role: titleOf(signer.roles) },
  };
}

/** The event that issues a letter, with its id in the case. */
export function issue(
  complaint: Complaint,
  letter: Letter,
  sentBy: string,
  to: Recipient = addresseeOf(complaint),
): ComplaintEvent & { type: 'LetterIssued' } {
  return {
    type: 'LetterIssued',
    id: nextId('letter-', complaint.letters),
    letter,
    to: to.who,
    sentBy,
  };
}

export const paragraph = (text: string, lead?: string): Block => ({
  kind: 'paragraph',
  text,
  ...(lead === undefined ? {} : { lead }),
});
export const heading = (text: string): Block => ({ kind: 'heading', text });

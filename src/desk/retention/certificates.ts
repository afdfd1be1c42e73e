import { type Day, dayOf, type Moment } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { mayAct, readRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import type { Certificate } from './certificate.ts';

/** A certificate as it is read: with whether its bytes have left the database’s own files. */
export interface ShownCertificate extends Certificate {
  /** When no byte of it was left in the files of the database; null until the next scrub. */
  readonly scrubbedAt: Moment | null;
}

export interface CertificatesPage {
  readonly today: Day;
  readonly rows: readonly ShownCertificate[];
  readonly next: string | null;
  /** Destructions that wait for the next scrub. */
  readonly unscrubbed: number;
}

/** Every certificate, the latest first. */
export async function listCertificates(
  desk: Desk,
  person: Person,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<CertificatesPage | Refusal> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const { organisation } = person;
  const [page, unscrubbed] = await Promise.all([
    desk.record.destructions.list(organisation, { limit, after, without: notTold(person) }),
    desk.record.destructions.unscrubbed(organisation),
  ]);
  if (isRefusal(page)) return page;
  return {
    today: dayOf(desk.now()),
    rows: page.items.map(({ certificate, scrubbedAt }) => ({ ...(certificate as Certificate), scrubbedAt })),
    next: page.next,
    unscrubbed,
  };
}

/** A certificate by its number; null where there is none. */
export async function findCertificate(
  desk: Desk,
  person: Person,
  number: string,
): Promise<ShownCertificate | Refusal | null> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const found = await desk.record.destructions.find(person.organisation, number);
  if (found === null) return null;
  const certificate = found.certificate as Certificate;
  return notTold(person).includes(certificate.rule) ? null : { ...certificate, scrubbedAt: found.scrubbedAt };
}

/** Rules whose certificates somebody is not told of: that somebody is a Special Customer, the nominated officer alone may know (G2-70). */
const notTold = (person: Person): readonly string[] =>
  mayAct(person, 'retention', 'know-of-paper') ? [] : ['scr.record'];

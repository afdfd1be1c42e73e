import type { Form } from '#core/form.ts';
import { recordForm } from '#kinds/data-request/commands/record-form.ts';
import { rolesFor } from '#kinds/data-request/permits.ts';
import { type RecordPage, recordPage } from '../complaint/record-page.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';

/** What the page that records a data request asks, of one person. */
export type RequestRecordPage = Pick<RecordPage, 'today' | 'offers' | 'refusals'> & { readonly form: Form };

/** Opens the page that records a data request. */
export async function requestRecordPage(desk: Desk, person: Person): Promise<RequestRecordPage> {
  const { today, offers, refusals } = await recordPage(desk, person);
  return { today, offers, refusals, form: recordForm };
}

/** The roles that record data requests, and whether somebody does. */
export const rolesThatRecordRequests = rolesFor('record');
export const mayRecordRequests = ({ roles }: Pick<Person, 'roles'>): boolean =>
  rolesThatRecordRequests.some((role) => roles.includes(role));

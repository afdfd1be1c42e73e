import assert from 'node:assert/strict';
import type { Actor } from '#kinds/kind.ts';
import type { Office } from './office.ts';
import { people } from './office.ts';

/** Does a command of a test, and insists that it is done. */
export type Act = (
  who: Actor,
  command: string,
  input: unknown,
  reference?: string,
) => Promise<{ readonly reference: string }>;

/** The commands of an office, as stories do them. */
export const actIn =
  (office: Office): Act =>
  async (who, command, input, reference) => {
    const outcome = await office.act(who, command, input, reference === undefined ? {} : { reference });
    assert.equal(outcome.outcome, 'done', `${command}: ${JSON.stringify(outcome)}`);
    if (outcome.outcome !== 'done') throw new Error(command);
    return outcome;
  };

const { osric } = people;

/** A complaint that ICE looks into, up to the day it shares its draft; gives back its reference. */
export async function atIce(act: Act, clock: (on: string) => void, more: object = {}): Promise<string> {
  clock('2018-03-05');
  const { reference } = await act(osric, 'record', {
    about: ['provider'],
    handler: 'osric',
    summary: 'My travel costs were not paid.',
    person: { name: 'Juniper Ashdown', contact: '01632 960 114', address: ['4 Example Row', 'Larkton'] },
    ...more,
  });
  const then = (command: string, input: unknown) => act(osric, command, input, reference);
  const writes = (summary: string, says: string) =>
    then('record-ice-contact', { summary, says, iceReference: `ICE-${reference}` });
  clock('2018-05-01');
  await writes('We take it on.', 'accepts');
  await then('answer-ice', { noReplyBecause: 'It only says so.' });
  clock('2018-05-14');
  await writes('Send us all papers.', 'papers-requested');
  await then('send-ice-evidence', { how: 'By courier' });
  clock('2018-06-01');
  await writes('We found no agreement and investigate.', 'no-agreement');
  await then('answer-ice', { noReplyBecause: 'It only says so.' });
  clock('2018-08-01');
  await then('record-ice-draft', {});
  await then('send-draft-comments', { nothing: true });
  return reference;
}

/** ICE’s final report of 3 September 2018 on it, and what else is said of it. */
export async function reports(
  act: Act,
  clock: (on: string) => void,
  reference: string,
  report: object,
): Promise<void> {
  clock('2018-09-05');
  await act(osric, 'record-ice-report', { reportOn: '2018-09-03', overall: 'upheld', ...report }, reference);
}

/** A payment of an amount, with a document that shows it. */
export async function pays(act: Act, reference: string, payment: object): Promise<void> {
  await act(osric, 'add-document', { title: 'Remittance', kind: 'payment-proof' }, reference);
  await act(osric, 'record-payment', { proof: 'd1', ...payment }, reference);
}

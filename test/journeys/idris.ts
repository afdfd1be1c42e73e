import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import type { TestApp } from './app.ts';
import { people, type Staffed } from './staffed.ts';

const { marigold, osric, sorrel } = people;

/** Puts a text on a complaint as a document, and gives its digest. */
export async function withDocument(
  here: TestApp,
  office: Staffed,
  reference: string,
  { title, kind, ...more }: { title: string; kind: string } & Readonly<Record<string, unknown>>,
): Promise<string> {
  const content = (async function* () {
    yield Buffer.from(`${title}\n\nAn example, written for a test.\n`);
  })();
  const kept = await keepDocument(here.desk, office.organisation, { name: `${title}.txt`, content });
  if ('code' in kept) throw new Error(kept.says);
  const who = {
    organisation: office.organisation,
    actor: marigold,
    kind: 'complaint',
    key: `document ${reference} ${title}`,
    reference,
  };
  const outcome = await addDocument(here.desk, who, kept, { title, kind, ...more });
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome));
  return kept.digest;
}

/** The complaint of the design that went to ICE: a final response, ICE's four letters and calls, its papers asked for. */
export async function idris(here: TestApp, office: Staffed): Promise<string> {
  here.setClock('2018-10-02T10:00:00Z');
  const { reference } = await office.act(osric, 'record', {
    channel: 'letter',
    person: { name: 'Idris Pennyfeather', contact: '01632 960 288' },
    about: ['provider'],
    summary: 'My training place was withdrawn and nobody told me why.',
    matter: 'training place withdrawn',
    handler: 'osric',
  });
  await withDocument(here, office, reference, { title: 'His letter', kind: 'letter', dated: '2018-09-28' });
  const elements = [
    { id: 'e1', title: 'Training place withdrawn', wanted: 'the place back', happenedOn: '2018-09-18' },
    { id: 'e2', title: 'Nobody said why', wanted: 'a reason' },
  ];
  await office.act(osric, 'agree-elements', { summary: 'Agreed two parts by phone.', elements }, reference);
  const answer = {
    shouldHave: 'Places are kept, or the reason is given.',
    did: 'We looked into it.',
    finding: 'not-upheld',
    outcomes: ['explanation'],
    canHave: 'not-met',
    why: 'The place was given up by the college.',
  };
  for (const element of ['e1', 'e2'])
    await office.act(osric, 'answer-element', { element, ...answer }, reference);
  here.setClock('2018-10-12T10:00:00Z');
  await office.act(osric, 'send-stage-response', {}, reference);
  here.setClock('2018-10-17T10:00:00Z');
  const words = 'That is not what the college says.';
  await office.act(osric, 'record-dissatisfied', { how: 'phone', words, handler: 'marigold' }, reference);
  await office.act(
    marigold,
    'record-contact',
    { channel: 'phone', with: 'Idris Pennyfeather', summary: 'He told us what the college said.' },
    reference,
  );
  for (const element of ['e1', 'e2'])
    await office.act(marigold, 'answer-element', { element, ...answer }, reference);
  here.setClock('2018-11-09T10:00:00Z');
  await office.act(marigold, 'submit-final-response', { reviewer: 'sorrel' }, reference);
  here.setClock('2018-11-12T10:00:00Z');
  await office.act(sorrel, 'approve-final-response', {}, reference);
  await office.act(marigold, 'issue-final-response', {}, reference);
  here.setClock('2019-01-11T10:00:00Z');
  await office.act(
    marigold,
    'record-ice-contact',
    { iceReference: 'ICE-EX-0047', summary: 'Are all steps complete?', says: 'asks-if-steps-complete' },
    reference,
  );
  here.setClock('2019-01-17T10:00:00Z');
  await office.act(marigold, 'send-completion-statement', {}, reference);
  here.setClock('2019-02-12T10:00:00Z');
  await office.act(
    marigold,
    'record-ice-contact',
    { kind: 'e-mail', summary: 'Your version of events', says: 'accepts', statedOn: '2019-02-16' },
    reference,
  );
  await withDocument(here, office, reference, { title: 'What happened', kind: 'statement' });
  here.setClock('2019-02-15T10:00:00Z');
  await office.act(marigold, 'answer-ice', { reply: 'We sent our version of events.' }, reference);
  here.setClock('2019-03-22T10:00:00Z');
  await office.act(
    marigold,
    'record-ice-contact',
    { kind: 'telephone', summary: 'Resolution not agreed' },
    reference,
  );
  await office.act(marigold, 'answer-ice', { noReplyBecause: 'It only tells us so' }, reference);
  here.setClock('2019-03-26T10:00:00Z');
  await office.act(
    marigold,
    'record-ice-contact',
    { summary: 'Send all papers', says: 'papers-requested', statedOn: '2019-04-05' },
    reference,
  );
  here.setClock('2019-03-27T09:42:00Z');
  return reference;
}

/** The same complaint after ICE's investigation: a draft to comment on. */
export async function investigated(here: TestApp, office: Staffed, reference: string): Promise<void> {
  here.setClock('2019-04-02T10:00:00Z');
  await office.act(marigold, 'send-ice-evidence', { how: 'By courier' }, reference);
  here.setClock('2019-04-23T10:00:00Z');
  const notice = { summary: 'There is no agreement. We investigate.', says: 'no-agreement' };
  await office.act(marigold, 'record-ice-contact', notice, reference);
  await office.act(marigold, 'answer-ice', { noReplyBecause: 'It only tells us so' }, reference);
  here.setClock('2019-06-04T10:00:00Z');
  await office.act(marigold, 'record-ice-draft', { statedOn: '2019-06-11' }, reference);
}

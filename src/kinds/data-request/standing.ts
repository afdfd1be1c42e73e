import type { CaseCard } from '#core/projection.ts';
import { authorityStands, type DataRequest, isOpen, partsToErase } from './state.ts';

const asksWords = { access: 'to see their data', erasure: 'to have it erased' } as const;

/** "Asks to see their data, and to have it erased". */
export const matterOf = ({ asks }: Pick<DataRequest, 'asks'>): string =>
  asks.length === 2
    ? 'Asks to see their data, and to have it erased'
    : asks[0] === 'erasure'
      ? 'Asks to have their data erased'
      : `Asks ${asksWords.access}`;

/** The state as one word, for filters, scenarios and the API. */
export const stateOf = ({ request, access, erasure }: DataRequest): string => {
  if (request !== 'verified') return request;
  const open = [access, erasure].filter(
    (state) => state !== null && !['answered', 'forwarded'].includes(state),
  );
  return open[0] ?? 'verified';
};

/** Where it stands, in a few words. */
export function standingWords(request: DataRequest): string {
  switch (request.request) {
    case 'answered':
      return request.erasure === 'forwarded' ? 'Passed to DWP' : 'Answered';
    case 'withdrawn':
      return 'Withdrawn';
    case 'unverified':
      return 'Ended, nobody verified';
    case 'received':
      return request.identity === null
        ? 'Waiting to know who they are'
        : authorityStands(request)
          ? 'New'
          : 'Waiting for authority';
    case 'verified':
      return [accessWords(request), erasureWords(request)].filter((words) => words !== '').join('. ');
  }
}

function accessWords({ access }: DataRequest): string {
  switch (access) {
    case 'to-find':
      return 'To find what is held';
    case 'found':
      return 'Export to make';
    case 'made':
      return 'Export to check';
    case 'returned':
      return 'Export to make again';
    case 'checked':
      return 'Export to send';
    case 'answered':
    case null:
      return '';
  }
}

function erasureWords(request: DataRequest): string {
  switch (request.erasure) {
    case 'to-look-up':
      return 'Guidance to look for';
    case 'guidance-needed':
      return 'Guidance needed';
    case 'dwp-decides':
      return 'To pass to DWP';
    case 'allowed':
      return 'Erasure to decide';
    case 'decided':
      return partsToErase(request).length > 0 ? 'Erasure to carry out' : 'To tell them';
    case 'carried-out':
      return 'To tell them';
    case 'deferred':
      return 'A part put off';
    case 'forwarded':
      return 'Passed to DWP';
    case 'answered':
    case null:
      return '';
  }
}

/** What the head of the page calls the person. */
export const personOf = ({ person }: Pick<DataRequest, 'person'>): string =>
  person.name === '' ? 'Name not given' : person.name;

export const cardOf = (request: DataRequest): CaseCard => ({
  reference: request.reference,
  person: personOf(request),
  matter: matterOf(request),
  standing: standingWords(request),
  state: stateOf(request),
  route: request.asks.join('-and-'),
  contractId: request.contract.id,
  contractName: request.contract.name,
  deliveredBy: request.deliveredBy,
  handler: request.handler,
  receivedOn: request.receivedOn,
  open: isOpen(request),
});

/** Everything somebody may search for: names, numbers, their words, and what was said since. */
export const searchTextOf = ({
  reference,
  person,
  representation,
  within,
  words,
  contacts,
  documents,
}: DataRequest): string =>
  [
    reference,
    person.name,
    person.contact,
    person.participant,
    representation?.name ?? '',
    within,
    words,
    ...contacts.map(({ summary }) => summary),
    ...documents.map(({ title }) => title),
  ]
    .filter((text) => text !== '')
    .join('\n');

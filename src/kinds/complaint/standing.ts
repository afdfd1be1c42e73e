import type { CaseCard } from '#core/projection.ts';
import { type Complaint, currentStage, isOpen, mixedOpen, providerOpen } from './state.ts';

/** The state of a complaint as one word, for filters, scenarios and the API: "stage-open-1", "contribution-due". */
export function stateOf(complaint: Complaint): string {
  const { provider, mixed, outgoing, elsewhere } = complaint;
  if (endedBefore(complaint)) return 'closed-before';
  if (complaint.settledOnTheSpot !== null) return 'settled';
  if (provider !== null && (providerOpen(complaint) || !mixedOpen(complaint))) {
    const numbered = provider.state === 'stage-open' || provider.state === 'stage-responded';
    return numbered ? `${provider.state}-${currentStage(complaint)?.n ?? 1}` : provider.state;
  }
  if (mixed !== null) return mixed.state;
  if (elsewhere.length > 0) return elsewhere[0]?.state ?? 'signposted';
  if (outgoing !== null) return 'signposted';
  return 'received';
}

/** It had ended before it was brought in, and nothing has happened to it since. */
const endedBefore = (complaint: Complaint): boolean =>
  complaint.closedBefore !== null &&
  !isOpen(complaint) &&
  (complaint.provider?.stages.length ?? 0) === 0 &&
  complaint.iceItems.length === 0;

/** The route of a complaint as one word. */
export function routeName(complaint: Complaint): string {
  if (!complaint.routed) return 'undecided';
  if (complaint.provider !== null)
    return complaint.outgoing?.state === 'signposted' || complaint.outgoing === null
      ? 'provider'
      : 'provider-and-outgoing';
  if (complaint.mixed !== null) return 'mixed';
  const first = complaint.elsewhere[0]?.limb;
  if (first !== undefined) return first.toLowerCase().replaceAll('_', '-');
  return complaint.outgoing === null ? 'settled' : 'outgoing-provider';
}

/** Where it stands, in a few words: "Stage 2 of 2: review". */
export function standingWords(complaint: Complaint): string {
  const { provider, mixed } = complaint;
  const promises = complaint.promises.some((promise) => promise.keptOn === null);
  if (endedBefore(complaint)) return 'Ended before it was brought in';
  if (complaint.settledOnTheSpot !== null) return 'Put right on the spot';
  if (!complaint.routed) return 'Nobody has said whose it is';
  if (provider !== null && (providerOpen(complaint) || !mixedOpen(complaint))) {
    const run = currentStage(complaint);
    const stage =
      run === null ? '' : `Stage ${run.n} of ${complaint.procedure.stages.length}: ${run.name.toLowerCase()}`;
    switch (provider.state) {
      case 'received':
      case 'routed':
        return 'New';
      case 'stage-open':
        return stage;
      case 'stage-responded':
        return `Stage ${run?.n ?? 1} answered`;
      case 'all-stages-complete':
        return 'Final response to write';
      case 'final-in-review':
        return provider.review?.approvedOn == null ? 'Final response in review' : 'Final response approved';
      case 'final-response-issued':
        return 'Final response issued';
      case 'at-ice':
        return 'With ICE';
      case 'ice-revisit':
        return 'Steps ICE asked for again';
      case 'resolved':
        return promises ? 'Resolved, promise open' : 'Resolved';
      case 'window-closed':
        return 'Closed after six months';
      case 'withdrawn':
        return 'Withdrawn';
    }
  }
  if (mixed !== null)
    return mixed.state === 'resolved'
      ? 'Resolved'
      : mixed.state === 'withdrawn'
        ? 'Withdrawn'
        : mixed.lead === 'dwp'
          ? 'Led by DWP'
          : 'Led by Jobcentre Plus';
  return isOpen(complaint) ? 'To direct elsewhere' : 'Directed elsewhere';
}

/** What the head of a person’s case calls them. */
export const personOf = (complaint: Complaint): string =>
  complaint.complainant.name === ''
    ? 'Name not given'
    : complaint.complainant.type === 'employer'
      ? `${complaint.complainant.name} (employer)`
      : complaint.complainant.name;

export function cardOf(complaint: Complaint): CaseCard {
  return {
    reference: complaint.reference,
    person: personOf(complaint),
    matter: complaint.matter,
    standing: standingWords(complaint),
    state: stateOf(complaint),
    route: routeName(complaint),
    contractId: complaint.contract.id,
    contractName: complaint.contract.name,
    deliveredBy: complaint.deliveredBy,
    handler: complaint.handler,
    receivedOn: complaint.receivedOn,
    open: isOpen(complaint),
  };
}

/** Everything somebody may search for: names, numbers, their words, and what was said since. */
export function searchTextOf(complaint: Complaint): string {
  const { complainant, representation } = complaint;
  return [
    complaint.reference,
    complainant.name,
    complainant.participant,
    complaint.importedFrom ?? '',
    complainant.contact,
    representation?.name ?? '',
    complaint.matter,
    complaint.summary,
    ...complaint.elements.flatMap((element) => [
      element.title,
      element.wanted ?? '',
      element.answer?.did ?? '',
    ]),
    ...complaint.contacts.map((contact) => contact.summary),
    ...complaint.documents.map((document) => document.title),
    ...complaint.people.map((person) => person.name),
    ...complaint.iceItems.map((item) => item.iceReference),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

import { dayOf } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { howItCame } from '#kinds/complaint/in-words.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { Telling, TimelineEntry } from '#kinds/timeline-entry.ts';
import type { DataRequestEvent, EventOf, EventType } from './events.ts';
import { detailWords } from './facts.ts';
import { letterAboutWords } from './letter-about.ts';

const guidanceWords = {
  'not-found': 'The programme’s guidance on erasure was not found',
  'pass-to-dwp': 'The guidance says that DWP decides',
  allows: 'The guidance lets us decide',
} as const;

const partWords = {
  erased: 'to erase',
  refused: 'to keep',
  deferred: 'put off',
  nobodys: 'nobody’s data',
} as const;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const tellings: { readonly [Type in EventType]: (event: EventOf<Type>) => Telling | null } = {
  DataRequestRecorded: ({ channel, receivedOn, words, within }) => ({
    title: `Request received ${howItCame(channel)}`,
    detail: `Received on ${inWords(receivedOn)}.${within === '' ? '' : ` It stood in ${within}.`}`,
    words: words.length > 280 ? `${words.slice(0, 277)}…` : words,
    key: true,
    contact: true,
  }),
  IdentityChecked: ({ on, details, agreed, how }) => ({
    title: agreed ? 'Verified' : 'Not verified: the details did not agree',
    detail: [listInWords(details.map((each) => detailWords[each])), how]
      .filter((text) => text !== '')
      .join('. '),
    on,
    key: agreed,
  }),
  AuthorityRecorded: ({ on, authority, how }) => ({
    title: `Authority of whoever speaks for them: ${authority}`,
    detail: how,
    on,
  }),
  CasesChosen: ({ references }) => ({
    title:
      references.length === 0
        ? 'Nothing held on them was found'
        : `${counted(references.length, 'case', 'cases')} chosen as theirs`,
    detail: listInWords(references),
    key: true,
  }),
  ExportMade: ({ cases, documents, askedByName, toCheck }) => ({
    title: 'Export made',
    detail: `${counted(cases, 'case', 'cases')}, ${counted(documents, 'paper', 'papers')}, for ${askedByName}. ${counted(toCheck.length, 'place', 'places')} to look at for other people.`,
    key: true,
  }),
  ExportChecked: ({ agreed, note }) => ({
    title: agreed ? 'Export checked' : 'Export sent back',
    detail: note,
    key: true,
  }),
  ExportSent: ({ on, how }) => ({ title: 'Export sent', detail: how, on, key: true }),
  NothingHeldSaid: ({ on }) => ({ title: 'Told that nothing is held', on, key: true }),
  GuidanceRecorded: ({ says, where, on }) => ({ title: guidanceWords[says], detail: where, on, key: true }),
  DwpAsked: ({ on, whom, how }) => ({ title: `Asked DWP: ${whom}`, detail: how, on, contact: true }),
  PassedToDwp: ({ on, to }) => ({ title: 'Passed to DWP', detail: `To ${to}.`, on, key: true }),
  ErasureDecided: ({ parts, why }) => ({
    title: 'Erasure decided',
    detail: [`${parts.map(({ says, outcome }) => `${says}: ${partWords[outcome]}`).join('. ')}.`, why]
      .filter((text) => text !== '')
      .join(' '),
    key: true,
  }),
  PartErased: ({ part, certificate, on }) => ({
    title: `Erased: ${part}`,
    detail: `Certificate ${certificate}.`,
    on,
    key: true,
  }),
  OutcomeTold: ({ on }) => ({ title: 'Told what was decided', on }),
  HandlerAssigned: ({ name }) => ({ title: `${name} handles it` }),
  ContactLogged: ({ on, with: who, channel, summary }) => ({
    title: `Contact with ${who === '' ? 'them' : who} ${howItCame(channel)}`,
    detail: summary,
    on,
    contact: true,
  }),
  DocumentAdded: ({ id, title }) => ({ title: `Document added: ${title}`, document: id }),
  MoreTimeTaken: ({ why }) => ({ title: 'More time taken', detail: why, key: true }),
  RequestEnded: ({ state, on, words }) => ({
    title: { answered: 'Answered', withdrawn: 'Withdrawn', unverified: 'Closed: nobody could be verified' }[
      state
    ],
    words,
    on,
    key: true,
    contact: state === 'withdrawn',
  }),
  LetterIssued: ({ id, about, letter, sentBy }) => ({
    title: `${letterAboutWords[about]} sent ${sentBy === 'hand' ? 'by hand' : `by ${sentBy}`}`,
    letter: id,
    on: letter.date,
  }),
  DataRequestDestroyed: ({ on, certificate }) => ({
    title: 'Destroyed',
    detail: `Certificate ${certificate}.`,
    on,
    key: true,
  }),
  LetterPrinted: () => null,
  ClockStarted: () => null,
  ClockStopped: () => null,
  ClockMoved: ({ due, why, kind }) => ({
    title: kind === 'extended' ? 'The day was moved' : 'A date was worked out again',
    detail: `Now ${inWords(due.due)}. ${why}`,
  }),
  DueDateTold: ({ due, whom }) => ({ title: `${whom} was told: ${inWords(due)}` }),
};

/** What happened, newest first. */
export const timelineOf = (history: readonly Recorded<DataRequestEvent>[]): TimelineEntry[] =>
  history
    .flatMap(({ event, at, by, version }) => {
      const telling = (tellings[event.type] as (one: DataRequestEvent) => Telling | null)(event);
      if (telling === null) return [];
      const nothing = { detail: '', words: '', key: false, contact: false, letter: null, document: null };
      return [{ ...nothing, on: dayOf(at), ...telling, at, by: by.name, version }];
    })
    .toReversed();

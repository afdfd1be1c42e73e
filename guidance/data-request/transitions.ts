import type { TableRule } from '#core/rule.ts';

/** The states of the request itself, and of each thing it can ask for. */
export const requestStates = ['received', 'verified', 'answered', 'withdrawn', 'unverified'] as const;
export const accessStates = ['to-find', 'found', 'made', 'returned', 'checked', 'answered'] as const;
export const erasureStates = [
  'to-look-up',
  'guidance-needed',
  'dwp-decides',
  'allowed',
  'decided',
  'carried-out',
  'deferred',
  'forwarded',
  'answered',
] as const;
export type RequestState = (typeof requestStates)[number];
export type AccessState = (typeof accessStates)[number];
export type ErasureState = (typeof erasureStates)[number];

/** One way a data request moves: what part of it, from where, by which command, and what has to hold. */
export interface RequestWhen {
  readonly command: string;
  readonly part: 'request' | 'access' | 'erasure';
  readonly from: readonly (RequestState | AccessState | ErasureState)[];
}
export interface RequestThen {
  /** Null where it stays as it is. */
  readonly to: RequestState | AccessState | ErasureState | null;
  readonly checks: readonly string[];
}

const knowing = ['data-request.identity-not-verified', 'data-request.authority-not-given'];
const open = ['received', 'verified'] as const;

/** How a request for access or erasure moves. A command none of its rows speaks of is possible while it is open. */
export const dataRequestTransitions: TableRule<RequestWhen, RequestThen> = {
  kind: 'table',
  id: 'data-request.transitions',
  title: 'How a data request moves',
  says: 'Access and erasure go their own ways beside each other, each from finding out to an answer; the request is answered when both are.',
  grounds: {
    G2: {
      clauses: ['G2-133a', 'G2-134a', 'G2-134b', 'G2-117a'],
      says: 'Requests may come; whoever asks is verified; the programme’s guidance is read before anything is done.',
    },
  },
  settles: ['AMB-49'],
  rows: [
    {
      id: 'DR-1',
      says: 'They are told that it has come, what is needed, and by when it is answered.',
      when: { command: 'send-acknowledgement', part: 'request', from: open },
      then: { to: null, checks: [] },
      clauses: ['G2-133a'],
    },
    {
      id: 'DR-2',
      says: 'Who asks is verified by details that agree with what is held.',
      when: { command: 'check-identity', part: 'request', from: ['received'] },
      then: { to: 'verified', checks: ['data-request.too-few-details'] },
      clauses: ['G2-117a', 'G2-117b'],
    },
    {
      id: 'DR-3',
      says: 'Authority of whoever speaks for them is recorded.',
      when: { command: 'record-authority', part: 'request', from: ['received'] },
      then: { to: 'verified', checks: [] },
      clauses: ['G2-117d'],
    },
    {
      id: 'DR-4',
      says: 'Somebody finds what is held, and says which cases are theirs.',
      when: { command: 'choose-cases', part: 'request', from: open },
      then: { to: null, checks: [] },
      clauses: ['G2-100b', 'G2-117a'],
    },
    {
      id: 'DR-5',
      says: 'More time is taken, and they are told why.',
      when: { command: 'take-more-time', part: 'request', from: open },
      then: { to: null, checks: ['data-request.extension-too-late'] },
      clauses: ['G2-133a'],
    },
    {
      id: 'DR-6',
      says: 'They withdraw it; nothing is sent or erased.',
      when: { command: 'withdraw', part: 'request', from: open },
      then: { to: 'withdrawn', checks: [] },
      clauses: ['G2-133a'],
    },
    {
      id: 'DR-7',
      says: 'It ends, because nobody could be verified.',
      when: { command: 'close-unverified', part: 'request', from: ['received'] },
      then: { to: 'unverified', checks: ['data-request.identity-not-asked-for'] },
      clauses: ['G2-117a'],
    },
    {
      id: 'DR-8',
      says: 'Everything held on them has been put together.',
      when: { command: 'record-export', part: 'access', from: ['found', 'made', 'returned', 'checked'] },
      then: { to: 'made', checks: [...knowing, 'data-request.cases-not-chosen'] },
      clauses: ['G2-100b', 'G2-117a'],
    },
    {
      id: 'DR-9',
      says: 'A second person looks in it for what is about others, and lets it go or sends it back.',
      when: { command: 'check-export', part: 'access', from: ['made'] },
      then: { to: 'checked', checks: ['data-request.export-own-check'] },
      clauses: ['G2-100b'],
    },
    {
      id: 'DR-10',
      says: 'It is sent to them.',
      when: { command: 'send-export', part: 'access', from: ['made', 'checked'] },
      then: { to: 'answered', checks: [...knowing, 'data-request.export-not-checked'] },
      clauses: ['G2-100b', 'G2-117a'],
    },
    {
      id: 'DR-11',
      says: 'Nothing is held on them, and they are told so.',
      when: { command: 'say-nothing-held', part: 'access', from: ['to-find', 'found'] },
      then: { to: 'answered', checks: [...knowing, 'data-request.cases-not-chosen'] },
      clauses: ['G2-117a', 'G2-133a'],
    },
    {
      id: 'DR-12',
      says: 'What the programme’s guidance says is recorded: found or not, and who decides.',
      when: { command: 'record-guidance', part: 'erasure', from: ['to-look-up', 'guidance-needed'] },
      then: { to: 'allowed', checks: [] },
      clauses: ['G2-134a'],
    },
    {
      id: 'DR-13',
      says: 'DWP’s contact is asked where the guidance is.',
      when: { command: 'ask-dwp', part: 'erasure', from: ['guidance-needed'] },
      then: { to: null, checks: [] },
      clauses: ['G2-134a', 'G2-134b'],
    },
    {
      id: 'DR-14',
      says: 'It is passed to DWP, which decides, and they are told.',
      when: { command: 'pass-to-dwp', part: 'erasure', from: ['dwp-decides'] },
      then: { to: 'forwarded', checks: knowing },
      clauses: ['G2-134a', 'G2-117a'],
    },
    {
      id: 'DR-15',
      says: 'It is decided of each part: erased, refused with its reason and day, or put off while a hold stands.',
      when: {
        command: 'decide-erasure',
        part: 'erasure',
        from: ['to-look-up', 'guidance-needed', 'dwp-decides', 'allowed', 'deferred'],
      },
      then: {
        to: 'decided',
        checks: [
          ...knowing,
          'data-request.guidance-not-found',
          'data-request.for-dwp-to-decide',
          'data-request.cases-not-chosen',
        ],
      },
      clauses: ['G2-133a', 'G2-134a'],
    },
    {
      id: 'DR-16',
      says: 'What was to be erased is erased, with a certificate.',
      when: { command: 'record-erased', part: 'erasure', from: ['decided'] },
      then: { to: 'carried-out', checks: [] },
      clauses: ['G2-133a'],
    },
    {
      id: 'DR-17',
      says: 'They are told what was erased, what not and why, and what is put off.',
      when: { command: 'send-outcome', part: 'erasure', from: ['decided', 'carried-out'] },
      then: { to: 'answered', checks: ['data-request.not-erased-yet'] },
      clauses: ['G2-133a', 'G2-134a'],
    },
  ],
};

import type { Holiday } from '#core/calendar.ts';
import { type Day, day, dayOf, type Moment } from '#core/day.ts';
import type { Letterhead, Wording } from '#core/letter.ts';
import { type Nation, nations } from '#core/nation.ts';
import { months, type Period, weeks, workingDays } from '#core/period.ts';
import type { Ground } from '#desk/demo/unfold.ts';
import { type Contract, factsOf, nothingMoreSaid } from '#desk/settings/contract.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import { type Procedure, stageStarts } from '#kinds/complaint/procedure.ts';
import type { ComplaintSetting, Staff } from '#kinds/complaint/setting.ts';

/** What a history takes place in, chosen by a few numbers so that any of them can be tried again. */
export interface Corner {
  readonly programme: 'work-programme' | 'cpa18' | 'access-to-work' | 'other';
  readonly nation: Nation;
  readonly stages: 1 | 2 | 3;
  readonly starts: 'received' | 'opened' | 'discussed';
  readonly steps: boolean;
  readonly extension: boolean;
  readonly silence: boolean;
  readonly switchedOff: boolean;
  readonly long: boolean;
}

export const corners = {
  programme: ['work-programme', 'cpa18', 'access-to-work', 'other'],
  nation: nations,
  stages: [1, 2, 3],
  starts: stageStarts.filter((start) => start !== 'escalated'),
} as const;

const provider: Letterhead = {
  name: 'Sandpiper Works',
  addressLines: ['1 Example Quay', 'Larkton', 'LK0 0AA'],
  phone: '01632 960 001',
  email: 'complaints@sandpiper.example',
  colour: '#1f4e5f',
  logo: null,
};

const began = day('2012-06-01');
const someone = (id: string, ...roles: string[]): Staff => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  roles,
  trainedOn: day('2013-01-01'),
  active: true,
});

/** Enough people for every part; one untrained, one who has left. */
export const staff: ReadonlyMap<string, Staff> = new Map(
  [
    someone('marigold', 'handler'),
    someone('osric', 'handler'),
    someone('tamsin', 'handler'),
    someone('ferris', 'handler', 'reviewer'),
    someone('sorrel', 'reviewer'),
    someone('quill', 'reviewer'),
    someone('nell', 'manager'),
    someone('bram', 'manager', 'handler'),
    someone('reed', 'administrator'),
    someone('yarrow', 'nominated-officer'),
    someone('teasel', 'security-lead'),
    { ...someone('merle', 'handler'), trainedOn: null },
    { ...someone('gone', 'handler', 'reviewer'), active: false },
  ].map((one) => [one.id, one]),
);

const wordings: readonly Wording[] = [
  ...mandatedWording,
  ...(['AW7', 'OTHER'] as const).map((pack) => ({
    id: `${pack}-loaded-1`,
    pack,
    title: 'How to go further',
    attribution: 'Loaded by the provider',
    validFrom: began,
    validTo: null,
    checkedOn: began,
    parts: [{ kind: 'paragraph' as const, text: 'You can ask the Independent Case Examiner.' }],
  })),
];

export const contractOf = ({ programme, nation }: Pick<Corner, 'programme' | 'nation'>): Contract => ({
  ...nothingMoreSaid,
  id: `${programme}-${nation}`,
  name: 'The contract',
  programme,
  nation,
  value: 400_000_000,
  // Each pack meets the contribution otherwise: owed, pending, settled by a signed clause, and cleared by the commissioner.
  ...(programme === 'cpa18' && nation === 'scotland' ? { value: null } : {}),
  ...(programme === 'other'
    ? { signedClause: 'WITH_CONTRIBUTION' as const, signedClauseReference: 'Annex 4' }
    : {}),
  ...(programme === 'access-to-work'
    ? { clearsDrafts: true, clearsDraftsReference: 'Schedule 5, clause 12' }
    : {}),
  from: began,
  extracts: [],
  endsOn: null,
  subcontractors: ['Kestrel Yard Training', 'Dunlin Skills'],
  performanceManager: '',
});

export function procedureOf({
  stages,
  starts,
  steps,
  extension,
  silence,
  switchedOff,
  long,
}: Corner): Procedure {
  const own = [
    { id: 'log', name: 'Look at the log', required: true },
    { id: 'ask', name: 'Ask whoever was there', required: true },
    { id: 'learn', name: 'Say what was learnt', required: false },
  ];
  const times: readonly Period[] = long
    ? [weeks(9), workingDays(50), months(2)]
    : [10, 15, 10].map(workingDays);
  return {
    id: 'procedure-1',
    version: 1,
    title: 'The published procedure',
    from: began,
    stages: ['First response', 'Review', 'Director’s answer'].slice(0, stages).map((name, n) => ({
      name,
      respond: times[n] ?? workingDays(10),
      starts: n === 0 ? starts : 'escalated',
      steps: steps ? own : [],
      extension: extension ? { role: 'manager', atMost: workingDays(5) } : null,
    })),
    targets: {},
    closeAfterSilence: silence ? weeks(6) : null,
    switchedOff: switchedOff ? { 'complaint.element-not-answered': 'We answer what we can.' } : {},
  };
}

const contracts = new Map(
  corners.programme
    .flatMap((programme) => nations.map((nation) => factsOf(contractOf({ programme, nation }))))
    .map((contract) => [contract.id, contract]),
);

const proclaimedOn: Day = day('2019-06-03');
const proclaimed: Holiday = { on: day('2019-06-14'), title: 'Proclaimed day', addedOn: proclaimedOn };
const before = calendars();
const after = calendars({
  'england-and-wales': [proclaimed],
  scotland: [proclaimed],
  'northern-ireland': [proclaimed],
});

/** The ground of a corner: its settings at any moment, with a holiday proclaimed in the summer of 2019. */
export const ground: Ground = {
  attachments: ['Notes of the meeting', 'Log of calls', 'Their e-mail'].map((title, n) => ({
    title,
    file: String(n).repeat(64),
    mediaType: 'text/plain',
    bytes: 400,
  })),
  proclaimed: [{ on: proclaimedOn, why: 'A day was proclaimed.' }],
  settingAt: (at, actor) => {
    const today = dayOf(at);
    return {
      today,
      now: at,
      actor,
      rules,
      calendars: today >= proclaimedOn ? after : before,
      provider,
      staff,
      wordings,
      contracts,
      goodwillLimits: { handler: 5_000, reviewer: 10_000, manager: 50_000 },
    };
  },
};

/** What recording is given in a corner. */
export const recordingIn =
  (corner: Corner): ((at: Moment) => NonNullable<ComplaintSetting['recording']>) =>
  () => ({
    reference: 'SW-2019-0001',
    contract: factsOf(contractOf(corner)),
    procedure: procedureOf(corner),
  });

const contract = {
  id: 'larkshire',
  name: 'Work Programme, Larkshire',
  programme: 'work-programme',
  nation: 'england-and-wales',
  kind: 'employment',
  value: '4000000',
  valueBasis: 'total-ex-vat',
  valueOn: '2012-05-14',
  from: '2012-06-01',
  endsOn: '2019-05-31',
  letOn: '2012-05-14',
  renewedOn: ['2015-06-01'],
  voluntaryOn: null,
  signedClause: 'WITH_CONTRIBUTION',
  signedClauseReference: 'Schedule 2, clause 2.11.3',
  clearsDrafts: false,
  clearsDraftsReference: '',
  subcontractors: ['Kestrel Yard Training'],
  performanceManager: 'Fern Castellan',
};

const stages = [
  {
    name: 'First response',
    respond: { value: 10, unit: 'working-days' },
    starts: 'received',
    steps: [{ id: 'interview', name: 'Speak with the adviser', required: true }],
    extension: { role: 'manager', atMost: { value: 5, unit: 'working-days' } },
  },
  {
    name: 'Review',
    respond: { value: 15, unit: 'working-days' },
    starts: 'escalated',
    steps: [],
    extension: null,
  },
];

const procedure = {
  title: 'Sandpiper Works procedure',
  from: '2018-09-01',
  stages,
  targets: {},
  closeAfterSilence: { value: 6, unit: 'months' },
  switchedOff: {},
};

const holiday = { nation: 'england-and-wales', on: '2018-04-03', title: 'A day of thanks' };

const wording = {
  pack: 'OTHER',
  title: 'How to go to ICE and the Ombudsman',
  attribution: 'The programme’s own chapter, edition 3, annex 2',
  validFrom: '2018-01-01',
  validTo: null,
  checkedOn: '2018-03-01',
  parts: [{ kind: 'paragraph', text: 'The wording, as the chapter orders it.' }],
};

/** Pounds, as text. */
const goodwillLimits = { handler: '50', reviewer: '', manager: '500' };

const letterhead = {
  addressLines: ['1 Example Quay', 'Larkton', 'LK0 0AA'],
  phone: '01632 960 001',
  email: 'complaints@sandpiper.example',
  colour: '#1f4e5f',
};

/** Settings as they are sent, and all of them as they are read: invented. */
export const settingExamples = {
  contract,
  procedure,
  holiday,
  wording,
  letterhead,
  goodwillLimits,
  all: {
    contracts: [{ ...contract, value: 400_000_000, extracts: [] }],
    procedures: [{ id: 'procedure-1', version: 1, ...procedure }],
    holidays: [{ ...holiday, addedOn: '2018-03-12' }],
    wordings: [{ id: 'OTHER-loaded-1', ...wording, loadedBy: 'reed', approvedBy: 'nell' }],
    letterhead: { name: 'Sandpiper Works', ...letterhead, logo: null },
    goodwillLimits: { handler: 5_000, reviewer: null, manager: 50_000 },
  },
};

const staff = {
  name: 'Osric Tallow',
  email: 'osric.tallow@sandpiper.example',
  roles: ['handler'],
  trainedOn: '2018-01-15',
};

/** Somebody who may sign in, as they are sent and as they are read: invented. */
export const staffExample = {
  given: staff,
  shown: {
    id: 'b6f0c0de-5d7c-4b5e-9b0a-3f1d7f5f2a10',
    ...staff,
    does: ['Handler'],
    untrained: false,
    closed: false,
    scope: null,
    expiresOn: null,
    position: { managedBy: null, worksFor: null, deliversOn: [], office: null, sameHumanAs: null },
    lastSignedInAt: '2018-03-12T09:14:00.000Z',
    mustChangePassword: false,
    hasSecondStep: true,
  },
};

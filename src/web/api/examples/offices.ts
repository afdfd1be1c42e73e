const officer = {
  post: 'officer',
  account: 'b6f0c0de-5d7c-4b5e-9b0a-3f1d7f5f2a10',
  name: 'Example Row',
  from: '2018-03-12',
  until: null,
  toldOn: '2018-03-12',
} as const;

/** Office details as they are given. */
export const officeGiven = {
  name: 'Church Street',
  area: 'Larkton',
  organisation: null,
  contracts: ['larkshire'],
} as const;

export const officeExample = {
  ...officeGiven,
  id: '5a3f0c9d2b7e4418',
  serves: ['Work Programme, Larkshire'],
  held: [officer],
  storage: {
    unit: 'Cabinet 2',
    place: 'Ground floor, room 3',
    material: 'steel',
    lockable: true,
    robust: true,
    inspectedOn: '2018-03-12',
  },
  risk: { assessedOn: '2018-03-12', reviewBy: '2019-03-11' },
  closedOn: null,
  officer,
  deputy: null,
  toCome: [],
  lacks: [],
} as const;

/** What each step with an office is given. */
export const stepExamples: Readonly<Record<string, object>> = {
  'name-officer': {
    post: 'deputy',
    account: null,
    name: 'Example Row',
    from: '2018-03-12',
    management: true,
  },
  'jobcentre-plus-told': { on: '2018-03-12' },
  storage: officeExample.storage,
  risk: officeExample.risk,
  change: officeGiven,
  'end-post': { post: 'deputy', on: '2018-03-12' },
  close: { on: '2018-03-12' },
};

export const boxGiven = {
  office: officeExample.id,
  contract: 'larkshire',
  holds: ['employment'],
  sealedOn: '2018-03-12',
  sealedBy: null,
} as const;

const { sealedBy: _by, ...sealed } = boxGiven;
export const boxExample = {
  ...sealed,
  number: 12,
  name: 'Box 0012',
  officeName: 'Church Street',
  contractName: 'Work Programme, Larkshire',
  holdsNames: ['Evidence of employment'],
  sealedBy: { id: officer.account, name: officer.name },
  moves: [],
  movesSaid: [],
  heldSaid: [],
  destroyed: null,
  keptUntil: '2027-12-31',
  goFrom: '2028-01-01',
  working: ['The document names the day: Friday 31 December 2027.'],
  standing: 'kept',
} as const;

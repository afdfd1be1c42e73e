// A provider’s money on a day, for the description of the API.

const of = {
  reference: 'SW-2018-0362',
  person: 'Juniper Ashdown',
  contractId: 'larkshire',
  contractName: 'Work Programme, Larkshire',
};
const says =
  'ICE’s final report recommends it: owed in full to the customer, four weeks from the report’s date.';

export const ledgerExample = {
  today: '2018-09-21',
  items: [
    {
      ...of,
      status: 'paid',
      entry: {
        id: 'l2',
        number: 2,
        on: '2018-09-20',
        kind: 'paid',
        amount: 'm1',
        amountKind: 'redress',
        special: true,
        pence: -25_000,
        bearer: 'provider',
        payer: 'provider',
        payee: 'complainant',
        proof: 'd4',
        says: '',
        reverses: null,
      },
    },
  ],
  next: null,
  totals: {
    entries: 1,
    owed: 0,
    paid: 25_000,
    special: { owed: 0, paid: 25_000 },
    subContractors: { owed: 0, paid: 0 },
  },
};

export const amountsExample = {
  today: '2018-09-21',
  items: [
    {
      ...of,
      late: false,
      left: '6 working days left',
      command: 'record-payment',
      amount: {
        id: 'm1',
        number: 1,
        kind: 'redress',
        special: true,
        status: 'due',
        pence: 25_000,
        outstanding: 25_000,
        bearer: 'provider',
        payer: 'provider',
        payee: 'complainant',
        due: '2018-10-01',
        raisedOn: '2018-09-05',
        clock: 'pay-m1',
        row: 'REDRESS-2',
        says,
        flags: [],
        clauses: ['WP16-M12'],
      },
    },
  ],
  next: null,
};

const totals = {
  owed: 25_000,
  paid: 0,
  toPay: 25_000,
  due: 1,
  late: { amounts: 0, pence: 0 },
  pending: { amounts: 0, unknown: 0, pence: 0 },
};
const none = { complaints: 0, pence: 0 };
const exposed = {
  complaints: 1,
  ways: { 'at-ice': 0, ombudsman: 0, 'eight-weeks': 0, window: 1 },
  would: { complaints: 1, pence: 500_000 },
  pending: none,
  none: 0,
  proposed: none,
  theirs: none,
};
const upheld = 'Upheld in ICE’s final report, under a contract worth more than the threshold: owed.';

export const moneyExample = {
  today: '2018-09-21',
  ours: totals,
  contracts: [{ ...totals, id: of.contractId, name: of.contractName }],
  subContractors: [],
  specialPayments: { total: totals, kinds: [{ ...totals, id: 'redress', name: 'redress' }] },
  theirs: { amounts: 0, pence: 0 },
  incomplete: false,
  exposure: {
    total: exposed,
    contracts: [
      {
        contractId: of.contractId,
        contractName: of.contractName,
        each: {
          status: 'would',
          pence: 500_000,
          row: 'COST-11',
          says: upheld,
          clauses: ['WP16-M9'],
          missing: [],
        },
        ...exposed,
      },
    ],
  },
};

export const exposureExample = {
  today: '2018-09-21',
  items: [
    {
      ...of,
      deliveredBy: 'Sandpiper Works',
      way: 'window',
      since: '2018-04-04',
      until: '2018-10-04',
      contribution: { status: 'would', pence: 500_000 },
      proposed: null,
      theirs: null,
      reasons: [
        {
          code: 'exposure.window',
          says: 'The final response is of Wednesday 4 April 2018: they may go to ICE until Thursday 4 October 2018.',
          clauses: ['WP16-I1'],
        },
        { code: 'COST-11', says: upheld, clauses: ['WP16-M9'] },
      ],
    },
  ],
  next: null,
};

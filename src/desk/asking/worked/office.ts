import { worked } from './worked.ts';

const whole = {
  officer: 'management',
  deputy: 'management',
  material: 'steel',
  lockable: true,
  robust: true,
  riskReviewBy: '2019-05-01',
  jobcentrePlusTold: true,
  on: '2018-05-01',
};
const not = (refusal: string) => ({ ready: false, refusal });

/** S6 and S7: an officer of management level whom Jobcentre Plus knows, a deputy, storage that locks, and the risk assessed. */
export const scrOffice = worked('scr.office', [
  ['everything is there', whole, { ready: true, refusal: null }],
  ['wood will do', { ...whole, material: 'wood' }, { ready: true, refusal: null }],
  ['nobody is named', { ...whole, officer: null }, not('NOMINATED_OFFICER_MISSING')],
  ['the officer is no manager', { ...whole, officer: 'other' }, not('NOT_MANAGEMENT_LEVEL')],
  ['the deputy is no manager', { ...whole, deputy: 'other' }, not('NOT_MANAGEMENT_LEVEL')],
  ['no storage', { ...whole, material: null }, not('STORAGE_NOT_COMPLIANT')],
  ['a cardboard box', { ...whole, material: 'other' }, not('STORAGE_NOT_COMPLIANT')],
  ['it does not lock', { ...whole, lockable: false }, not('STORAGE_NOT_COMPLIANT')],
  ['whether it locks is not known', { ...whole, lockable: null }, { ready: false, missing: ['lockable'] }],
  [
    'whether Jobcentre Plus was told is not known',
    { ...whole, jobcentrePlusTold: null },
    { ready: false, missing: ['jobcentrePlusTold'] },
  ],
  ['it is not robust', { ...whole, robust: false }, not('STORAGE_NOT_COMPLIANT')],
  ['the risk was never assessed', { ...whole, riskReviewBy: null }, not('SCR_STORAGE_RISK_MISSING')],
  ['its last day counts in full', { ...whole, riskReviewBy: '2018-05-01' }, { ready: true }],
  ['the day after', { ...whole, riskReviewBy: '2018-04-30' }, not('SCR_STORAGE_RISK_MISSING')],
  ['Jobcentre Plus was not told', { ...whole, jobcentrePlusTold: false }, not('JCP_NOT_TOLD')],
  ['nobody stands in', { ...whole, deputy: null }, not('DEPUTY_MISSING')],
  ['the storage is half said', { ...whole, robust: undefined }, { ready: false, missing: ['robust'] }],
  ['on what day', { officer: null }, { missing: ['on'] }],
]);

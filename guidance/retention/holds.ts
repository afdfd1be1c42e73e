import type { ListRule } from '#core/rule.ts';
import type { Retained } from './limits.ts';

/** What keeps a record past its day: somebody still has to be able to read it. */
export const holds = [
  'open-complaint',
  'ice-window',
  'ice-case',
  'phso-case',
  'fraud-case',
  'erasure-request',
  'agreed-period',
] as const;
export type Hold = (typeof holds)[number];

/**
 * Records a hold does not keep. SCR and MAPPA papers go whether or not somebody may yet go to ICE; a live case is the nominated
 * officer’s to decide first. An agreed longer time is agreed for the record of the contract and nothing else.
 */
export const notHeldBy: Partial<Record<Hold, readonly Retained[]>> = {
  'ice-window': ['scr-papers', 'mappa-papers'],
  'erasure-request': ['scr-papers', 'mappa-papers'],
  'agreed-period': [
    'specified-report',
    'specified-report-anonymised',
    'scr-papers',
    'mappa-papers',
    'esf-claim-evidence',
  ],
};

export const retentionHolds: ListRule = {
  kind: 'list',
  id: 'retention.holds',
  title: 'What holds a record back from being destroyed',
  says: 'While one of these stands, the record stays as it is, past its limit too, with the reason and the day it is looked at again.',
  grounds: {
    G2: {
      clauses: ['G2-A2B-4c', 'G2-A2B-11c', 'G2-123d', 'G2-134b'],
      says: 'Evidence for ICE, the Ombudsman and an investigation must still exist; nothing of a requester’s goes before guidance is read.',
    },
    AW: { clauses: ['AW-7.11b'], says: 'A different period may be agreed for the record of the contract.' },
  },
  settles: ['AMB-46', 'AMB-48'],
  items: [
    { code: 'open-complaint', label: 'an open complaint', clauses: ['G2-A2B-4c'] },
    { code: 'ice-window', label: 'the six months in which they may go to ICE', clauses: ['G2-A2B-4c'] },
    { code: 'ice-case', label: 'a case with ICE', clauses: ['G2-A2B-4b'] },
    { code: 'phso-case', label: 'a case with the Ombudsman', clauses: ['G2-A2B-11c'] },
    { code: 'fraud-case', label: 'an investigation of fraud', clauses: ['G2-123d'] },
    { code: 'erasure-request', label: 'an erasure request that is not decided', clauses: ['G2-134b'] },
    { code: 'agreed-period', label: 'a longer time agreed with DWP', clauses: ['AW-7.11b'] },
  ],
};

import type { GateRule, PlainRule } from '#core/rule.ts';
import { finalResponseChecks } from './checks/final-response.ts';

export const finalResponseIssue: GateRule = {
  kind: 'gate',
  id: 'final-response.issue',
  title: 'May this final response be issued?',
  says: 'The letter goes when nothing stands in its way; what does is listed whole, never one at a time.',
  grounds: {
    WP16: {
      clauses: ['WP16-A5', 'WP16-G6', 'WP16-I1'],
      says: 'After all steps, with the Annex 1 wording, dated the day it goes.',
    },
    CPA18: {
      clauses: ['CPA18-1e', 'CPA18-17', 'CPA18-26c', 'CPA18-27'],
      says: 'The same, and agreed with the outgoing provider where it has a part.',
    },
    AW: { clauses: ['AW-7.04a', 'AW-7.04b'], says: 'After all steps, with the Annex E text.' },
    BP: {
      clauses: ['BP-A2-3.6', 'BP-A2-3.7a', 'BP-A2-3.7b'],
      says: 'Reviewed independently; explains what cannot be had and how to go further.',
    },
  },
  settles: ['AMB-8', 'AMB-22', 'AMB-24', 'AMB-25', 'AMB-27', 'AMB-37'],
  checks: finalResponseChecks.map((check) => check.id),
};

export const finalResponseWording: PlainRule = {
  kind: 'plain',
  id: 'final-response.wording',
  title: 'Which version of the ordered wording goes in?',
  says: 'The wording of the complaint’s own pack, in the version in force on the letter’s date, whenever the complaint was received.',
  grounds: {
    WP16: { clauses: ['WP16-A5', 'WP16-Q0', 'WP16-0'], says: 'The Annex 1 wording.' },
    CPA18: { clauses: ['CPA18-1e', 'CPA18-A1-0'], says: 'The Annex 1 wording.' },
    AW: { clauses: ['AW-7.04a'], says: 'The Annex E wording.' },
    G2: { clauses: ['G2-A2B-1e'], says: 'ICE’s address.' },
  },
  settles: ['AMB-25', 'AMB-37'],
  examples: [
    {
      facts: {
        pack: 'WP16',
        receivedOn: '2018-03-01',
        letterOn: '2018-04-09',
        versions: [
          { id: 'v10', pack: 'WP16', from: '2018-02-01', to: '2018-04-09' },
          { id: 'v11', pack: 'WP16', from: '2018-04-09', to: null },
          { id: 'other', pack: 'CPA18', from: '2018-01-01', to: null },
        ],
      },
      answer: { version: 'v11' },
      why: 'The letter’s date decides, on the first day of the new version.',
    },
  ],
};

export const finalResponseRepeat: PlainRule = {
  kind: 'plain',
  id: 'final-response.repeat',
  title: 'A double click sends one letter',
  says: 'The same submission made again gives the same answer and no second letter; another submission finds the response already issued.',
  grounds: {
    WP16: { clauses: ['WP16-G6', 'WP16-I1'], says: 'One final response, one window.' },
    CPA18: { clauses: ['CPA18-17', 'CPA18-27'], says: 'The same.' },
    AW: { clauses: ['AW-7.04b'], says: 'After all steps.' },
  },
  examples: [
    {
      facts: {
        submissions: [
          { at: '2018-04-04T10:00:00Z', key: 'a' },
          { at: '2018-04-04T10:00:01Z', key: 'a' },
        ],
      },
      answer: { lettersIssued: 1 },
      why: 'One key, one letter.',
    },
  ],
};

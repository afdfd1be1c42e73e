import { worked } from './worked.ts';

const yes = { allowed: true };
const no = { allowed: false };
const claimer = { id: 'wren', claimsRole: true, deliveryOnAnyCallOff: false, deliveredTo: [] };
const adviser = { id: 'crake', claimsRole: false, deliveryOnAnyCallOff: true, deliveredTo: ['P1'] };
const manager = { id: 'heron', claimsRole: false, deliveryOnAnyCallOff: false, deliveredTo: [] };
const claims = ['create-claim', 'submit-claim', 'approve-claim'] as const;

/** The ten rows of table 5.3. */
export const claimsAct = worked(
  'claims.act',
  [
    ...claims.flatMap((action) => [
      [`1: claims staff, ${action}`, { action, person: claimer }, yes] as const,
      [`3: whoever delivers, ${action}`, { action, person: adviser }, no] as const,
      [
        `4: moved to claims, for a participant of theirs, ${action}`,
        { action, person: { ...claimer, deliveredTo: ['P1', 'P3'] } },
        no,
      ] as const,
      [
        `4: moved to claims, for another participant, ${action}`,
        { action, person: { ...claimer, deliveredTo: ['P2'] } },
        yes,
      ] as const,
      [
        `9: a manager of both, who has no part in either, ${action}`,
        { action, person: manager },
        no,
      ] as const,
      [
        `10: delivers on another Call-Off Contract, ${action}`,
        { action, person: { ...claimer, deliveryOnAnyCallOff: true, deliveryOnThisCallOff: false } },
        no,
      ] as const,
      [
        `delivers on this one, ${action}`,
        { action, person: { id: 'wren', claimsRole: true, deliveryOnThisCallOff: true } },
        no,
      ] as const,
    ]),
    ['2: claims for whoever delivers', { action: 'grant-role', role: 'claims', person: adviser }, no],
    ['2: delivery for whoever claims', { action: 'grant-role', role: 'delivery', person: claimer }, no],
    ['claims for somebody with neither', { action: 'grant-role', role: 'claims', person: manager }, yes],
    ['delivery for somebody with neither', { action: 'grant-role', role: 'delivery', person: manager }, yes],
    [
      'claims for somebody who moved team',
      { action: 'grant-role', role: 'claims', person: { ...manager, deliveredTo: ['P1'] } },
      yes,
    ],
    [
      'claims to somebody whose other account delivers',
      { action: 'grant-role', role: 'claims', person: { ...manager, sameHumanAs: adviser } },
      no,
    ],
    [
      'delivery to somebody whose other account claims',
      { action: 'grant-role', role: 'delivery', person: { ...manager, sameHumanAs: claimer } },
      no,
    ],
    ['5: evidence, from whoever delivers', { action: 'upload-job-evidence', person: adviser }, yes],
    [
      '6: marked ready and submitted by one person',
      { action: 'submit-claim', person: claimer, markedReadyBy: 'wren' },
      no,
    ],
    ['6: marked ready by another', { action: 'submit-claim', person: claimer, markedReadyBy: 'crake' }, yes],
    ['6: nobody marked it ready', { action: 'submit-claim', person: claimer, markedReadyBy: null }, yes],
    [
      '6: marked ready by their other account',
      {
        action: 'submit-claim',
        person: { ...claimer, sameHumanAs: { id: 'wren-2', claimsRole: true, deliveryOnAnyCallOff: false } },
        markedReadyBy: 'wren-2',
      },
      no,
    ],
    ['7: an administrator sets it aside', { action: 'override', person: { id: 'admin' } }, no],
    ['7: whoever it is', { action: 'override', person: claimer }, no],
    ['7: nobody named', { action: 'override' }, no],
    [
      '8: delivers at a sub-contractor by another account',
      {
        action: 'submit-claim',
        person: { ...claimer, sameHumanAs: { id: 'crake', deliveryOnAnyCallOff: true } },
      },
      no,
    ],
    [
      '8: an account known by its name alone',
      { action: 'submit-claim', person: { ...claimer, sameHumanAs: 'crake' } },
      no,
    ],
    [
      '8: another account that delivers nothing',
      {
        action: 'submit-claim',
        person: { ...claimer, sameHumanAs: { id: 'wren-2', deliveryOnAnyCallOff: false } },
      },
      yes,
    ],
    [
      '8: another account that once delivered to this participant',
      {
        action: 'submit-claim',
        person: {
          ...claimer,
          sameHumanAs: { id: 'wren-2', deliveryOnAnyCallOff: false, deliveredTo: ['P1'] },
        },
      },
      no,
    ],
    [
      'an account is not its own other',
      { action: 'submit-claim', person: { ...claimer, sameHumanAs: 'wren' } },
      yes,
    ],
    [
      'whether they hold the role matters',
      { action: 'submit-claim', person: { id: 'wren', deliveryOnAnyCallOff: false } },
      { allowed: false, missing: ['person.claimsRole'] },
    ],
    [
      'whether they deliver matters',
      { action: 'submit-claim', person: { id: 'wren', claimsRole: true } },
      { allowed: false, missing: ['person.deliveryOnAnyCallOff'] },
    ],
    [
      'for whom matters to somebody who delivered',
      { action: 'submit-claim', person: { ...claimer, deliveredTo: ['P1'] }, participant: null },
      { allowed: false, missing: ['participant'] },
    ],
    ['which role matters', { action: 'grant-role', person: manager }, { allowed: false, missing: ['role'] }],
    ['who matters', { action: 'create-claim' }, { allowed: false, missing: ['person'] }],
    ['what matters', { person: claimer }, { missing: ['action'] }],
  ],
  { participant: 'P1' },
);

import { worked } from './worked.ts';

const none = { erased: [], refused: [], deferred: [], fraudHoldDisclosed: false };
const free = { id: 'notes', keepUntil: null, hold: null };
const held = (hold: string) => ({ id: 'file', keepUntil: null, hold });
const kept = (keepUntil: string) => ({ id: 'payments', keepUntil, hold: null });

/** Table 7, row by row. */
export const erasureDecide = worked(
  'erasure.decide',
  [
    [
      '1: who asks is not verified',
      { identityVerified: false, parts: [free] },
      { ...none, outcome: 'ASK_IDENTITY' },
    ],
    [
      '1: before anything else',
      { identityVerified: false, programmeGuidance: null, parts: [held('fraud')] },
      { ...none, outcome: 'ASK_IDENTITY' },
    ],
    [
      '8: a representative without authority is not verified',
      { identityVerified: false, parts: [] },
      { ...none, outcome: 'ASK_IDENTITY' },
    ],
    [
      '2: no guidance found',
      { programmeGuidance: null, parts: [free] },
      { ...none, outcome: 'GUIDANCE_NEEDED' },
    ],
    [
      '2: nor for a part on hold',
      { programmeGuidance: null, parts: [held('fraud')] },
      { ...none, outcome: 'GUIDANCE_NEEDED' },
    ],
    [
      '3: passed on to DWP',
      { programmeGuidance: 'pass-to-dwp', parts: [free] },
      { ...none, outcome: 'FORWARDED' },
    ],
    ['4: everything may go', { parts: [free] }, { ...none, outcome: 'ERASED', erased: ['notes'] }],
    [
      '4: its minimum is over',
      { parts: [free, kept('2024-04-30')] },
      { ...none, outcome: 'ERASED', erased: ['notes', 'payments'] },
    ],
    [
      '5: part has to be kept',
      { parts: [free, kept('2030-02-28')] },
      { ...none, outcome: 'PARTLY_ERASED', erased: ['notes'], refused: ['payments'] },
    ],
    [
      '5: on its last day',
      { parts: [kept('2024-05-01')] },
      { ...none, outcome: 'NOT_NOW', refused: ['payments'] },
    ],
    [
      '5: all has to be kept',
      { parts: [kept('2030-02-28')] },
      { ...none, outcome: 'NOT_NOW', refused: ['payments'] },
    ],
    [
      '5: its time has not begun',
      { parts: [kept('running')] },
      { ...none, outcome: 'NOT_NOW', refused: ['payments'] },
    ],
    [
      '6: part is on hold',
      { parts: [free, held('complaint')] },
      { ...none, outcome: 'PARTLY_ERASED', erased: ['notes'], deferred: ['file'] },
    ],
    [
      '6: everything is on hold',
      { parts: [held('ice')] },
      { ...none, outcome: 'NOT_NOW', deferred: ['file'] },
    ],
    [
      '6: a hold for fraud is not spoken of',
      { parts: [free, held('fraud')] },
      { ...none, outcome: 'PARTLY_ERASED', erased: ['notes'], deferred: ['file'], fraudHoldDisclosed: false },
    ],
    [
      '6: on hold and to be kept: the hold comes first',
      { parts: [{ id: 'file', keepUntil: '2030-02-28', hold: 'phso' }] },
      { ...none, outcome: 'NOT_NOW', deferred: ['file'] },
    ],
    [
      'one of each',
      { parts: [free, kept('2030-02-28'), held('fraud')] },
      { outcome: 'PARTLY_ERASED', erased: ['notes'], refused: ['payments'], deferred: ['file'] },
    ],
    [
      'nothing erased, for two reasons',
      { parts: [kept('2030-02-28'), held('ice')] },
      { ...none, outcome: 'NOT_NOW', refused: ['payments'], deferred: ['file'] },
    ],
    ['9: nothing is held that names them', { parts: [] }, { ...none, outcome: 'ERASED' }],
    [
      'whether they are verified matters',
      { identityVerified: null, parts: [free] },
      { missing: ['identityVerified'] },
    ],
    ['what is held matters', {}, { missing: ['parts'] }],
    [
      'the day matters where a part has one',
      { today: null, parts: [kept('2030-02-28')] },
      { missing: ['today'] },
    ],
    ['and not where none has', { today: null, parts: [free] }, { outcome: 'ERASED', erased: ['notes'] }],
  ],
  { identityVerified: true, programmeGuidance: 'allows', today: '2024-05-01' },
);

/** Guidance that was not spoken of is not guidance that was not found. */
export const erasureGuidance = worked('erasure.decide', [
  [
    'whether guidance was found matters',
    { identityVerified: true, parts: [free] },
    { missing: ['programmeGuidance'] },
  ],
]);

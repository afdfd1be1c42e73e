import { z } from 'zod';
import type { Form } from '#core/form.ts';
import { type ClaimEvidence, claimEvidence } from '#guidance/restricted/claim-evidence.ts';
import { type Hold, notHeldBy, retentionHolds } from '#guidance/retention/holds.ts';
import { oneLine, someDay, someLine } from '#kinds/inputs.ts';

const evidence = claimEvidence.map(({ value }) => value) as [ClaimEvidence, ...ClaimEvidence[]];
/** A member of staff, by account; whoever is signed in where it is left out. */
const staff = oneLine.transform((text) => (text === '' ? null : text)).nullable();

export const sealSchema = z.strictObject({
  office: someLine,
  contract: someLine,
  holds: z.array(z.enum(evidence)).min(1),
  sealedOn: someDay,
  sealedBy: staff.default(null),
});
export type SealGiven = z.output<typeof sealSchema>;

/** What is asked of a box: lists and days alone, so that nobody’s name can be typed (G2-77). */
export const sealForm: Form = {
  title: 'Seal a box',
  about:
    'Evidence of validated claims, of people whose records are kept on paper only. Write the box’s number on it, and nothing else: no name, no reference, no count of people.',
  button: 'Put it on record',
  fields: [
    { name: 'office', as: 'select', label: 'In which office does it stand?', options: { from: 'offices' } },
    {
      name: 'contract',
      as: 'select',
      label: 'Under which contract were the claims made?',
      hint: 'How long it is kept may follow from it',
      options: { from: 'contracts' },
    },
    {
      name: 'holds',
      as: 'checkboxes',
      label: 'What is in it?',
      options: claimEvidence,
      mend: { missing: 'Choose what is in it', 'too-few': 'Choose what is in it' },
    },
    { name: 'sealedOn', as: 'day', label: 'When was it sealed?', starts: 'today' },
    {
      name: 'sealedBy',
      as: 'select',
      label: 'Who sealed it?',
      hint: 'Leave it where it was you',
      options: { from: 'people' },
      optional: true,
    },
  ],
};

export const moveSchema = z.strictObject({ office: someLine, on: someDay });
export type MoveGiven = z.output<typeof moveSchema>;

export const moveForm: Form = {
  title: 'Move the box',
  about: 'It stays sealed, and keeps its number.',
  button: 'Record the move',
  fields: [
    { name: 'office', as: 'select', label: 'Where does it stand now?', options: { from: 'offices' } },
    { name: 'on', as: 'day', label: 'When was it moved?', starts: 'today' },
  ],
};

/** What may hold a box back: of the holds of guidance those that keep evidence of claims. */
export const boxHoldCauses = retentionHolds.items
  .filter(({ code }) => !(notHeldBy[code as Hold] ?? []).includes('esf-claim-evidence'))
  .map(({ code, label }) => ({
    value: code as Hold,
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
  }));
const causes = boxHoldCauses.map(({ value }) => value) as [Hold, ...Hold[]];

export const holdSchema = z.strictObject({ because: z.enum(causes), reviewOn: someDay });
export type HoldGiven = z.output<typeof holdSchema>;
export const liftSchema = holdSchema.pick({ because: true });
export type LiftGiven = z.output<typeof liftSchema>;

export const holdForm: Form = {
  title: 'Put the box on hold',
  about:
    'A hold on a complaint does not reach a box, because nothing here says whose papers are in it. Find its number in your register on paper. Whose case it is, and which, stays on paper.',
  button: 'Put on hold',
  fields: [
    {
      name: 'because',
      as: 'radios',
      label: 'What holds it back?',
      options: boxHoldCauses,
      mend: { missing: 'Choose what holds it back' },
    },
    { name: 'reviewOn', as: 'day', label: 'When is it looked at again?' },
  ],
};

export const destroySchema = z.strictObject({ on: someDay, by: staff.default(null), witness: someLine });
export type DestroyGiven = z.output<typeof destroySchema>;

export const destroyForm: Form = {
  title: 'The box was destroyed',
  about: 'Shredded unopened, in front of a second person. A certificate is made of it.',
  button: 'Record that it was destroyed',
  fields: [
    { name: 'on', as: 'day', label: 'When was it destroyed?', starts: 'today' },
    {
      name: 'by',
      as: 'select',
      label: 'Who destroyed it?',
      hint: 'Leave it where it was you',
      options: { from: 'people' },
      optional: true,
    },
    {
      name: 'witness',
      as: 'select',
      label: 'Who witnessed it?',
      options: { from: 'people' },
      mend: { missing: 'Choose who witnessed it' },
    },
  ],
  final: true,
};

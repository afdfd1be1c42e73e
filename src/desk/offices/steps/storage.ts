import { z } from 'zod';
import { rules } from '#guidance/catalogue.ts';
import { materials, officeRefusals } from '#kinds/every-kind/restricted/office.ts';
import { someDay, someLine } from '#kinds/inputs.ts';
import { notYet, step } from '../step.ts';

const materialNames = { wood: 'Wood', steel: 'Steel', other: 'Something else' } as const;

/** Where papers are locked away: robust, lockable, of wood or steel, or it is no storage (G2-69). */
export const setStorage = step({
  name: 'storage',
  says: 'Record where papers are locked away',
  type: 'OfficeStorageSet',
  form: {
    title: 'Where papers are locked away',
    about: 'The furniture itself, and no word of whose papers are in it.',
    button: 'Save',
    fields: [
      {
        name: 'unit',
        as: 'text',
        label: 'What is it called?',
        hint: '“Cabinet 2”. Name no participant',
        spellcheck: false,
        autocomplete: 'off',
      },
      {
        name: 'place',
        as: 'text',
        label: 'Where does it stand?',
        hint: 'The floor and the room',
        autocomplete: 'off',
      },
      {
        name: 'material',
        as: 'radios',
        label: 'What is it made of?',
        options: materials.map((value) => ({ value, label: materialNames[value] })),
      },
      { name: 'lockable', as: 'yes-no', label: 'Does it lock?' },
      { name: 'robust', as: 'yes-no', label: 'Is it robust?' },
      { name: 'inspectedOn', as: 'day', label: 'When was it last looked at?', starts: 'today' },
    ],
  },
  schema: z.strictObject({
    unit: someLine.refine((text) => text.length <= 60, { error: 'too-long' }),
    place: someLine.refine((text) => text.length <= 60, { error: 'too-long' }),
    material: z.enum(materials),
    lockable: z.boolean(),
    robust: z.boolean(),
    inspectedOn: someDay,
  }),
  opensWith: ({ storage }) => {
    if (storage === null) return {};
    const { unit, place, material, lockable, robust } = storage;
    return { unit, place, material, lockable, robust };
  },
  take: (office, storage, { today }) =>
    notYet(storage.inspectedOn, today, 'inspectedOn') ??
    officeRefusals(rules, { ...storage, on: today }, 'office.storage-not-compliant').map((refusal) => ({
      ...refusal,
      says: 'Papers are kept in robust furniture of wood or steel that locks, and this is not.',
      remedy: 'Record the storage once it is there.',
    }))[0] ?? { ...office, storage },
});

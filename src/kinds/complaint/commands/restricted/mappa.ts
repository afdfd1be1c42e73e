import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { someDay } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { Staff } from '../../setting.ts';
import type { Complaint } from '../../state.ts';

const marked = ({ mappa }: Complaint): Refusal[] => (mappa === null ? [noMarker] : []);

/** A nominated officer with an open account: somebody to ask. */
export const isOfficer = (one: Staff | undefined): boolean =>
  one?.active === true && one.roles.includes('nominated-officer');

const noMarker: Refusal = {
  code: 'mappa.not-marked',
  says: 'There is no MAPPA marker on it.',
  remedy: '',
  clauses: [],
};
const markedAlready: Refusal = {
  code: 'mappa.marked-already',
  says: 'The MAPPA marker is on it already.',
  remedy: '',
  clauses: [],
};
const ended: Refusal = {
  code: 'mappa.ended',
  says: 'They have left already.',
  remedy: '',
  clauses: [],
};
const notEnded: Refusal = {
  code: 'mappa.papers-still-needed',
  says: 'They have not left, so the papers are still needed.',
  remedy: 'Record first that they have left.',
  clauses: ['G2-96a'],
};

/** Puts the marker on: whom to see before meeting them, and nothing else. There is no field for anything more. */
export const markMappa = command({
  name: 'mark-mappa',
  says: 'Set the MAPPA marker',
  whenClosed: true,
  schema: z.strictObject({}),
  form: {
    title: 'Set the MAPPA marker',
    about:
      'It says “See the nominated officer before meeting” with your name, to those who work on this complaint. Restrictions stay on paper, locked away, with you.',
    button: 'Set the marker',
    fields: [],
  },
  // Whoever it names has to be somebody to ask: where they are so no more, another officer takes it over (G2-90).
  blocked: ({ mappa }, { staff }) =>
    mappa !== null && mappa.endedOn === null && isOfficer(staff.get(mappa.officer)) ? [markedAlready] : [],
  emit: ({ setting: { actor } }) => [{ type: 'MappaMarked', officer: actor.id, officerName: actor.name }],
});

/** What was written before the marker was set has been looked through. */
export const recordMappaChecked = command({
  name: 'record-mappa-checked',
  says: 'Record that what is here was checked',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional() }),
  form: {
    title: 'What is here was checked',
    about:
      'Read all that is written on it, what was let through since the last look too. What names a restriction, a risk or an offence goes onto paper with you and is destroyed here. Then say so.',
    button: 'It was checked',
    fields: [{ name: 'on', as: 'day', label: 'When?', starts: 'today' }],
  },
  blocked: (complaint) => [
    ...marked(complaint),
    ...(complaint.mappa?.checkedOn == null
      ? []
      : [{ ...markedAlready, code: 'mappa.checked', says: 'It was checked already.' }]),
  ],
  emit: ({ input, setting }) => [{ type: 'MappaChecked', on: input.on ?? setting.today }],
});

/** They left the provision: the papers are shredded the same day (G2-96). */
export const endMappa = command({
  name: 'end-mappa',
  says: 'Record that they left, for the MAPPA papers',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional() }),
  form: {
    title: 'They have left',
    about: 'The MAPPA papers are shredded on the day they leave.',
    button: 'Save',
    fields: [{ name: 'on', as: 'day', label: 'When did they leave?', starts: 'today' }],
  },
  blocked: (complaint) => [...marked(complaint), ...(complaint.mappa?.endedOn == null ? [] : [ended])],
  emit: ({ input, setting }) => [{ type: 'MappaEnded', on: input.on ?? setting.today }],
});

/** The papers are shredded: when, and by whom. Nothing of what stood in them. */
export const recordMappaShredded = command({
  name: 'record-mappa-shredded',
  says: 'Record that the MAPPA papers are shredded',
  whenClosed: true,
  schema: z.strictObject({ on: someDay.optional() }),
  form: {
    title: 'The papers are shredded',
    about: 'Kept: the day, and that it was you.',
    button: 'They are shredded',
    fields: [{ name: 'on', as: 'day', label: 'When?', starts: 'today' }],
  },
  blocked: (complaint) => [
    ...marked(complaint),
    ...(complaint.mappa !== null && complaint.mappa.endedOn === null ? [notEnded] : []),
    ...(complaint.mappa?.shreddedOn == null
      ? []
      : [{ ...ended, code: 'mappa.shredded', says: 'They are shredded already.' }]),
  ],
  emit: ({ input, setting }) => [{ type: 'MappaPapersShredded', on: input.on ?? setting.today }],
});

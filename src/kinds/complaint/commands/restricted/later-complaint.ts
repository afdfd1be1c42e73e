import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { oneLine, someLine } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { askedOf } from '../../duties/restricted.ts';
import { isMarked } from '../../state.ts';
import { isOfficer } from './mappa.ts';

const markedAlready: Refusal = {
  code: 'mappa.marked-already',
  says: 'The MAPPA marker is on it already.',
  remedy: '',
  clauses: [],
};
/** The same for whoever is not told, so that asking finds nothing out. */
const notAsked: Refusal = {
  code: 'mappa.not-asked',
  says: 'Nothing is asked of you about it.',
  remedy: '',
  clauses: [],
};

const noSuchOfficer: Refusal = {
  code: 'mappa.no-such-officer',
  says: 'No nominated officer with an open account is called that.',
  remedy: 'Ask an officer, or leave it to whichever comes first.',
  clauses: ['G2-90a'],
  at: 'officer',
};

/**
 * Redress has found another complaint of the same person that bears the marker. Asked again about the same one nothing happens, unless
 * it is somebody else’s to answer by now.
 */
export const askAboutMappa = command({
  name: 'ask-about-mappa',
  says: 'Ask the officer whether the MAPPA marker belongs on it',
  schema: z.strictObject({ about: someLine, officer: oneLine.nullable() }),
  form: {
    title: 'Does the MAPPA marker belong on it?',
    about: 'Another complaint of the same person bears it.',
    button: 'Ask',
    fields: [],
  },
  blocked: (complaint) => (isMarked(complaint) ? [markedAlready] : []),
  emit({ complaint: { officerAsked }, input: { about, officer }, setting, work }) {
    if (officer !== null && !isOfficer(setting.staff.get(officer))) return work.refuse(noSuchOfficer);
    const before = officerAsked.find((one) => one.about === about);
    const isSame = before !== undefined && (before.answeredOn !== null || before.officer === officer);
    return isSame ? [] : [{ type: 'MappaAsked', about, officer }];
  },
});

/** The officer’s word that the marker of the other complaint does not belong on this one. Its other answer is to set the marker. */
export const declineMappa = command({
  name: 'decline-mappa',
  says: 'Say that the MAPPA marker does not belong on it',
  whenClosed: true,
  schema: z.strictObject({}),
  form: {
    title: 'Does the MAPPA marker belong on it?',
    about:
      'Where it does, set the marker. Where it is somebody else’s, or does not touch them, say that it does not. Nobody else is told that you were asked.',
    button: 'It does not belong on it',
    fields: [],
  },
  blocked: (complaint, { actor }) => (askedOf(complaint, actor).length === 0 ? [notAsked] : []),
  emit: ({ complaint, setting: { actor } }) => [
    { type: 'MappaDeclined', abouts: askedOf(complaint, actor).map(({ about }) => about) },
  ],
});

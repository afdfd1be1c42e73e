import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { Tell } from '#desk/complaint/tell.ts';

/** What to tell somebody, as its macro draws it. */
export const tellView = ({ whose, clauses, caller, first, secondLook, ice, explain }: Tell, today: Day) => ({
  whose,
  clauses,
  explain,
  rows: [
    ...(caller === null
      ? []
      : [
          { name: 'Who will call', says: `${caller}, to agree what the complaint is`, more: null, why: null },
        ]),
    ...(first === null
      ? []
      : [
          {
            name: 'First response by',
            says: inWords(first.on, today),
            more: first.within,
            why: { about: `first response by ${inWords(first.on, today)}`, lines: first.why },
          },
        ]),
    ...(secondLook === null
      ? []
      : [
          {
            name: 'If they are not satisfied',
            says: 'A second look',
            more: `within ${secondLook} of telling us`,
            why: null,
          },
        ]),
    ...(ice === null
      ? []
      : [
          {
            name: 'After that, or if eight weeks pass',
            says: 'The Independent Case Examiner',
            more: `from ${inWords(ice.from, today)} if we have not replied`,
            why: { about: `the way to ICE opens on ${inWords(ice.from, today)}`, lines: ice.why },
          },
        ]),
  ],
});

import { type Day, dayOf, daysBetween } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import type { AreaName } from '#desk/access/areas.ts';
import { type LookingIn, lookingIn } from '#desk/access/looking-in.ts';
import { isOutsider } from '#desk/audit/marks.ts';
import type { Desk } from '#desk/desk.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Page } from '#web/page.ts';
import { problem } from '#web/problem.ts';
import { reading } from '#web/signed-in/reading.ts';

/** Where a part begins; a letter, a document and a bundle are reached from their complaint. */
const homes: Partial<Record<AreaName, string>> = {
  cases: '/complaints',
  money: '/money',
  offices: '/administration/offices',
  'sealed-boxes': '/administration/boxes',
  settings: '/administration',
  wording: '/administration/wording',
  people: '/administration/people',
  retention: '/retention',
  quarantine: '/quarantine',
  audit: '/audit',
  backups: '/administration/backups',
};

/** The first page of whoever looks in from outside: what they may see, until when, and that it is noted. */
export function lookingInPage(desk: Desk): Page {
  return {
    main: [{ href: '/looking-in', label: 'What you may see', for: isOutsider }],
    routes(app) {
      app.get('/looking-in', reading('account'), async (request, reply) => {
        const person = request.person as Person;
        if (!isOutsider(person)) return problem(reply, notFromOutside);
        const found = await lookingIn(desk, person);
        return reply.show('pages/looking-in/looking-in.njk', {
          title: 'What you may see',
          rows: [
            { name: 'You are here as', says: found.as },
            { name: 'Until', says: untilInWords(found.until, dayOf(desk.now())), strong: true },
            { name: 'Contracts', says: contractsInWords(found) },
            { name: 'Delivered by', says: found.deliveredBy === null ? '' : listInWords(found.deliveredBy) },
          ],
          parts: found.parts.map(({ area, holds }) => ({ holds, href: homes[area] ?? null })),
          isNarrowed: found.deliveredBy !== null,
        });
      });
    },
  };
}

function contractsInWords({ contracts }: LookingIn): string {
  if (contracts === null) return '';
  return contracts.length === 0 ? 'None: ask whoever let you in' : listInWords(contracts);
}

/** "Friday 29 June 2018, which counts in full: 3 days more after today". */
function untilInWords(until: Day | null, today: Day): string {
  if (until === null) return 'No last day is set';
  const left = daysBetween(today, until);
  const more =
    left === 0 ? 'today is your last day' : `${left} ${left === 1 ? 'day' : 'days'} more after today`;
  return `${inWords(until)}: ${more}`;
}

const notFromOutside = {
  status: 404,
  code: 'request.no-page',
  title: 'There is no such page',
  says: 'It is for people who look in from outside.',
  remedy: 'Go back to where you started.',
};

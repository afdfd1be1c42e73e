import { type Calendar, isWorkingDay } from '#core/calendar.ts';
import { type Day, type Moment, momentAt, plusDays, plusMonths, weekday } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import { newAccount } from '#record/accounts/account.ts';
import type { Desk } from '../../desk.ts';
import { noPosition } from '../../people/position.ts';
import { checkWording } from '../../settings/check-wording.ts';
import { saveContract } from '../../settings/contracts.ts';
import type { GoodwillLimits } from '../../settings/goodwill.ts';
import { saveGoodwillLimits } from '../../settings/goodwill-limits.ts';
import { addHoliday, type HolidayGiven } from '../../settings/holidays.ts';
import { saveLetterhead } from '../../settings/letterhead.ts';
import { saveTraining } from '../../settings/people.ts';
import { publishProcedure } from '../../settings/procedures.ts';
import { type Changing, saveSetting } from '../../settings/save.ts';
import { approveWording, loadWording } from '../../settings/wordings.ts';
import { hashPassword } from '../../sign-in/password-hash.ts';
import { demoContracts } from './contracts.ts';
import { bringInEndedContract } from './ended-contract.ts';
import { registerOffices } from './offices.ts';
import { type DemoPerson, demoActor, demoPassword, demoPeople } from './people.ts';
import { firstProcedure, secondProcedure } from './procedures.ts';
import { loadedWording } from './wording.ts';

/** Something the people of the demo set at a moment. It can be done twice: the second time changes nothing. */
export interface Chapter {
  readonly at: Moment;
  /** The desk it is given has its clock at that moment. */
  does(desk: Desk, organisation: string): Promise<void>;
}

const visitors = demoPeople.filter(({ visits }) => visits !== undefined);
const staff = demoPeople.filter(({ visits }) => visits === undefined);

/** Everything that is set over the years of the demo, in its order. */
export function chaptersOf(first: Day): Chapter[] {
  const publishedOn = plusMonths(first, 6);
  const proclaimedOn = plusMonths(first, 17);
  return [
    { at: momentAt(plusMonths(first, -2), '09:10'), does: (desk, id) => found(desk, id, first) },
    {
      at: momentAt(publishedOn, '11:20'),
      does: async (desk, organisation) => {
        const who = as('Reed Hollis', organisation, 'procedure-2');
        done(await publishProcedure(desk, who, secondProcedure(plusMonths(publishedOn, 1))));
      },
    },
    {
      at: momentAt(proclaimedOn, '08:30'),
      does: async (desk, organisation) => {
        const given = holidayAfter(proclaimedOn);
        done(await addHoliday(desk, as('Isolde Marsh', organisation, 'holiday'), given));
      },
    },
    {
      at: momentAt(plusMonths(first, 19), '10:40'),
      does: (desk, organisation) => bringInEndedContract(desk, organisation, first),
    },
    ...visitors.map((visitor, index) => ({
      at: momentAt(plusMonths(first, visitor.visits?.from ?? 0), `10:${20 + index}`),
      does: (desk: Desk, organisation: string) => admit(desk, organisation, first, [visitor]),
    })),
    {
      at: momentAt(plusMonths(first, 20), '15:05'),
      does: (desk, organisation) => checkAll(desk, organisation, plusMonths(first, 20)),
    },
  ];
}

/** What each role may offer of the provider’s own money, in pence: £50, £100 and £500. */
const goodwillLimits: GoodwillLimits = { handler: 5_000, reviewer: 10_000, manager: 50_000 };

/** The day everything begins with: people, contracts, goodwill limits, procedure, wording and letterhead. */
async function found(desk: Desk, organisation: string, first: Day): Promise<void> {
  await admit(desk, organisation, first, staff);
  const who = (what: string): Changing => as('Reed Hollis', organisation, what);
  done(
    await saveLetterhead(desk, who('letterhead'), {
      addressLines: ['1 Example Quay', 'Larkton', 'LK0 0AA'],
      phone: '01632 960 001',
      email: 'complaints@sandpiper.example',
      colour: '#1f4e5f',
    }),
  );
  for (const [, contract] of demoContracts(first)) done(await saveContract(desk, who(contract.id), contract));
  done(await saveGoodwillLimits(desk, who('goodwill-limits'), goodwillLimits));
  const officer = (what: string): Changing => as('Hazel Thorne', organisation, what);
  await registerOffices(desk, first, { administrator: who, officer });
  done(await publishProcedure(desk, who('procedure-1'), firstProcedure(first)));
  const loaded = await loadWording(desk, who('wording'), loadedWording(first));
  if (isRefusal(loaded)) throw refused(loaded);
  done(await approveWording(desk, as('Isolde Marsh', organisation, 'wording-approved'), loaded.id));
  await checkAll(desk, organisation, plusMonths(first, -2));
}

/** Lets people in, each with the demo's password, and says when they were trained. */
async function admit(
  desk: Desk,
  organisation: string,
  first: Day,
  people: readonly DemoPerson[],
): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  for (const { id, name, email, roles, trained, scope = null, worksFor = null, visits } of people) {
    const expiresOn = visits === undefined ? null : plusMonths(first, visits.until);
    await desk.record.accounts.add(
      newAccount({
        organisation,
        id,
        email,
        name,
        roles,
        passwordHash,
        scope,
        expiresOn,
        createdAt: desk.now(),
      }),
    );
    const position = { ...noPosition, worksFor };
    const payload = { account: id, name, email, roles, scope, expiresOn, position };
    const who = as('Reed Hollis', organisation, `person-${id}`);
    done(await saveSetting(desk, { ...who, type: 'PersonAdded', stream: 'people', kind: 'people', payload }));
    if (trained === null) continue;
    const training = { account: id, on: plusMonths(first, -trained) };
    done(await saveTraining(desk, as('Reed Hollis', organisation, `training-${id}`), training));
  }
}

/** A manager rings every number in the wording that is printed. */
async function checkAll(desk: Desk, organisation: string, on: Day): Promise<void> {
  for (const id of [...mandatedWording.map((wording) => wording.id), 'OTHER-loaded-1'])
    done(await checkWording(desk, as('Nell Sandlark', organisation, `checked-${id}-${on}`), { id, on }));
}

/** A Friday some three weeks later that is a working day until it is proclaimed. */
function holidayAfter(on: Day): HolidayGiven {
  const nation = 'england-and-wales';
  const calendar: Calendar = calendars()[nation];
  let day = plusDays(on, 21);
  while (weekday(day) !== 5 || isWorkingDay(calendar, day) !== true) day = plusDays(day, 1);
  return { nation, on: day, title: 'Proclaimed day of thanks' };
}

const as = (name: string, organisation: string, what: string): Changing => ({
  organisation,
  actor: demoActor(name),
  key: `demo:${what}`,
});

const refused = (refusal: Refusal): Error => new Error(`the demo could not be set up: ${refusal.says}`);

function done(answer: unknown): void {
  if (isRefusal(answer)) throw refused(answer);
}

import { dayOf, plusMonths, yearOf } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { backupStanding } from '../backup/standing.ts';
import type { Desk } from '../desk.ts';
import { type PersonShown, peopleOf } from '../people/people.ts';
import { procedureOn, settingsOf } from '../settings/settings.ts';
import { officesLacking } from './offices-lacking.ts';
import type { ToSee } from './to-see.ts';
import { type PackWording, wordingsOf } from './wordings.ts';

/** How an organisation is set up, in figures, and what is missing. */
export interface Overview {
  readonly toSee: readonly ToSee[];
  readonly contracts: number;
  readonly procedure: { readonly version: number; readonly from: string } | null;
  readonly people: number;
  readonly holidaysTo: number;
  readonly wordings: number;
}

/** What the first page of administration shows. */
export async function overviewOf(desk: Desk, organisation: string, me: string): Promise<Overview> {
  const [settings, { people }, wordings] = await Promise.all([
    settingsOf(desk, organisation),
    peopleOf(desk, organisation),
    wordingsOf(desk, organisation, me),
  ]);
  const today = dayOf(desk.now());
  const procedure = procedureOn(settings, today);
  const holidaysTo = Math.min(...Object.values(calendars()).map(({ lastYear }) => lastYear));
  const { letterhead } = settings;
  const needs: (ToSee | false)[] = [
    settings.contracts.length === 0 && noContract,
    procedure === null && noProcedure,
    ...wordings.map(wordingMissing),
    ...wordings.map(wordingUnchecked),
    ...wordings.flatMap(wordingsWaiting),
    untrained(people),
    nobodyReviews(people),
    (letterhead.addressLines.length === 0 || letterhead.phone === '') && noAddress,
    ...settings.contracts.map(
      ({ name, endsOn }) =>
        endsOn !== null &&
        endsOn >= today &&
        endsOn < plusMonths(today, 3) &&
        endingSoon(name, inWords(endsOn, today)),
    ),
    ...settings.contracts.map(({ name, value }) => value === null && valueMissing(name)),
    holidaysTo <= yearOf(today) + 1 && holidaysEnd(holidaysTo),
    onlyAdministrator(people),
    ...(await officesLacking(desk, organisation)),
    await backupsMissing(desk),
  ];
  const open = people.filter(({ closed }) => !closed);
  return {
    toSee: needs.filter((need) => need !== false).sort((a, b) => Number(b.stops) - Number(a.stops)),
    contracts: settings.contracts.length,
    procedure: procedure === null ? null : { version: procedure.version, from: procedure.from },
    people: open.length,
    holidaysTo,
    wordings: wordings.filter(({ inForce }) => inForce !== null).length,
  };
}

const noContract: ToSee = {
  says: 'Add a contract',
  why: 'Without one it is not known which documents bind, so no complaint can be recorded.',
  at: 'contracts',
  clauses: ['G2-132a', 'BP-2-1'],
  stops: true,
};
const noProcedure: ToSee = {
  says: 'Publish your complaints procedure',
  why: 'Its stages and times decide when an answer is due, so no complaint can be recorded without one.',
  at: 'procedure',
  clauses: ['BP-1-3', 'WP16-G1'],
  stops: true,
};
const noAddress: ToSee = {
  says: 'Put your address and phone number at the head of your letters',
  why: 'Letters go out without a way to reach you.',
  at: 'look',
  clauses: [],
  stops: false,
};

function wordingMissing({ title, contracts, inForce }: PackWording): ToSee | false {
  if (contracts.length === 0 || inForce !== null) return false;
  return {
    says: `Load the wording about ICE and the Ombudsman for ${title}`,
    why: `No final response can go out under ${listInWords(contracts)}.`,
    at: 'wording',
    clauses: ['AW-7.04a', 'G2-A2B-1e'],
    stops: true,
  };
}

function wordingUnchecked({ contracts, inForce }: PackWording): ToSee | false {
  if (contracts.length === 0 || inForce === null || !inForce.checkAgain) return false;
  const { checkedOn } = inForce.wording;
  return {
    says: `Check the addresses and numbers in the wording of ${inForce.packTitle}`,
    why:
      checkedOn === null
        ? 'Nobody has said when they were last checked.'
        : `They were last checked on ${inWords(checkedOn)}, more than a year ago.`,
    at: 'wording',
    clauses: ['WP16-Q6', 'CPA18-A1-6'],
    stops: false,
  };
}

const wordingsWaiting = ({ title, versions }: PackWording): (ToSee | false)[] =>
  versions.map(
    ({ waiting, loadedBy }) =>
      waiting && {
        says: `Approve the wording ${loadedBy ?? 'somebody'} loaded for ${title}`,
        why: 'It is not printed until somebody else has read it.',
        at: 'wording',
        clauses: ['WP16-A5', 'AW-7.04a'],
        stops: false,
      },
  );

function untrained(people: readonly PersonShown[]): ToSee | false {
  const names = people.filter((person) => person.untrained).map(({ name }) => name);
  return (
    names.length > 0 && {
      says: `Record the training of ${listInWords(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names)}`,
      why: 'Nobody takes a complaint on until their training is on record.',
      at: 'people',
      clauses: ['BP-A2-2.4'],
      stops: false,
    }
  );
}

function nobodyReviews(people: readonly PersonShown[]): ToSee | false {
  const able = people.filter(
    ({ closed, roles }) => !closed && roles.some((role) => role === 'reviewer' || role === 'manager'),
  );
  return (
    able.length === 0 && {
      says: 'Give somebody the reviewer’s role',
      why: 'A final response is checked by somebody with no earlier part in it before it goes.',
      at: 'people',
      clauses: ['BP-A2-3.6'],
      stops: true,
    }
  );
}

function onlyAdministrator(people: readonly PersonShown[]): ToSee | false {
  const able = people.filter(({ closed, roles }) => !closed && roles.includes('administrator'));
  return (
    able.length < 2 && {
      says: 'Make a second person an administrator',
      why: 'Ordered wording needs two people, and nobody could let you back in.',
      at: 'people',
      clauses: [],
      stops: false,
    }
  );
}

/** Backups that are not made, or were not proved for days; nothing where none ever are, as in a demo. */
async function backupsMissing(desk: Desk): Promise<ToSee | false> {
  if (desk.backups === undefined) return false;
  const { warning } = await backupStanding(desk, desk.backups);
  if (desk.backups !== null && warning === null) return false;
  return {
    says: warning ?? 'Set up backups',
    why: 'If this machine were lost, what is not in a backup would be lost with it.',
    at: 'backups',
    clauses: [],
    stops: warning !== null,
  };
}

const endingSoon = (name: string, on: string): ToSee => ({
  says: `${name} ends on ${on}`,
  why: 'Complaints received after that belong to another contract.',
  at: 'contracts',
  clauses: [],
  stops: false,
});

const valueMissing = (name: string): ToSee => ({
  says: `Record the value of ${name}`,
  why: 'Without it nobody can tell whether an ICE contribution is due under it.',
  at: 'contracts',
  clauses: ['BP-4-23b'],
  stops: false,
});

const holidaysEnd = (year: number): ToSee => ({
  says: `Bank holidays are held to the end of ${year}`,
  why: 'A date that runs past it cannot be worked out. A newer Redress brings the years after.',
  at: 'holidays',
  clauses: [],
  stops: false,
});

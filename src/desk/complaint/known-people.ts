import { reads } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/** Somebody of that name who has complained before, by their last complaint. */
export interface KnownPerson {
  readonly name: string;
  readonly reference: string;
  readonly matter: string;
  readonly standing: string;
  readonly contract: string;
  readonly open: boolean;
  /** What was taken down of them, to be used again if it is them. */
  readonly contact: string;
  readonly participant: string;
  readonly address: readonly string[];
  readonly adjustments: string;
  /** Whom to see before meeting them, where a complaint of theirs bears the MAPPA marker and this person works on complaints; else null. */
  readonly seeOfficer: string | null;
}

/** Enough to choose from while somebody is on the telephone. */
const most = 3;

/** People already known by a name or its beginning, each by their newest complaint; but for the complaint named. */
export async function knownPeople(
  desk: Desk,
  person: Person,
  name: string,
  except?: string,
): Promise<KnownPerson[]> {
  if (name.trim().length < 3) return [];
  const { organisation } = person;
  const { found } = await desk.record.cases.search(organisation, name, { limit: 10 });
  const named = found.filter(({ by, card }) => by === 'name' && card.reference !== except);
  const newest = [...Map.groupBy(named, ({ card }) => card.person.toLowerCase()).values()].slice(0, most);
  const known = await Promise.all(
    newest.map(async (theirs) => {
      const all = await Promise.all(
        theirs.map(({ card }) => loadCase(desk, organisation, person, card.reference)),
      );
      const [first, opened] = [theirs[0], all[0]];
      if (first === undefined || !opened) return [];
      const { card } = first;
      const { complainant, adjustments } = opened.complaint;
      const { contact, participant, address } = complainant;
      const { reference, matter, standing, contractName: contract, open } = card;
      return [
        {
          name: complainant.name,
          reference,
          matter,
          standing,
          contract,
          open,
          contact,
          participant,
          address,
          adjustments,
          seeOfficer: reads(person, 'work') ? officerToSee(all) : null,
        },
      ];
    }),
  );
  return known.flat();
}

/** The officer whose marker one of the complaints bears, the newest first; null where none does. */
function officerToSee(all: readonly Awaited<ReturnType<typeof loadCase>>[]): string | null {
  const marks = all.flatMap((one) => (one === null ? [] : [one.complaint.mappa]));
  return marks.find((mappa) => mappa !== null && mappa.endedOn === null)?.officerName ?? null;
}

import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { type OfficeStanding, officesStanding } from '../offices/standing.ts';
import { noPosition } from '../people/position.ts';
import { currentOf } from '../settings/current.ts';
import { settingsIn } from '../settings/settings.ts';
import { paperOnly } from './paper-only.ts';

/** Whom to go to at an office: its nominated officer, and who stands in. Null where nobody is named. */
export interface OfficeToAsk {
  readonly name: string;
  readonly area: string;
  readonly officer: string | null;
  readonly deputy: string | null;
}

/** Whom somebody goes to with what may be on no computer. */
export interface WhomToAsk {
  /** Their own office alone, or every office of whom they work for; none where none is registered. */
  readonly offices: readonly OfficeToAsk[];
  /** Whether it is on record that the one office is theirs. */
  readonly isTheirs: boolean;
}

/** Why nothing is recorded here of somebody on paper only, and whom to go to instead. */
export interface PaperOnlyStop extends WhomToAsk {
  readonly refusal: Refusal;
}

/** Anybody signed in, as far as it matters here. */
interface Asking {
  readonly organisation: string;
  readonly id: string;
}

/** Whom somebody goes to: the office they belong to, or else every open office of the organisation they work for. */
export async function whomToAsk(desk: Desk, { organisation, id }: Asking): Promise<WhomToAsk> {
  const [standing, current] = await Promise.all([
    officesStanding(desk, organisation),
    currentOf(desk, organisation),
  ]);
  const { office, worksFor } = settingsIn(current).positions.get(id) ?? noPosition;
  const open = standing.filter(({ closedOn }) => closedOn === null);
  const own = open.find((one) => one.id === office);
  const offices = own === undefined ? open.filter((one) => one.organisation === worksFor) : [own];
  return { offices: offices.map(toAsk), isTheirs: own !== undefined };
}

const toAsk = ({ name, area, officer, deputy }: OfficeStanding): OfficeToAsk => ({
  name,
  area,
  officer: officer?.name ?? null,
  deputy: deputy?.name ?? null,
});

/** What whoever says yes to the question about paper is shown, whatever they were about to record. */
export async function paperOnlyStop(
  desk: Desk,
  asking: Asking,
  [refusal] = paperOnly(),
): Promise<PaperOnlyStop> {
  if (refusal === undefined) throw new RangeError('there is no check for records kept on paper only');
  return { refusal, ...(await whomToAsk(desk, asking)) };
}

/** The same for a program: the refusal, with whom to go to in its remedy. */
export async function paperOnlyRefusals(
  desk: Desk,
  asking: Asking,
  refusals = paperOnly(),
): Promise<readonly Refusal[]> {
  const { offices } = await whomToAsk(desk, asking);
  const whom = offices.length === 0 ? nowhere : offices.map(inASentence).join(' ');
  return refusals.map((refusal) => ({ ...refusal, remedy: `${refusal.remedy} ${whom}`.trim() }));
}

/** Said where no office is on record. */
const nowhere = 'No office is registered here yet. Ask your manager who the nominated officer is.';

/** "Church Street: Hazel Thorne, or Nell Sandlark while they are away." */
function inASentence({ name, officer, deputy }: OfficeToAsk): string {
  if (officer === null && deputy === null)
    return `${name}: nobody is named. Ask your manager who the nominated officer is.`;
  if (officer === null) return `${name}: ${deputy}, who stands in.`;
  return deputy === null ? `${name}: ${officer}.` : `${name}: ${officer}, or ${deputy} while they are away.`;
}

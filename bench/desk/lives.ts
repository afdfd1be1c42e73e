import { type Day, dayOf, type Moment, plusDays } from '#core/day.ts';
import { situate, systemActor } from '#desk/complaint-setting.ts';
import { live } from '#desk/demo/live.ts';
import { storyOf } from '#desk/demo/story.ts';
import type { Ground } from '#desk/demo/unfold.ts';
import type { Desk } from '#desk/desk.ts';
import { factsOf } from '#desk/settings/contract.ts';
import { procedureOn, type Settings } from '#desk/settings/settings.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { Recorded } from '#kinds/kind.ts';
import { firstNames, source, surnames, vocabulary } from '../invented.ts';
import { organisation } from './provider.ts';

/** A complaint as it was lived by the rules, to be told again of other people. */
export interface Life {
  readonly history: readonly Recorded<ComplaintEvent>[];
  /** The whole history as JSON, and what in it is to be put in another's place. */
  readonly told: string;
  readonly person: string;
  readonly summary: string;
}

/** The reference every life is lived under, unlike any word. */
const reference = 'SW-0000-000000000';
/** Complaints come in over this many days, up to the last one: half of them in the last third. */
const span = 2_400;

/** Lives as many complaints as asked for, each through every command of its story, up to this moment. */
export async function livesOf(desk: Desk, count: number): Promise<Life[]> {
  const { settings, setting } = await situate(desk, organisation, systemActor);
  const settingAt: Ground['settingAt'] = (now, actor) => ({ ...setting, now, today: dayOf(now), actor });
  const ground: Ground = { attachments: [], proclaimed: [], settingAt };
  const now = desk.now();
  return Array.from({ length: count }, (_, at) => {
    const on = plusDays(dayOf(now), -1 - Math.floor(span * (1 - Math.sqrt((at + 0.5) / count))));
    return lifeFrom(settings, ground, on, now, at);
  });
}

function lifeFrom(settings: Settings, ground: Ground, on: Day, until: Moment, seed: number): Life {
  const story = storyOf(`bench/${seed}`);
  const contract = settings.contracts[seed % settings.contracts.length];
  const procedure = procedureOn(settings, on);
  if (contract === undefined || procedure === null) throw new Error('the provider is not set up');
  const setting = ground.settingAt(`${on}T08:00:00Z` as Moment, systemActor);
  const opening = {
    story,
    setting,
    calendar: setting.calendars[contract.nation],
    attachments: [],
    contract,
    on,
  };
  const { history, complaint } = live(opening, until, ground, () => ({
    reference,
    contract: factsOf(contract),
    procedure,
  }));
  return {
    history,
    told: JSON.stringify(history),
    person: complaint.complainant.name,
    summary: complaint.summary,
  };
}

/** A life as it happened to somebody else: another name, another reference and other words. */
export function retold(
  { told, person, summary }: Life,
  number: number,
  as: string,
): Recorded<ComplaintEvent>[] {
  const { name, words } = toldBy(number);
  const other = told
    .replaceAll(reference, as)
    .replaceAll(inJson(summary), words.join(' '))
    .replaceAll(person === '' ? '\0' : inJson(person), name);
  return JSON.parse(other) as Recorded<ComplaintEvent>[];
}

/** Who tells a complaint of a number, and in which words. */
export function toldBy(number: number): { readonly name: string; readonly words: readonly string[] } {
  const next = source(number + 7);
  const name = `${capital(zipf(firstNames, next))} ${capital(zipf(surnames, next))}`;
  const words = Array.from({ length: 30 + Math.floor(next() * 90) }, () => zipf(vocabulary, next));
  return { name, words };
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const zipf = (from: readonly string[], next: () => number): string =>
  from[Math.floor(from.length ** next()) - 1] ?? from[0] ?? '';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

import { createHash } from 'node:crypto';
import { type Day, dayOf, daysBetween, type Moment, momentAt, plusDays } from '#core/day.ts';
import { systemActor } from '../../complaint-setting.ts';
import type { Contract } from '../../settings/contract.ts';
import { begin } from '../begin.ts';
import type { Happening } from '../scene.ts';
import { type Story, storyOf, storyToTheEnd } from '../story.ts';
import type { Ground } from '../unfold.ts';

/** A complaint of the demo before it has come in. */
export interface ToCome {
  /** Of the stream it will be kept in: the same for a seed, so that what was begun is found again. */
  readonly stream: string;
  readonly story: Story;
  readonly contract: Contract;
  /** The day it reaches the provider. */
  readonly on: Day;
}

/** How many of the complaints fall into the last weeks: an office sees its present more closely than its past. */
const recent = { share: 0.3, days: 56 };

/** Every so many complaints one goes all the way to ICE’s final report; they come evenly over a year and more, so that one stands at each step. */
const allTheWay = { every: 20, first: 50, apart: 23 } as const;

/** The complaints of the demo in the order they come in, from its first day to its last. */
export function complaintsToCome(
  seed: string,
  count: number,
  { first, last }: { readonly first: Day; readonly last: Day },
  contracts: readonly (readonly [weight: number, contract: Contract])[],
): ToCome[] {
  const days = daysBetween(first, last);
  return Array.from({ length: count }, (_, n): ToCome => {
    const nth = (n + 1) / allTheWay.every;
    const whole = Number.isInteger(nth);
    const story = whole ? storyToTheEnd(`${seed}/${n}`) : storyOf(`${seed}/${n}`);
    const { chance } = story;
    const back = whole
      ? (allTheWay.first + (nth - 1) * allTheWay.apart) % days
      : chance.happens('recent', recent.share)
        ? chance.between('back', 0, Math.min(recent.days, days))
        : chance.between('back', 0, days);
    return {
      stream: uuidFrom(`${seed}/${n}`),
      story,
      contract: chance.weighted('contract', contracts),
      on: plusDays(last, -back),
    };
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.stream < b.stream ? -1 : 1));
}

/** A complaint that has come in: whose, and how. */
export interface ComeIn {
  readonly toCome: ToCome;
  readonly happening: Happening;
}

/** The complaints that come in by a moment, in that order. One that would only after the last came some days sooner. */
export function comeInBy(until: Moment, toCome: readonly ToCome[], ground: Ground, last: Moment): ComeIn[] {
  return toCome
    .filter(({ on }) => on <= dayOf(until))
    .map((one) => ({ toCome: one, happening: firstOf(one, ground, last) }))
    .filter(({ happening }) => happening.at <= until)
    .sort((a, b) => (a.happening.at < b.happening.at ? -1 : 1));
}

function firstOf({ story, contract, on }: ToCome, ground: Ground, last: Moment): Happening {
  for (let day = on; ; day = plusDays(day, -1)) {
    const setting = ground.settingAt(momentAt(day, '08:00'), systemActor);
    const calendar = setting.calendars[contract.nation];
    const happening = begin({
      story,
      setting,
      calendar,
      attachments: ground.attachments,
      contract,
      on: day,
    });
    if (happening.at <= last) return happening;
  }
}

/** A UUID that follows from a name (RFC 9562, version 8: by a rule of our own). */
function uuidFrom(name: string): string {
  const hex = createHash('sha256').update(`redress demo ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

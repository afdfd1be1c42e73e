import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { changeRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { type Changing, savedBefore } from '../settings/save.ts';
import { findBox } from './box.ts';
import type { HoldGiven, LiftGiven } from './box-forms.ts';
import { destroyedAlready, noSuchBox, refusal, save } from './keep-box.ts';

/**
 * Puts a hold on a box by its number: somebody whose papers are in it complains, is with ICE or the Ombudsman, or is looked into for
 * fraud. Nobody is named; one of the same cause is put in its place (G2-A2B-4c, G2-A2B-11c, G2-123d).
 */
export async function holdBox(
  desk: Desk,
  who: Changing,
  number: number,
  { because, reviewOn }: HoldGiven,
): Promise<Refusal | null> {
  if ((await savedBefore(desk, who, 'BoxHeld')) !== null) return null;
  const found = await findBox(desk, who.organisation, number);
  if (found === null) return noSuchBox;
  const { box, version } = found;
  const on = dayOf(desk.now());
  const barred =
    changeRefusal(who.actor, 'sealed-boxes') ??
    (box.destroyed === null ? null : destroyedAlready) ??
    (reviewOn > on ? null : reviewPast);
  if (barred !== null) return barred;
  const by = { id: who.actor.id, name: who.actor.name };
  const others = (box.heldBack ?? []).filter((hold) => hold.because !== because);
  const held = { ...box, heldBack: [...others, { because, reviewOn, on, by }] };
  return save(desk, who, 'BoxHeld', held, who.opened ?? version);
}

/** Takes a hold off a box. */
export async function liftBoxHold(
  desk: Desk,
  who: Changing,
  number: number,
  { because }: LiftGiven,
): Promise<Refusal | null> {
  if ((await savedBefore(desk, who, 'BoxHoldLifted')) !== null) return null;
  const found = await findBox(desk, who.organisation, number);
  if (found === null) return noSuchBox;
  const { box, version } = found;
  const left = (box.heldBack ?? []).filter((hold) => hold.because !== because);
  const barred =
    changeRefusal(who.actor, 'sealed-boxes') ??
    (left.length === (box.heldBack ?? []).length ? notHeld : null);
  if (barred !== null) return barred;
  return save(desk, who, 'BoxHoldLifted', { ...box, heldBack: left }, who.opened ?? version);
}

const reviewPast = refusal(
  'review-past',
  'The day to look at it again is not in the future.',
  'Give a day after today.',
  'reviewOn',
);
const notHeld = refusal('not-held', 'The box is not on hold for that.', 'See what holds it back.', 'because');

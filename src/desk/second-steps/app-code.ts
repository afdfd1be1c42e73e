import type { Moment } from '#core/day.ts';
import type { AppStep } from '#record/accounts/second-step.ts';

/** Loaded when a code is first looked at: starting up does not wait for it. */
const codes = () => import('otplib');

/** Seconds a code is shown for; the one before and the one after are taken too, for clocks that are a little off. */
const period = 30;

/** A new secret of 160 random bits, in base32, as apps take it (RFC 4226 section 4). */
export const newAppSecret = async (): Promise<string> => (await codes()).generateSecret({ length: 20 });

/**
 * The half-minute a code is right for (RFC 6238), to be kept as the app's counter; null where it is right for none, or only for
 * one that was used or lies before one that was.
 */
export async function periodOf(
  { secret, counter }: Pick<AppStep, 'secret' | 'counter'>,
  code: string,
  now: Moment,
): Promise<number | null> {
  const plain = code.replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(plain)) return null;
  const epoch = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000);
  const found = (await codes()).verifySync({
    secret,
    token: plain,
    epoch,
    period,
    epochTolerance: period,
    afterTimeStep: counter,
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** What an app reads from the picture, or opens as a link: the secret, and what to call it. */
export const appLink = async (secret: string, organisation: string, email: string): Promise<string> =>
  (await codes()).generateURI({
    secret,
    issuer: `Redress ${organisation}`.replaceAll(':', ' '),
    label: email,
  });

/** A secret in groups of four, to be typed. */
export const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

import { Readable } from 'node:stream';
import type { Refusal } from '#core/refusal.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import { logoOf } from '../cases/print-letters.ts';
import type { Desk } from '../desk.ts';
import { keepGiven } from '../quarantine/keep-given.ts';
import { settingsOf } from './settings.ts';

/** The most a logo may weigh: every letter carries it whole. */
export const largestLogo = 1_000_000;

/** Keeps a picture to be the logo, under the digest of its bytes. It is the logo once the letterhead names it. */
export async function keepLogo(
  desk: Desk,
  organisation: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  by?: Actor,
): Promise<string | Refusal> {
  const file = {
    organisation,
    name,
    content: Readable.from([bytes]),
    limit: largestLogo,
    types: ['image/png', 'image/jpeg'],
  };
  const kept = await keepGiven(desk, file, by);
  return isRefusal(kept) ? kept : kept.digest;
}

/** The logo in use, with its type; null while there is none. */
export async function logoInUse(
  desk: Desk,
  organisation: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' } | null> {
  const { letterhead } = await settingsOf(desk, organisation);
  const bytes = await logoOf(desk, organisation, { provider: letterhead });
  if (bytes === undefined) return null;
  return { bytes, type: bytes[0] === 0x89 ? 'image/png' : 'image/jpeg' };
}

import { createHash } from 'node:crypto';
import type { Refusal } from '#core/refusal.ts';
import { typeset } from './typesetter.ts';
import { ProblemSet } from './typst-problems.ts';

/** Every letter carries its logo whole, so a large one is paid for with each. */
const mostBytes = 1_000_000;

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `letter.${code}`,
  says,
  remedy,
  clauses: [],
  at: 'logo',
});

/** Why a picture cannot be the logo of letters; null when it can. To be asked when one is handed in. */
export async function logoRefusal(logo: Uint8Array): Promise<Refusal | null> {
  if (logo.length > mostBytes)
    return refusal(
      'logo-too-large',
      `The logo is ${(logo.length / 1e6).toFixed(1)} MB. Letters carry at most 1 MB.`,
      'Save the picture smaller.',
    );
  if (kindOf(logo) === null)
    return refusal('logo-not-a-picture', 'The logo is not a PNG or JPEG picture.', 'Save it as PNG or JPEG.');
  try {
    await typeset({ template: 'logo.typ', inputs: { logo: nameOf(logo) }, picture: pictureOf(logo) });
    return null;
  } catch (error) {
    if (!(error instanceof ProblemSet)) throw error;
    return refusal(
      'logo-unreadable',
      'The logo’s file is damaged.',
      'Save the picture again and send that file.',
    );
  }
}

/** Why a letter cannot be printed with the logo it is given; null when that is the one it was made with. */
export function logoMismatch(wanted: string | null, logo: Uint8Array | undefined): Refusal | null {
  if (wanted === null && logo === undefined) return null;
  if (wanted !== null && logo === undefined)
    return refusal(
      'logo-missing',
      'The letter has a logo and its file is not there.',
      'Bring back the logo’s file.',
    );
  if (logo === undefined || digestOf(logo) === wanted) return null;
  return refusal(
    'logo-differs',
    'The logo is not the one this letter was made with.',
    'Bring back the logo’s file as it was when the letter was made.',
  );
}

/** A logo as the typesetter takes it. Its name changes with its bytes, so that no letter gets another's. */
export const pictureOf = (logo: Uint8Array): { name: string; bytes: Uint8Array } => ({
  name: nameOf(logo),
  bytes: logo,
});

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const nameOf = (logo: Uint8Array): string => `/logo-${digestOf(logo)}.${kindOf(logo) ?? 'png'}`;

/** PNG and JPEG only: an SVG can carry text in fonts we do not ship. */
function kindOf(bytes: Uint8Array): 'png' | 'jpg' | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start === '89504e470d0a1a0a') return 'png';
  return start.startsWith('ffd8ff') ? 'jpg' : null;
}

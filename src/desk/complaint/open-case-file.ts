import type { Actor } from '#kinds/kind.ts';
import type { Desk } from '../desk.ts';
import { contentOf, type KeptCaseFile } from '../documents/kept-file.ts';
import { loadCase } from './open-case.ts';

/** A letter as it was printed, or a bundle as it was made; null when there is none of that id. */
export async function openCaseFile(
  desk: Desk,
  who: { readonly organisation: string; readonly actor: Actor },
  reference: string,
  which: { readonly letter: string } | { readonly bundle: string },
): Promise<KeptCaseFile | null> {
  const found = await loadCase(desk, who.organisation, who.actor, reference);
  if (found === null) return null;
  const { complaint } = found;
  if ('letter' in which) {
    const letter = complaint.letters.find(({ id }) => id === which.letter);
    const content = await contentOf(desk, who.organisation, letter?.printed?.file);
    if (letter === undefined || content === null) return null;
    return { name: `${complaint.reference} ${letter.kind}.pdf`, type: 'application/pdf', content };
  }
  const bundle = complaint.bundles.find(({ id }) => id === which.bundle);
  const content = await contentOf(desk, who.organisation, bundle?.file);
  if (bundle === undefined || content === null) return null;
  return { name: `${complaint.reference} bundle ${bundle.on}.zip`, type: 'application/zip', content };
}

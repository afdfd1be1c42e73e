import { inShort } from '#core/day-in-words.ts';
import { counted } from '#core/thousands.ts';
import type { BundleShown } from '#desk/ice/bundle-of-case.ts';
import type { AboutComplaint } from '#desk/ice/ice-page.ts';
import { bundleHref, bundlesHref, caseHref, makingHref } from './addresses.ts';

/** What a bundle holds and those made before, as macros/bundle.njk draws it. */
export function bundleView(bundle: BundleShown, { reference, today }: AboutComplaint) {
  const { documents, recordings, blackedOut, earlier, making, mayMake } = bundle;
  return {
    action: bundlesHref(reference),
    mayMake: mayMake && making === null,
    making: making === null ? null : makingHref(reference, making),
    holds: [
      'a chronology, an index and page numbers',
      `${counted(documents, 'letter or document', 'letters and documents')}, each behind a cover sheet`,
      ...(recordings > 0 ? [`${counted(recordings, 'recording', 'recordings')} among them, as files`] : []),
      blackedOut > 0
        ? `a list of what was blacked out and why: ${counted(blackedOut, 'document', 'documents')}`
        : 'nothing blacked out',
      'a list of what is missing, with your reasons',
      'a check page ICE can open with no internet',
    ],
    documentsHref: `${caseHref(reference)}/documents`,
    counted: counted(documents, 'letter or document', 'letters and documents'),
    earlier: earlier.map((one) => ({
      href: bundleHref(reference, one.id),
      on: inShort(one.on, today),
      says: `${counted(one.documents, 'document', 'documents')}, ${counted(one.pages, 'page', 'pages')}${one.sentOn === null ? '' : `, sent on ${inShort(one.sentOn, today)}`}`,
      by: one.madeBy,
      sum: one.sha256,
    })),
  };
}

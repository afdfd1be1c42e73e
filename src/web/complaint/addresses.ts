/** Where the pages of a complaint are. */
export const caseHref = (reference: string): string => `/complaints/${encodeURIComponent(reference)}`;

/** Why a clock of it ends on the day it does. */
export const clockHref = (reference: string, clock: string): string =>
  `${caseHref(reference)}/clocks/${encodeURIComponent(clock)}`;

/** Where a command is done. `about` chooses the part it is about: { element: "e2" }. */
export function commandHref(
  reference: string,
  command: string,
  about: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(about).toString();
  return `${caseHref(reference)}/${encodeURIComponent(command)}${query === '' ? '' : `?${query}`}`;
}

/** A letter on the screen, and a document to be opened or downloaded. */
export const letterHref = (reference: string, letter: string): string =>
  `${caseHref(reference)}/letters/${encodeURIComponent(letter)}`;
export const documentHref = (reference: string, document: string): string =>
  `${caseHref(reference)}/documents/${encodeURIComponent(document)}`;
/** A copy of a document with parts blacked out. */
export const copyHref = (reference: string, copy: string): string =>
  `${caseHref(reference)}/copies/${encodeURIComponent(copy)}`;

/** A case at ICE; all of them where none is named. */
export const iceHref = (reference: string, iceCase?: string): string =>
  `${caseHref(reference)}/ice${iceCase === undefined ? '' : `/${encodeURIComponent(iceCase)}`}`;
export const ombudsmanHref = (reference: string): string => `${caseHref(reference)}/ombudsman`;

/** Whether the file is ready, what it could cost at ICE, and the bundles: one that is being made, one to download. */
export const fileHref = (reference: string): string => `${caseHref(reference)}/file`;
export const costHref = (reference: string): string => `${caseHref(reference)}/cost`;
export const bundlesHref = (reference: string): string => `${caseHref(reference)}/bundles`;
export const bundleHref = (reference: string, bundle: string): string =>
  `${bundlesHref(reference)}/${encodeURIComponent(bundle)}`;
export const makingHref = (reference: string, work: string): string =>
  `${bundlesHref(reference)}/making/${encodeURIComponent(work)}`;

/** Where a nominated officer moves a complaint to paper only. */
export const toPaperHref = (reference: string): string => `${caseHref(reference)}/to-paper`;

/** Where the content of a needs assessment is looked at before it is destroyed. */
export const reportHref = (reference: string, document: string): string =>
  `/retention/reports/${encodeURIComponent(reference)}/${encodeURIComponent(document)}`;

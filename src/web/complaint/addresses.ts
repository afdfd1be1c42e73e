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

/** Where the pages of a data request are. */
export const requestHref = (reference: string): string => `/data-requests/${encodeURIComponent(reference)}`;

export const requestClockHref = (reference: string, clock: string): string =>
  `${requestHref(reference)}/clocks/${encodeURIComponent(clock)}`;

/** Where a command is done: finding what is held has a page of its own. */
export const requestCommandHref = (reference: string, command: string): string =>
  `${requestHref(reference)}/${encodeURIComponent(command)}`;

export const requestLetterHref = (reference: string, letter: string): string =>
  `${requestHref(reference)}/letters/${encodeURIComponent(letter)}`;

export const requestDocumentHref = (reference: string, document: string): string =>
  `${requestHref(reference)}/documents/${encodeURIComponent(document)}`;

export const exportsHref = (reference: string): string => `${requestHref(reference)}/exports`;
export const exportHref = (reference: string, made: string): string =>
  `${exportsHref(reference)}/${encodeURIComponent(made)}`;
export const exportMakingHref = (reference: string, work: string): string =>
  `${exportsHref(reference)}/making/${encodeURIComponent(work)}`;

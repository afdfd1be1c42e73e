/** What of a complaint stands behind each address of pages and API, by the first part of the address that says so. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/\/to-paper/, 'The move to paper'],
  [/\/letters\//, 'A letter'],
  [/\/preview\//, 'A letter before it was sent'],
  [/\/copies\//, 'A blacked-out copy'],
  [/\/redact$/, 'A document, to black something out'],
  [/\/documents\/[^/]/, 'A document'],
  [/\/documents$/, 'Its list of documents'],
  [/\/bundles/, 'A bundle'],
  [/\/clocks/, 'Why a date is what it is'],
  [/\/(?:ice|ombudsman)\b/, 'Its case at ICE or the Ombudsman'],
  [/\/cost$/, 'What it costs'],
  [/\/file$/, 'Whether its file is ready'],
  [/\/(?:more|add-document|final-response|:command)\b/, 'What can be done with it'],
];

/** What somebody looked at of a complaint, in words, from the address as it stands among the routes. */
export const lookedAt = (route: string): string =>
  parts.find(([address]) => address.test(route))?.[1] ?? 'The complaint';

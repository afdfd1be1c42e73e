/** What a document on a data request may be. */
export const documentKinds = ['request', 'identity', 'authority', 'answer', 'other'] as const;
type DocumentKind = (typeof documentKinds)[number];

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  request: 'What they asked with',
  identity: 'Proof of who they are',
  authority: 'Authority to speak for them',
  answer: 'An answer that was sent',
  other: 'Something else',
};

/** What a document of a kind is called, also of one that is no kind any more. */
export const documentWords = (kind: string): string =>
  documentKindWords[kind as DocumentKind] ?? documentKindWords.other;

/**
 * What a document that belongs on paper is called, and the check that refuses it. Words find the ones that say what they are; they
 * are no promise that no other is sent.
 */
export const keptOnPaper: readonly { readonly called: RegExp; readonly check: string }[] = [
  { called: /\bSL[ -]?2\b|\bspecial customer record/i, check: 'complaint.paper-only' },
  {
    called: /\bMAPPA\b|\brestriction (document|form|order|notice)s?\b|\blicen[cs]e conditions?\b/i,
    check: 'mappa.not-on-electronic-record',
  },
];

/**
 * What a document that belongs on paper is called, by its title or as a file, and the check that refuses it. Words find the ones that
 * say what they are; they are no promise that no other is sent.
 */
export const keptOnPaper: readonly { readonly called: RegExp; readonly check: string }[] = [
  {
    called: /(?<![\p{L}\p{N}])((SL[\s_-]?2|SCR)(?![\p{L}\p{N}])|special[\s_-]+customer[\s_-]+record)/iu,
    check: 'complaint.paper-only',
  },
  {
    called:
      /(?<![\p{L}\p{N}])(MAPPA|restriction[\s_-]+(document|form|order|notice)s?|licen[cs]e[\s_-]+conditions?)(?![\p{L}\p{N}])/iu,
    check: 'mappa.not-on-electronic-record',
  },
];

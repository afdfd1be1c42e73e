import { allOf, type Posted } from '#web/forms/posted.ts';

/** What was said of words that were stopped (macros/confirm-words.njk), as a part of a command’s input; nothing where nothing was. */
export function confirmedIn(posted: Posted): { readonly confirmed?: readonly string[] } {
  const confirmed = allOf(posted, 'confirmed').filter((each) => each !== '');
  return confirmed.length === 0 ? {} : { confirmed };
}

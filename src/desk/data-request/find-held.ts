import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { oneLine } from '#kinds/inputs.ts';
import type { FoundBy } from '#record/search/find.ts';
import { isInScope } from '../access/in-scope.ts';
import { loadCase } from '../complaint/open-case.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';

/** What a person is looked for by. None of it is kept. */
export const lookedForBy = z.strictObject({
  name: oneLine.default(''),
  dateOfBirth: oneLine.default(''),
  nationalInsuranceNumber: oneLine.default(''),
  email: oneLine.default(''),
  phone: oneLine.default(''),
  postcode: oneLine.default(''),
  participantNumber: oneLine.default(''),
});
export type LookedForBy = z.output<typeof lookedForBy>;

export const lookedForWords: Readonly<Record<keyof LookedForBy, string>> = {
  name: 'name',
  dateOfBirth: 'date of birth',
  nationalInsuranceNumber: 'National Insurance number',
  email: 'email address',
  phone: 'phone number',
  postcode: 'postcode',
  participantNumber: 'our number for them',
};

/** A case that may be theirs. */
export interface MayBeTheirs {
  readonly reference: string;
  readonly kind: string;
  readonly person: string;
  readonly matter: string;
  readonly contract: string;
  readonly receivedOn: Day;
  /** What it was found by, in words, the surest first: "name", "something like the name". */
  readonly by: readonly string[];
  /** Found by a name or a number as it was typed, and not by something like it. */
  readonly sure: boolean;
}

/** More than this for one detail says that the detail is no one’s own. */
const most = 50;
const sure: readonly FoundBy[] = ['reference', 'name', 'words'];

/** Cases of every kind in which what was given stands, those found by most of it first; near spellings are shown as such. */
export async function findHeld(
  desk: Desk,
  person: Person,
  given: LookedForBy,
  except: string,
): Promise<readonly MayBeTheirs[]> {
  const asked = (Object.entries(given) as [keyof LookedForBy, string][]).filter(
    ([, text]) => text.trim() !== '',
  );
  const found = new Map<string, MayBeTheirs>();
  for (const [what, text] of asked) {
    const words = lookedForWords[what];
    const { found: cases } = await desk.record.cases.search(person.organisation, text, { limit: most });
    for (const { kind, card, by } of cases) {
      if (card.reference === except || !isInScope(person, () => card)) continue;
      const exact = sure.includes(by);
      const before = found.get(card.reference);
      found.set(card.reference, {
        reference: card.reference,
        kind,
        person: card.person,
        matter: card.matter,
        contract: card.contractName,
        receivedOn: card.receivedOn,
        by: [...(before?.by ?? []), exact ? words : `something like the ${words}`],
        sure: exact || before?.sure === true,
      });
    }
  }
  const opened = await Promise.all(
    [...found.values()].map((one) => withWhatItHolds(desk, person, one, asked)),
  );
  const named = plain(given.name);
  const rank = (one: MayBeTheirs): number =>
    (plain(one.person) === named && named !== '' ? 4 : 0) + (one.sure ? 2 : 0);
  return opened.sort(
    (a, b) => rank(b) - rank(a) || b.by.length - a.by.length || (a.receivedOn < b.receivedOn ? 1 : -1),
  );
}

/** An address is not searched by, so what was found is looked into for the details that it was not found by. */
async function withWhatItHolds(
  desk: Desk,
  person: Person,
  one: MayBeTheirs,
  asked: readonly (readonly [keyof LookedForBy, string])[],
): Promise<MayBeTheirs> {
  const opened = await loadCase(desk, person.organisation, person, one.reference);
  if (opened === null) return one;
  const { complainant, summary } = opened.complaint;
  const text = plain(
    [...complainant.address, complainant.contact, complainant.participant, summary].join(' '),
  );
  const also = asked
    .filter(
      ([what, detail]) =>
        what !== 'name' && !one.by.includes(lookedForWords[what]) && text.includes(plain(detail)),
    )
    .map(([what]) => lookedForWords[what]);
  return { ...one, by: [...one.by, ...also] };
}

/** Letters and figures only, so that a number or a postcode is found however it is spaced. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

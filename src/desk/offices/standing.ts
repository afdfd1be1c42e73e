import { type Day, dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { officePassage } from '#kinds/every-kind/restricted/office.ts';
import type { Account } from '#record/accounts/account.ts';
import { isInScope } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { currentOf } from '../settings/current.ts';
import { settingsIn } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { holderOn, type Office, type Post, type PostHeld, posts } from './office.ts';
import { officerRole } from './steps/name-officer.ts';

/** An office as it stands today: who is in its posts, who follows, and what it lacks. */
export interface OfficeStanding extends Office {
  /** Who is there to be asked today; null where nobody is, or where they may not sign in any more. */
  readonly officer: PostHeld | null;
  readonly deputy: PostHeld | null;
  /** Who is named to follow, in either post. */
  readonly toCome: readonly PostHeld[];
  /** What the rule finds missing, in its order; nothing of one that is closed. */
  readonly lacks: readonly Refusal[];
}

/** Every office as it stands, open ones first, by name. */
export async function officesStanding(desk: Desk, organisation: string): Promise<OfficeStanding[]> {
  const current = await currentOf(desk, organisation);
  const { offices } = settingsIn(current);
  const accounts = new Map(current.accounts.map((account) => [account.id, account]));
  const today = dayOf(desk.now());
  const order = ({ closedOn, name }: Office): string => `${closedOn === null ? 0 : 1}${name}`;
  return offices
    .map((office) => standingOf(office, accounts, today))
    .sort((a, b) => order(a).localeCompare(order(b), 'en-GB'));
}

/** The same, as far as somebody with a scope may see it: whoever has none sees every office. */
export const officesFor = async (desk: Desk, person: Person): Promise<OfficeStanding[]> =>
  (await officesStanding(desk, person.organisation)).filter((office) => mayBeSeen(person, office));

/** Offices of sub-contractors and contracts that a scope leaves out are not there for whoever has it. */
export const mayBeSeen = (
  person: Person,
  { contracts, organisation }: Pick<Office, 'contracts' | 'organisation'>,
): boolean =>
  person.scope === null ||
  contracts.some((contractId) => isInScope(person, () => ({ contractId, deliveredBy: organisation ?? '' })));

function standingOf(office: Office, accounts: ReadonlyMap<string, Account>, today: Day): OfficeStanding {
  const there = (post: Post): PostHeld | null => {
    const holder = holderOn(office, post, today);
    if (holder === null || holder.account === null) return holder;
    const account = accounts.get(holder.account);
    return account !== undefined && isThere(account, today) ? { ...holder, name: account.name } : null;
  };
  const [officer, deputy] = [there('officer'), there('deputy')];
  const { storage, risk } = office;
  const lacks =
    office.closedOn === null
      ? officePassage(rules, {
          on: today,
          officer: officer === null ? null : 'management',
          deputy: deputy === null ? null : 'management',
          material: storage?.material ?? null,
          lockable: storage?.lockable ?? null,
          robust: storage?.robust ?? null,
          riskReviewBy: risk?.reviewBy ?? null,
          jobcentrePlusTold: officer?.toldOn != null,
        }).refusals
      : [];
  const toCome = posts.flatMap((post) => office.held.filter((one) => one.post === post && one.from > today));
  return { ...office, officer, deputy, toCome, lacks };
}

const isThere = ({ disabledAt, expiresOn, roles }: Account, today: Day): boolean =>
  disabledAt === null && (expiresOn === null || expiresOn >= today) && roles.includes(officerRole);

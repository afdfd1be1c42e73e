import type { Refusal } from '#core/refusal.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Account } from '#record/accounts/account.ts';
import type { Desk } from '../desk.ts';
import { providersOf } from '../organisation/organisation.ts';

/** Whose complaints are brought in, and by whom. */
export interface WhoBringsIn {
  readonly organisation: string;
  readonly actor: Actor;
}

/**
 * Who brings complaints in on a command line, where nobody is signed in: the person of that e-mail address, or the only one
 * who may. It stands in every complaint brought in, so it is never guessed.
 */
export async function whoBringsIn(desk: Desk, email: string | undefined): Promise<WhoBringsIn | Refusal> {
  const accounts = email === undefined ? await everybody(desk) : await desk.record.accounts.byEmail(email);
  const permitted = accounts.filter(
    ({ roles, disabledAt }) => disabledAt === null && permitRefusal('bring-in', roles) === null,
  );
  const [one, ...others] = permitted;
  if (one !== undefined && others.length === 0)
    return { organisation: one.organisation, actor: { id: one.id, name: one.name, roles: one.roles } };
  return email === undefined ? (one === undefined ? nobody : several) : notThem(email);
}

async function everybody(desk: Desk): Promise<Account[]> {
  const providers = await providersOf(desk);
  return (await Promise.all(providers.map(({ id }) => desk.record.accounts.list(id)))).flat();
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code: `import.${code}`,
  says,
  remedy,
  clauses: [],
  at: 'by',
});

const nobody = refusal(
  'nobody',
  'Nobody here may bring complaints in.',
  'Set Redress up first: its administrator may.',
);
const several = refusal(
  'not-said-who',
  'It does not say who brings them in, and several people may.',
  'Name one with --by and their e-mail address.',
);
const notThem = (email: string): Refusal =>
  refusal(
    'not-permitted',
    `Nobody called ${email} may bring complaints in.`,
    'Name a manager or an administrator.',
  );

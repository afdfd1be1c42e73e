import type { z } from 'zod';
import type { CaseCard } from '#core/projection.ts';
import { openForSafetyCommand } from '#kinds/complaint/commands/restricted/for-safety.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { rolesForAct } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { historyOf, stateOf } from '../history.ts';
import type { Person } from '../sign-in/person.ts';
import { type Asking, askings } from './askings.ts';
import { viewsOf } from './views.ts';

/** A restricted complaint as its officer sees it: who may open it, who did, and what waits to be reviewed. */
export interface RestrictedListed {
  readonly card: CaseCard;
  readonly restriction: Complaint['restriction'];
  readonly openings: Complaint['safetyOpenings'];
  readonly views: Awaited<ReturnType<typeof viewsOf>>;
}

/** The form by which somebody opens one for safety, with the reference they know. */
export const safetyForm = {
  ...openForSafetyCommand.form,
  fields: [
    {
      name: 'reference',
      as: 'text',
      label: 'Its reference',
      spellcheck: false,
      autocomplete: 'off',
    } as const,
    ...openForSafetyCommand.form.fields,
  ],
};
/** Who looks after what is restricted, and reviews who opened it. */
export const officers = rolesForAct('cases', 'look-after-restricted');
export const safetySchema = openForSafetyCommand.schema as z.ZodObject;

/** What a nominated officer or the security lead sees: the restricted complaints they may open, and who asked to open any. */
export async function restrictedPage(
  desk: Desk,
  person: Person,
): Promise<{
  readonly cases: readonly RestrictedListed[];
  readonly asked: readonly Asking[];
  readonly names: ReadonlyMap<string, string>;
}> {
  const { organisation } = person;
  const [listed, asked, accounts] = await Promise.all([
    desk.record.restricted.list(organisation),
    askings(desk, person),
    desk.record.accounts.list(organisation),
  ]);
  const cases = await Promise.all(
    listed.map(async ({ stream, card }): Promise<RestrictedListed> => {
      const [loaded, views] = await Promise.all([
        desk.record.load(organisation, stream),
        viewsOf(desk, organisation, stream),
      ]);
      const state = loaded === null ? null : stateOf(historyOf(loaded.events));
      return {
        card,
        restriction: state?.exists === true ? state.restriction : null,
        openings: state?.exists === true ? state.safetyOpenings : [],
        views,
      };
    }),
  );
  return { cases, asked, names: new Map(accounts.map(({ id, name }) => [id, name])) };
}

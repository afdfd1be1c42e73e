import type { Option } from '#core/form.ts';
import { routeChoices, stateChoices } from '#kinds/complaint/choices.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Desk } from '../desk.ts';
import { currentOf } from '../settings/current.ts';
import { settingsIn } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';

/** What a list of complaints or of work can be narrowed by. */
export interface Choices {
  readonly contracts: readonly Option[];
  readonly deliverers: readonly Option[];
  readonly routes: readonly Option[];
  readonly states: readonly Option[];
  readonly handlers: readonly Option[];
}

export async function choicesOf(desk: Desk, person: Person): Promise<Choices> {
  const { organisation } = person;
  const current = await currentOf(desk, organisation);
  const { accounts } = current;
  const { contracts, letterhead, procedures } = settingsIn(current);
  const deliverers = [letterhead.name, ...contracts.flatMap(({ subcontractors }) => subcontractors)];
  return {
    contracts: contracts.map(({ id, name }) => ({ value: id, label: name })),
    deliverers: [...new Set(deliverers)].map((name) => ({ value: name, label: name })),
    routes: routeChoices,
    states: stateChoices(procedures),
    handlers: accounts
      .filter(({ roles }) => permitRefusal('open-stage', roles) === null)
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

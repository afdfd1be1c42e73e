import type { Day } from '#core/day.ts';
import type { Form, Option } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { recordForm, settledForm } from '#kinds/complaint/commands/record-form.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { contractFor } from './recording.ts';

/** What the page that records a complaint asks, of one person. */
export interface RecordPage {
  readonly today: Day;
  readonly form: Form;
  /** Asked beside it when it was put right in the same contact. */
  readonly settled: Form;
  /** The lists its fields choose from: contracts, handlers and who delivers. */
  readonly offers: Readonly<Record<'contracts' | 'handlers' | 'deliverers', readonly Option[]>>;
  /** The person asking, where they may handle complaints; null where they may not. */
  readonly me: string | null;
  /** Why nothing can be recorded yet: no contract has been set up. */
  readonly refusals: readonly Refusal[];
}

/** Opens the page that records a complaint. */
export async function recordPage(desk: Desk, person: Person): Promise<RecordPage> {
  const { setting, settings } = await situate(desk, person.organisation, person);
  const handlers = [...setting.staff.values()].filter(
    ({ active, trainedOn, roles }) =>
      active && trainedOn !== null && permitRefusal('open-stage', roles) === null,
  );
  const { contracts, letterhead } = settings;
  const deliverers = [letterhead.name, ...contracts.flatMap(({ subcontractors }) => subcontractors)];
  const first = contractFor(settings, contracts[0]?.id);
  return {
    today: setting.today,
    form: recordForm,
    settled: settledForm,
    offers: {
      contracts: contracts.map(({ id, name }) => ({ value: id, label: name })),
      handlers: handlers.map(({ id, name }) => ({ value: id, label: name })),
      deliverers: [...new Set(deliverers)].map((name) => ({ value: name, label: name })),
    },
    me: handlers.some(({ id }) => id === person.id) ? person.id : null,
    refusals: 'code' in first ? [first] : [],
  };
}

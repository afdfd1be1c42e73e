import type { RecordPage } from '#desk/complaint/record-page.ts';
import type { Fault } from '#web/forms/faults.ts';
import { oneOf, type Posted } from '#web/forms/posted.ts';
import { readForm } from '#web/forms/read-form.ts';

const spoken: Readonly<Record<string, string>> = { phone: 'by phone', 'in-person': 'in person' };

/**
 * The answers of the form that records a complaint, as the command takes them, and what could not be read. What one answer
 * makes pointless is left out: a spokesperson nobody named, a request nobody made, a placement of somebody who is no employer.
 */
export function answersIn(
  { form, settled }: RecordPage,
  body: Posted,
  settling = false,
): { readonly input: Record<string, unknown>; readonly faults: readonly Fault[] } {
  const read = readForm(settling ? [...form.fields, ...settled.fields] : form.fields, body);
  const { person = {}, representative, contract, ...input } = read.input as Answers;
  const { placement, ...them } = person;
  return {
    faults: read.faults,
    input: {
      ...input,
      person: { ...them, ...(them.type === 'employer' && placement !== undefined ? { placement } : {}) },
      ...(representative?.kind === undefined && representative?.name === undefined ? {} : { representative }),
      ...(contract === undefined ? {} : { contract }),
      ...onlyWhen(input.way === 'jcp-request', input, ['jcpRequestOn', 'jcpStatedOn', 'jcpItems']),
      ...explained(body, typeof input.channel === 'string' ? input.channel : ''),
    },
  };
}

interface Answers extends Record<string, unknown> {
  readonly person?: Record<string, unknown>;
  readonly representative?: Record<string, unknown>;
  readonly contract?: string;
}

/** Answers that are left out unless they are asked for. */
const onlyWhen = (
  asked: boolean,
  input: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, asked ? input[name] : undefined]));

/** Explained in this very contact: only speaking with somebody can have done that, whatever stands ticked. */
function explained(body: Posted, channel: string): { explained?: { how: string } } {
  const how = spoken[channel];
  return how !== undefined && oneOf(body, 'explained') === 'yes' ? { explained: { how } } : {};
}

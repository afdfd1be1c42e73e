import type { z } from 'zod';
import type { Form } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { type Fault, faultInWords } from '#web/forms/faults.ts';
import { faultsFromIssues } from '#web/forms/faults-from-issues.ts';
import { faultsFromRefusals } from '#web/forms/faults-from-refusals.ts';
import { fieldId, valueAt } from '#web/forms/posted.ts';

/** What nobody is spared, and nobody is given an answer to. Whose it is may wait when it was put right at once. */
const required = ['paperOnly', 'summary', 'about'];

/** What is missing of a complaint before it can be recorded, with what could not be read, in the form's order. */
export function faultsIn(
  { fields }: Form,
  input: Readonly<Record<string, unknown>>,
  read: readonly Fault[],
  settling: boolean,
): Fault[] {
  const missing = fields.filter(({ name }) => {
    const value = valueAt(input, name);
    const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return required.includes(name) && empty && !(settling && name === 'about');
  });
  const faults = [
    ...read.filter(({ field }) => fields.some(({ name }) => name === field)),
    ...missing.map((field) => ({
      field: field.name,
      says: faultInWords(field, 'missing'),
      href: `#${fieldId(field.name)}`,
    })),
  ];
  const order = new Map(fields.map(({ name }, at) => [name, at]));
  return faults.sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0));
}

faultsIn.ofIssues = ({ fields }: Form, input: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]) =>
  faultsFromIssues(fields, input, issues);

/** Refusals of one answer stand beside it; the others in a panel over the page. */
faultsIn.ofRefusals = ({ fields }: Form, refusals: readonly Refusal[]) => {
  const ofField = (refusal: Refusal): boolean => fields.some(({ name }) => name === refusal.at);
  return {
    faults: faultsFromRefusals(fields, refusals.filter(ofField)),
    refusals: refusals.filter((refusal) => !ofField(refusal)),
  };
};

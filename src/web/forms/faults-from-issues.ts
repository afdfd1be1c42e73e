import type { z } from 'zod';
import { type FaultKind, type Field, faultKinds } from '#core/form.ts';
import { type Bounds, type Fault, faultInWords } from './faults.ts';
import { boxName, fieldId, valueAt } from './posted.ts';

type Issue = z.core.$ZodIssue;

/**
 * What a schema found wrong with a form's input, as faults of its fields in plain words: one a field, the first found.
 * A sentence written into the schema (`refine`) is used as it stands.
 */
export function faultsFromIssues(
  fields: readonly Field[],
  input: Readonly<Record<string, unknown>>,
  issues: readonly Issue[],
): Fault[] {
  const faults = new Map<string, Fault>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    const field = fieldAt(fields, path);
    const name = field?.name ?? '';
    if (!faults.has(name))
      faults.set(name, field === undefined ? ofTheForm(issue) : ofField(field, input, issue));
  }
  return inOrderOf(fields, [...faults.values()]);
}

/** Faults in the order a form asks, one a field: the first given. */
export function inOrderOf(fields: readonly Field[], faults: readonly Fault[]): Fault[] {
  const order = new Map(fields.map((field, at) => [field.name, at]));
  return faults
    .filter((fault, at) => faults.findIndex(({ field }) => field === fault.field) === at)
    .sort((a, b) => (order.get(a.field) ?? -1) - (order.get(b.field) ?? -1));
}

/** The field an issue's path names, lies within, or, where a whole part is missing, leads to. */
function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const at = `${path}.`;
  return (
    fields.find(({ name }) => at.startsWith(`${name}.`)) ??
    fields.find(({ name, as }) => as !== 'hidden' && path !== '' && name.startsWith(at))
  );
}

function ofTheForm(issue: Issue): Fault {
  return {
    field: '',
    says: issue.code === 'custom' ? issue.message : 'Check your answers: something is missing',
  };
}

function ofField(field: Field, input: Readonly<Record<string, unknown>>, issue: Issue): Fault {
  const id = fieldId(field.as === 'day' ? boxName(field.name, 'day') : field.name);
  return { field: field.name, says: sentenceFor(field, input, issue), href: `#${id}` };
}

function sentenceFor(field: Field, input: Readonly<Record<string, unknown>>, issue: Issue): string {
  const given = valueAt(input, field.name);
  if (given === undefined || (Array.isArray(given) && given.length === 0 && issue.code === 'too_small'))
    return faultInWords(field, 'missing');
  if (issue.code === 'custom')
    return isKind(issue.message) ? faultInWords(field, issue.message) : (field.mend?.wrong ?? issue.message);
  const { kind, bounds = {} } = kindOf(field, issue);
  return faultInWords(field, kind, bounds);
}

/** A schema may name a kind of fault and leave its words to the field. */
const isKind = (message: string): message is FaultKind => (faultKinds as readonly string[]).includes(message);

function kindOf(field: Field, issue: Issue): { kind: FaultKind; bounds?: Bounds } {
  if (field.as === 'day') return { kind: 'not-a-day' };
  switch (issue.code) {
    case 'too_big':
      return {
        kind: issue.origin === 'string' ? 'too-long' : 'too-many',
        bounds: { most: Number(issue.maximum) },
      };
    case 'too_small':
      return {
        kind: issue.origin === 'string' ? 'too-short' : 'too-few',
        bounds: { least: Number(issue.minimum) },
      };
    case 'invalid_value':
      return { kind: 'not-a-choice' };
    case 'invalid_format':
      return { kind: issue.format === 'email' ? 'not-an-email' : 'wrong' };
    case 'invalid_type':
      return { kind: issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'wrong' };
    default:
      return { kind: 'wrong' };
  }
}

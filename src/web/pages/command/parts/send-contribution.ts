import type { Field } from '#core/form.ts';
import type { Part } from './part.ts';

/** Each thing Jobcentre Plus asked for is sent on a day, or has a reason why it cannot be. */
export const sendContribution: Part = {
  add: null,
  groups: (_, { starting }) =>
    asked(starting).map((item, at) => ({ legend: item, fields: fieldsOf(at), remove: null })),
  pressed: () => null,
  tidy(input, { starting }) {
    const rows = (Array.isArray(input.items) ? input.items : []) as (Record<string, unknown> | undefined)[];
    return { ...input, items: asked(starting).map((item, at) => ({ ...rows[at], item })) };
  },
};

const asked = (starting: Readonly<Record<string, unknown>>): string[] =>
  ((starting.items ?? []) as { item: string }[]).map(({ item }) => item);

const fieldsOf = (at: number): Field[] => [
  { name: `items.${at}.sentOn`, as: 'day', label: 'When was it sent?', optional: true },
  { name: `items.${at}.reason`, as: 'text', label: 'Or why can it not be?', optional: true },
];

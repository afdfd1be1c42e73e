import { z } from 'zod';
import type { Field } from '#core/form.ts';
import { oneLine, someDay } from '#kinds/inputs.ts';

/** How a letter goes; post where nobody says. */
export const sentBy = oneLine.default('post');
export const howSent: Field = {
  name: 'sentBy',
  as: 'radios',
  label: 'How does it go?',
  starts: 'post',
  options: [
    { value: 'post', label: 'Post' },
    { value: 'email', label: 'Email' },
    { value: 'hand', label: 'By hand' },
  ],
};

/** A day on which something happened; today where nobody says. */
export const happenedOn = someDay.optional();
export const whenItWas = (label: string): Field => ({ name: 'on', as: 'day', label, starts: 'today' });

export const yesNo = z.enum(['yes', 'no']);

import type { Day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { makePromise } from '#kinds/complaint/commands/promises.ts';
import { type ComplaintSetting, staffName } from '#kinds/complaint/setting.ts';
import { type Complaint, openPromises } from '#kinds/complaint/state.ts';

/** A promise as the letter will tell it. */
export interface PromiseShown {
  readonly what: string;
  readonly who: string;
  readonly by: Day;
  /** When they were told of it; null when the letter itself tells them. */
  readonly toldOn: Day | null;
}

/** The promises that are open, in the order they fall due. */
export const promisesShown = (complaint: Complaint, setting: ComplaintSetting): PromiseShown[] =>
  openPromises(complaint)
    .map(({ what, owner, by, toldOn }) => ({ what, who: staffName(setting, owner), by, toldOn }))
    .sort((a, b) => (a.by < b.by ? -1 : 1));

/** What is asked to make a promise while a letter is written. */
export const promiseForm: Form = {
  ...makePromise.form,
  fields: makePromise.form.fields.map((field) =>
    field.name === 'toldOn' ? { ...field, hint: 'Leave it empty when this letter tells them' } : field,
  ),
};

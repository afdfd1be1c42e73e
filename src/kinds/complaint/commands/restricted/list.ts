import { z } from 'zod';
import type { Field } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import { restrictionReasons } from '#guidance/restricted/restriction.ts';
import { oneLine, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import type { ComplaintSetting, Staff } from '../../setting.ts';
import type { Complaint } from '../../state.ts';

const readers = z.array(oneLine).max(50).default([]);
const readersField = (always: string): Field => ({
  name: 'readers',
  as: 'checkboxes',
  label: 'Who else may open it?',
  hint: `${always} To everybody you do not choose, managers and administrators too, it is as if it were not there.`,
  optional: true,
  options: { from: 'readers' },
});

/** Roles that look in from outside: nothing restricted is ever theirs. */
const outside = ['dwp-monitor', 'auditor'];

const mayRead = (one: Staff | undefined): one is Staff =>
  one?.active === true && !one.roles.some((role) => outside.includes(role));

/** Roles that read no complaint: a place on a list would open nothing to whoever has no other. */
const readingNone = ['administrator', 'claims'];

/** Who can be put on a complaint’s list: whoever reads complaints from inside, but for the officer who keeps it. */
export const possibleReaders = ({ restriction }: Complaint, { staff, actor }: ComplaintSetting): Staff[] =>
  [...staff.values()].filter(
    (one) =>
      mayRead(one) &&
      one.roles.some((role) => !readingNone.includes(role)) &&
      one.id !== (restriction?.officer ?? actor.id),
  );

/** Why somebody cannot stand on a list: no open account here, or one of an outsider. */
function strangers(ids: readonly string[], { staff }: ComplaintSetting): Refusal[] {
  const found = ids.filter((id) => !mayRead(staff.get(id)));
  return found.length === 0
    ? []
    : [
        {
          code: 'restricted.reader-unknown',
          says: 'Somebody on the list has no open account here, or one that only looks in.',
          remedy: 'Choose people from the list.',
          clauses: [],
          at: 'readers',
        },
      ];
}

const notRestricted: Refusal = {
  code: 'restricted.not-restricted',
  says: 'This complaint is open to everybody who works on complaints.',
  remedy: 'Restrict it first.',
  clauses: [],
};
const already: Refusal = {
  code: 'restricted.already',
  says: 'This complaint is restricted already.',
  remedy: 'Change its list instead.',
  clauses: [],
};
/** The list would stay with somebody who can no longer sign in. */
const officerGone: Refusal = {
  code: 'restricted.officer-gone',
  says: 'No nominated officer with an open account is on its list.',
  remedy: 'Put one on the list.',
  clauses: ['G2-70a'],
  at: 'readers',
};

const restrictedOnly = ({ restriction }: Complaint): Refusal[] =>
  restriction === null ? [notRestricted] : [];

/** Keeps a complaint from everybody but a list of people. Whoever does it is the nominated officer who keeps the list. */
export const restrict = command({
  name: 'restrict',
  says: 'Restrict who may open it',
  whenClosed: true,
  schema: z.strictObject({
    reason: z.enum(restrictionReasons.map(({ value }) => value)),
    readers,
  }),
  form: {
    title: 'Restrict who may open it',
    about: 'It goes from every list, search, count and export of those who are not on its list.',
    button: 'Restrict it',
    fields: [
      { name: 'reason', as: 'radios', label: 'Why?', options: restrictionReasons },
      readersField('You always may.'),
    ],
  },
  blocked: ({ restriction }) => (restriction === null ? [] : [already]),
  emit({ input, setting, work }) {
    for (const refusal of strangers(input.readers, setting)) work.refuse(refusal);
    const { id: officer } = setting.actor;
    return [{ type: 'Restricted', ...input, readers: input.readers.filter((id) => id !== officer), officer }];
  },
});

/** Changes who may open a restricted complaint. A nominated officer with an open account stays on it. */
export const changeRestrictedList = command({
  name: 'change-restricted-list',
  says: 'Change who may open it',
  whenClosed: true,
  schema: z.strictObject({ readers }),
  form: {
    title: 'Who may open it',
    about: 'Whoever you leave out can no longer find it from now on.',
    button: 'Save the list',
    fields: [readersField('Whoever restricted it always may.')],
  },
  blocked: restrictedOnly,
  emit({ complaint: { restriction }, input, setting, work }) {
    const officer = restriction?.officer ?? '';
    const listed = input.readers.filter((id) => id !== officer);
    for (const refusal of strangers(listed, setting)) work.refuse(refusal);
    const keeps = [officer, ...listed].some((id) => {
      const one = setting.staff.get(id);
      return one?.active === true && one.roles.includes('nominated-officer');
    });
    if (!keeps) work.refuse(officerGone);
    return [{ type: 'RestrictedListChanged', readers: listed }];
  },
});

/** Opens it to everybody who works on complaints again. */
export const liftRestriction = command({
  name: 'lift-restriction',
  says: 'Lift the restriction',
  whenClosed: true,
  schema: z.strictObject({ why: someText }),
  form: {
    title: 'Lift the restriction',
    about: 'Everybody who works on complaints can find and open it from now on.',
    button: 'Lift it',
    fields: [{ name: 'why', as: 'textarea', label: 'Why?', hint: 'Everybody can read this.' }],
  },
  blocked: ({ restriction }) => (restriction === null ? [{ ...notRestricted, remedy: '' }] : []),
  emit: ({ input }) => [{ type: 'RestrictionLifted', why: input.why }],
});

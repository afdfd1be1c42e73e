import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { refusalOf } from '#kinds/complaint/refuse.ts';
import { oneLine, someDay } from '#kinds/inputs.ts';
import { type Office, type PostHeld, postNames, posts, withHolder } from '../office.ts';
import { type Around, step } from '../step.ts';

const schema = z.strictObject({
  post: z.enum(posts),
  account: oneLine
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
  name: oneLine.default(''),
  from: someDay,
  management: z.boolean(),
});
type Given = z.output<typeof schema>;

/** The role whose accounts may hold a post: they open what is restricted, and nobody else does. */
export const officerRole = 'nominated-officer';

/** Names who answers for an office’s papers, or who stands in; the one before holds the post until the day before. */
export const nameOfficer = step({
  name: 'name-officer',
  says: 'Name the nominated officer or a deputy',
  type: 'OfficeOfficerNamed',
  form: {
    title: 'Name the nominated officer or a deputy',
    about:
      'There is one nominated officer for each office. Whoever holds the post now does so until the day before. The same first day again puts right whom it names.',
    button: 'Name them',
    fields: [
      {
        name: 'post',
        as: 'radios',
        label: 'Which post?',
        options: posts.map((value) => ({
          value,
          label: postNames[value],
          hint:
            value === 'officer'
              ? 'Answers for every sensitive record of the office'
              : 'Stands in while the officer is away',
        })),
        mend: { missing: 'Choose the post', 'not-a-choice': 'Choose the post' },
      },
      {
        name: 'account',
        as: 'select',
        label: 'Who is it?',
        hint: 'People here with the nominated officer’s role',
        options: { from: 'officers' },
        optional: true,
      },
      {
        name: 'name',
        as: 'text',
        label: 'Their name, if they have no account here',
        hint: 'A member of staff. Never a participant',
        spellcheck: false,
        autocomplete: 'off',
        optional: true,
      },
      { name: 'from', as: 'day', label: 'From which day?', starts: 'today' },
      {
        name: 'management',
        as: 'yes-no',
        label: 'Are they of management level?',
        mend: { missing: 'Say whether they are of management level' },
      },
    ],
  },
  schema,
  take(office, given, around) {
    const barred = (given.management ? null : notManagement()) ?? whoRefusal(office, given, around);
    if (barred !== null) return barred;
    const { post, account, from } = given;
    const known = account === null ? undefined : around.people.get(account);
    const named: PostHeld = {
      post,
      account,
      name: known?.name ?? given.name,
      from,
      until: null,
      toldOn: null,
    };
    return withHolder(office, named);
  },
});

function notManagement(): Refusal | null {
  return refusalOf(rules, 'office.not-management-level', 'OTHER', { at: 'management' })[0] ?? null;
}

const refusal = (code: string, says: string, remedy: string, at: string): Refusal => ({
  code: `office.${code}`,
  says,
  remedy,
  clauses: ['G2-70a'],
  at,
});

/** Why it cannot be them: nobody or two people said, nobody of that account, or somebody who may not open restricted records. */
function whoRefusal(office: Office, { account, name }: Given, { people }: Around): Refusal | null {
  if (account === null)
    return name === ''
      ? refusal('officer-unsaid', 'It is not said who it is.', 'Choose them, or write their name.', 'account')
      : null;
  if (name !== '')
    return refusal(
      'officer-said-twice',
      'An account is chosen and a name is written.',
      'Leave one of the two out.',
      'name',
    );
  const found = people.get(account);
  if (found === undefined || !found.active)
    return refusal(
      'officer-unknown',
      'Nobody of that name works here.',
      'Choose somebody from the list.',
      'account',
    );
  if (!found.roles.includes(officerRole))
    return refusal(
      'officer-without-role',
      `${found.name} does not have the nominated officer’s role, and could not open what is restricted.`,
      'Give them the role first.',
      'account',
    );
  if (found.worksFor === office.organisation) return null;
  const whose = office.organisation === null ? 'our own' : `of ${office.organisation}`;
  return refusal(
    'officer-elsewhere',
    `${found.name} does not work there: the office is ${whose}.`,
    'Choose somebody who does.',
    'account',
  );
}

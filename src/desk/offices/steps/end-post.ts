import { z } from 'zod';
import { plusDays } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import { refusalOf } from '#kinds/complaint/refuse.ts';
import { someDay } from '#kinds/inputs.ts';
import { holderOn, postNames, posts } from '../office.ts';
import { step } from '../step.ts';

/** Ends somebody’s post on a day. The nominated officer’s only where somebody is named to follow the day after (G2-70). */
export const endPost = step({
  name: 'end-post',
  says: 'End a post',
  type: 'OfficePostEnded',
  form: {
    title: 'End a post',
    about:
      'The nominated officer’s post is never empty: name who follows them first, and it ends by itself the day before.',
    button: 'End it',
    fields: [
      {
        name: 'post',
        as: 'radios',
        label: 'Which post?',
        options: posts.map((value) => ({ value, label: postNames[value] })),
        mend: { missing: 'Choose the post', 'not-a-choice': 'Choose the post' },
      },
      { name: 'on', as: 'day', label: 'What is their last day?', starts: 'today' },
    ],
  },
  schema: z.strictObject({ post: z.enum(posts), on: someDay }),
  take(office, { post, on }) {
    const holder = holderOn(office, post, on);
    if (holder === null)
      return {
        code: 'office.post-empty',
        says: 'Nobody holds that post on that day.',
        remedy: 'Give a day on which somebody does.',
        clauses: [],
        at: 'on',
      };
    const next = holderOn(office, post, plusDays(on, 1));
    if (post === 'officer' && (next === null || next === holder))
      return (
        refusalOf(rules, 'office.officer-missing', 'OTHER', {
          says: `Nobody is named to follow ${holder.name} as nominated officer of ${office.name}.`,
          remedy: 'Name who follows from the day after, and this post ends by itself.',
        })[0] ?? office
      );
    return { ...office, held: office.held.map((one) => (one === holder ? { ...one, until: on } : one)) };
  },
});

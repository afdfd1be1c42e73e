import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Day, dayOf } from '#core/day.ts';
import { inShort, inWords } from '#core/day-in-words.ts';
import { momentInShort } from '#core/moment-in-words.ts';
import { mayAct } from '#desk/access/areas.ts';
import type { Desk } from '#desk/desk.ts';
import {
  type Asking,
  askingForm,
  askingOf,
  askingReviewers,
  askingSchema,
  reviewAsking,
} from '#desk/restricted/askings.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { formView } from '#web/forms/form-view.ts';
import type { Posted } from '#web/forms/posted.ts';
import { answerForm, type CameBack } from '#web/pages/administration/answer-form.ts';
import { changing } from '#web/pages/administration/asked.ts';
import { problem } from '#web/problem.ts';

interface Asked {
  Params: { readonly id: string };
  Body: Posted;
}

const addressOf = (id: string): string => `/restricted/askings/${encodeURIComponent(id)}`;

const mayReview = (person: Person, { account, review }: Asking): boolean =>
  review === null && account !== person.id && mayAct(person, 'cases', 'review-asking');

/** An asking as the list of them draws it: with a link to review it for whoever may. */
export function askingView(asking: Asking, { today, person }: { today: Day; person: Person }) {
  const { id, name, at, hours, reason, reference, reviewBy, review } = asking;
  return {
    who: name,
    at: momentInShort(at, today),
    hours,
    reason,
    reference,
    href: mayReview(person, asking) ? addressOf(id) : null,
    due: {
      shape: reviewBy < today ? 'late' : 'todo',
      says: `To review by ${inShort(reviewBy, today)}`,
    },
    review:
      review === null
        ? null
        : {
            done: review.done,
            says: `${review.inOrder ? 'In order' : 'Not in order'}: ${review.by}, ${momentInShort(review.at, today)}.`,
          },
  };
}

/** The security lead’s review of who asked for safety: when, why and for how long, and never the complaint. */
export function askingRoutes(app: FastifyInstance, desk: Desk): void {
  const reviewers = { config: { reads: 'cases', roles: askingReviewers } } as const;
  const address = '/restricted/askings/:id';
  app.get<Asked>(address, reviewers, (request, reply) => page(request, reply));
  app.post<Asked>(address, reviewers, (request, reply) =>
    answerForm(request, {
      form: askingForm,
      schema: askingSchema,
      save: async (given) =>
        (await reviewAsking(desk, changing(request), { asking: request.params.id, ...given })) ?? {
          kept: true,
        },
      show: (back, status) => page(request, reply, back, status),
      done: () => reply.seeOther('/restricted', { says: 'Your review is recorded.' }),
    }),
  );

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const person = request.person as Person;
    const asking = await askingOf(desk, person, request.params.id);
    if (asking === null) return problem(reply, noSuchAsking);
    const today = dayOf(desk.now());
    const shown = {
      title: askingForm.title,
      crumb: { href: '/restricted', label: 'Restricted' },
      asking: askingView(asking, { today, person }),
      reviewBy: inWords(asking.reviewBy, today),
      form: formView(askingForm, {
        action: addressOf(asking.id),
        today,
        ...(back === undefined ? {} : { typed: back.typed, faults: back.faults }),
        cancel: { href: '/restricted', label: 'Leave without saving' },
      }),
      faults: back?.faults ?? [],
      refusals: back?.refusals ?? [],
    };
    return reply.show('pages/restricted/asking.njk', shown, status);
  }
}

const noSuchAsking = {
  status: 404,
  code: 'asking.unknown',
  title: 'Nobody asked for this',
  says: 'There is no such asking.',
  remedy: 'See the list of who asked.',
};

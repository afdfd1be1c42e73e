import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { goodwillOf, inputFromLimits } from '#desk/administration/goodwill.ts';
import type { Desk } from '#desk/desk.ts';
import {
  goodwillLimitsForm as form,
  goodwillClauses,
  goodwillLimitsSchema,
  saveGoodwillLimits,
} from '#desk/settings/goodwill-limits.ts';
import { formView } from '#web/forms/form-view.ts';
import { postedFrom } from '#web/forms/posted.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { administrators, readers } from './sections.ts';

const home = '/administration/goodwill';

/** How much each role may offer as a goodwill payment. */
export function goodwillRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, (request, reply) => page(request, reply));

  app.post<Asked>(home, administrators, (request, reply) =>
    answerForm(request, {
      form,
      schema: goodwillLimitsSchema,
      save: (given) => saveGoodwillLimits(desk, changing(request), given),
      show: (back, status) => page(request, reply, back, status),
      done: () =>
        reply.seeOther(home, {
          says: 'The limits are saved.',
          next: 'They hold from now on. What was offered before stands.',
        }),
    }),
  );

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const goodwill = await goodwillOf(desk, askedBy(request).organisation);
    const view = formView(form, {
      action: home,
      today: dayOf(desk.now()),
      typed: back?.typed ?? postedFrom(form.fields, inputFromLimits(goodwill.limits)),
      faults: back?.faults ?? [],
      hidden: { version: String(goodwill.version) },
    });
    const shown = { title: 'Goodwill payments', goodwill, form: view, clauses: goodwillClauses, ...back };
    return show(reply, 'goodwill', shown, status);
  }
}

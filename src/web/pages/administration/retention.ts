import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#core/day.ts';
import { retentionShown } from '#desk/administration/retention.ts';
import type { Desk } from '#desk/desk.ts';
import { retentionForm as form, retentionSchema, saveRetention } from '#desk/retention/retention-settings.ts';
import { formView } from '#web/forms/form-view.ts';
import { postedFrom } from '#web/forms/posted.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { administrators, readers } from './sections.ts';

const home = '/administration/retention';

/** How long what is closed is kept by the provider’s own setting. */
export function retentionRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>(home, readers, (request, reply) => page(request, reply));

  app.post<Asked>(home, administrators, (request, reply) =>
    answerForm(request, {
      form,
      schema: retentionSchema,
      save: (given) => saveRetention(desk, changing(request), given),
      show: (back, status) => page(request, reply, back, status),
      done: () =>
        reply.seeOther(home, {
          says: 'Retention is saved.',
          next: 'What may go is worked out anew. Nothing is destroyed until a person approves it.',
        }),
    }),
  );

  async function page(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const retention = await retentionShown(desk, askedBy(request).organisation);
    const { ownMonths, backupDays } = retention.settings;
    const said = (count: number | null): string => (count === null ? '' : String(count));
    const view = formView(form, {
      action: home,
      today: dayOf(desk.now()),
      typed:
        back?.typed ?? postedFrom(form.fields, { ownMonths: said(ownMonths), backupDays: said(backupDays) }),
      faults: back?.faults ?? [],
      hidden: { version: String(retention.version) },
    });
    const lines = [
      {
        name: 'Your own time for complaints',
        says: ownMonths === null ? 'None is set' : `${ownMonths} months after their contract ended`,
      },
      {
        name: 'Backups',
        says: backupDays === null ? 'None are said to be made' : `Kept for ${backupDays} days`,
      },
    ];
    return show(reply, 'retention', { title: 'Retention', retention, lines, form: view, ...back }, status);
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Day, dayFrom, dayOf } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Nation, nationNames, nations } from '#core/nation.ts';
import { addedHolidayOf, foreseenMoves, holidaysOf } from '#desk/administration/holidays.ts';
import type { Desk } from '#desk/desk.ts';
import {
  applyHoliday,
  type HolidayGiven,
  holidayForm,
  holidaySchema,
  proclaim,
} from '#desk/settings/holidays.ts';
import type { Changing } from '#desk/settings/save.ts';
import { formView } from '#web/forms/form-view.ts';
import { oneOf, postedFrom } from '#web/forms/posted.ts';
import { problem } from '#web/problem.ts';
import { hiddenInputs, typedIn } from '#web/signed-in/carried.ts';
import { answerForm, type CameBack } from './answer-form.ts';
import { type Asked, askedBy, changing, show } from './asked.ts';
import { administrators, readers } from './sections.ts';
import { type Underway, work } from './underway.ts';

const home = '/administration/holidays';
const addressOf = ({ nation, on }: Pick<HolidayGiven, 'nation' | 'on'>): string => `${home}/${nation}/${on}`;

/** Bank holidays by nation and year; a proclaimed day, with what it will move before it is added and what it moved after. */
export function holidayRoutes(app: FastifyInstance, desk: Desk): void {
  /** Dates being worked out again, by where their holiday is shown. */
  const underway = new Map<string, Underway>();

  app.get<Asked>(home, readers, async (request, reply) => {
    const { nation: asked, year } = request.query;
    const nation = nationFrom(asked) ?? 'england-and-wales';
    const wanted = /^\d{4}$/.test(year ?? '') ? Number(year) : null;
    const shown = await holidaysOf(desk, askedBy(request).organisation, nation, wanted);
    return show(reply, 'holidays', {
      title: 'Bank holidays',
      shown,
      nations: nations.map((each) => ({
        href: `${home}?nation=${each}&year=${shown.year}`,
        label: nationNames[each],
        current: each === nation,
      })),
    });
  });

  app.get<Asked>(`${home}/add`, readers, (request, reply) => form(request, reply));
  app.post<Asked>(`${home}/add`, readers, (request, reply) => {
    const press = oneOf(request.body, 'do');
    if (press === 'change') return form(request, reply, { typed: request.body, faults: [] });
    return press === 'add' ? add(request, reply) : foresee(request, reply);
  });

  app.get<Asked>(`${home}/:nation/:on`, readers, async (request, reply) => {
    const which = whichIn(request.params);
    const { organisation } = askedBy(request);
    const holiday = which === null ? null : await addedHolidayOf(desk, organisation, which);
    if (which === null || holiday === null) return noSuchHoliday(reply);
    const progress = underway.get(`${organisation} ${addressOf(which)}`)?.progress ?? null;
    if (progress !== null && holiday.moved === null) reply.header('refresh', '3');
    return show(reply, 'holiday', {
      title: holiday.title,
      holiday,
      progress,
      address: addressOf(which),
    });
  });
  app.post<Asked>(`${home}/:nation/:on`, administrators, async (request, reply) => {
    const which = whichIn(request.params);
    if (which === null) return noSuchHoliday(reply);
    moveInBackground(changing(request), which);
    return reply.seeOther(addressOf(which));
  });

  async function form(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    back?: CameBack,
    status = 200,
  ): Promise<FastifyReply> {
    const nation = nationFrom(request.query.nation);
    const view = formView(asked, {
      action: `${home}/add`,
      today: dayOf(desk.now()),
      typed: back?.typed ?? postedFrom(asked.fields, nation === null ? {} : { nation }),
      faults: back?.faults ?? [],
      cancel: { href: home, label: 'Leave without adding' },
    });
    return show(reply, 'holiday-form', { title: asked.title, form: view, ...back }, status);
  }

  const foresee = (request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> =>
    answerForm(request, {
      form: asked,
      schema: holidaySchema,
      save: (given) => foreseenMoves(desk, askedBy(request).organisation, given),
      show: (back, status) => form(request, reply, back, status),
      done: (moved, given) =>
        show(reply, 'holiday-foreseen', {
          title: 'What will move',
          given,
          nation: nationNames[given.nation],
          moved,
          told: moved.filter((move) => move.told !== null).length,
          action: `${home}/add`,
          inputs: hiddenInputs(withoutPress(typedIn(request.body))),
        }),
    });

  const add = (request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> =>
    answerForm(request, {
      form: asked,
      schema: holidaySchema,
      save: (given) => proclaim(desk, changing(request), given),
      show: (back, status) => form(request, reply, back, status),
      done: (_, given) => {
        moveInBackground(changing(request), given);
        return reply.seeOther(addressOf(given), {
          says: `${given.title}, ${inWords(given.on)}, is added.`,
          next: 'Every running date that counts it is worked out again.',
        });
      },
    });

  /** Works the dates out while nobody waits; the holiday’s page says how far it has got, and takes it up again if it stops. */
  function moveInBackground(who: Changing, which: Pick<HolidayGiven, 'nation' | 'on'>): void {
    const address = `${who.organisation} ${addressOf(which)}`;
    if (underway.has(address)) return;
    underway.set(
      address,
      work(applyHoliday(desk, who, which), {
        ended: () => underway.delete(address),
        failed: (error) => app.log.error({ err: error }, 'dates were not all worked out again'),
      }),
    );
  }
}

const asked = { ...holidayForm, button: 'See what will move' };

const nationFrom = (text: string | undefined): Nation | null =>
  nations.find((nation) => nation === text) ?? null;

function whichIn(params: Readonly<Record<string, string>>): { nation: Nation; on: Day } | null {
  const nation = nationFrom(params['nation']);
  const on = dayFrom(params['on'] ?? '');
  return nation === null || on === null ? null : { nation, on };
}

const withoutPress = (typed: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'do'));

const noSuchHoliday = (reply: FastifyReply) =>
  problem(reply, {
    status: 404,
    code: 'holiday.unknown',
    title: 'Nobody added that day',
    says: 'No administrator has added that day as a bank holiday.',
    remedy: 'See the table of the year.',
  });

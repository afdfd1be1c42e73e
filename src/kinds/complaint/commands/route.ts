import { z } from 'zod';
import type { Day } from '#core/day.ts';
import type { Option } from '#core/form.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import { someDay, someLine, someSubject } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { type ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { ways } from '../facts.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';
import { startLimbClocks, stopLimbClocks } from './limb-clocks.ts';
import { routedEvent } from './take-in.ts';

/** Who or what a complaint, or a part of one, can be about, in words. */
export const subjectOptions: readonly Option[] = [
  { value: 'provider', label: 'Us' },
  { value: 'subcontractor', label: 'Our sub-contractor' },
  { value: 'jcp', label: 'Jobcentre Plus' },
  { value: 'policy', label: 'A rule or policy', hint: 'Such as having to attend' },
  {
    value: 'statutory-decision',
    label: 'A benefit decision',
    hint: 'One that can be looked at again and appealed',
  },
  { value: 'outgoing-provider', label: 'The provider before us' },
  { value: 'other-agency', label: 'Another body of government' },
];

/** A stage of ours has opened, or Jobcentre Plus has got further than asking: another route would lose what was done. */
const underWay = ({ provider, mixed }: Complaint): boolean =>
  (provider?.stages.length ?? 0) > 0 ||
  (mixed !== null && !['directed-to-jcp', 'contribution-due'].includes(mixed.state));

const routeStands: Refusal = {
  code: 'complaint.not-at-this-point',
  says: 'Not now. It is being dealt with the way it was routed.',
  remedy: 'Record what belongs elsewhere as a complaint of its own.',
  clauses: ['BP-A2-2.7'],
};

/** Taking it on, where an earlier route had left nothing of ours to take on. */
const takeOn = (complaint: Complaint, on: Day, work: Work): ComplaintEvent[] =>
  complaint.clocks['take-on']?.stoppedOn === null
    ? []
    : work.start({ rule: 'clock.take-on', name: 'Take it on', startsOn: on });

/** T2: somebody says who or what it is about, and the route follows. Possible until a stage has opened. */
export const route = command({
  name: 'route',
  says: 'Say who it is about',
  schema: z.strictObject({
    about: z.array(someSubject).max(7),
    way: z.enum(ways).default('direct'),
    jcpRequestOn: someDay.optional(),
    jcpStatedOn: someDay.optional(),
    jcpItems: z.array(someLine).max(50).default([]),
  }),
  form: {
    title: 'Who or what is it about?',
    about: 'Whose complaint it is follows from this. Each part goes its own way.',
    button: 'Save',
    fields: [
      { name: 'about', as: 'checkboxes', label: 'Who or what is it about?', options: subjectOptions },
      {
        name: 'way',
        as: 'radios',
        label: 'How did it come?',
        starts: 'direct',
        options: [
          { value: 'direct', label: 'Straight to us' },
          { value: 'via-jcp', label: 'Through Jobcentre Plus', hint: 'Told to Jobcentre Plus and sent on' },
          { value: 'jcp-request', label: 'Jobcentre Plus asks us for our part' },
          { value: 'to-dwp', label: 'To DWP, which leads a joint reply' },
        ],
      },
      { name: 'jcpRequestOn', as: 'day', label: 'When did Jobcentre Plus ask?', optional: true },
      { name: 'jcpStatedOn', as: 'day', label: 'By when did it ask for our part?', optional: true },
    ],
  },
  blocked: (complaint) => (underWay(complaint) ? [routeStands] : []),
  emit({ complaint, input, setting, work }) {
    const subjects = [...new Set(input.about)] as Subject[];
    const routed = routedEvent(complaint, subjects, input.way, setting, true);
    const after = evolve(complaint, {
      event: routed,
      version: complaint.version,
      at: setting.now,
      by: { id: setting.actor.id, name: setting.actor.name },
    }) as Complaint;
    const request =
      input.way === 'jcp-request' && input.jcpRequestOn !== undefined
        ? [
            {
              type: 'JcpRequested' as const,
              id: 'j1',
              on: input.jcpRequestOn,
              statedOn: input.jcpStatedOn ?? null,
              items: input.jcpItems,
              contact: '',
            },
            ...work.start({
              rule: 'clock.jcp-contribution',
              id: 'jcp-contribution-j1',
              name: 'Our part to Jobcentre Plus',
              startsOn: input.jcpRequestOn,
              ...(input.jcpStatedOn === undefined ? {} : { stated: [input.jcpStatedOn] }),
            }),
          ]
        : [];
    return [
      routed,
      ...stopLimbClocks(after, setting.today),
      ...startLimbClocks(after, setting.today, work),
      ...(after.provider === null ? [] : takeOn(after, setting.today, work)),
      ...request,
    ];
  },
});

import { type Day, plusDays } from '#core/day.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { type Chance, chanceOf } from '#desk/demo/chance.ts';
import { categories } from '#guidance/complaint/categories.ts';
import { outcomes } from '#guidance/complaint/outcomes.ts';
import { subjects } from '#guidance/complaint/route.ts';
import { restrictionReasons } from '#guidance/restricted/restriction.ts';
import { commands } from '#kinds/complaint/commands.ts';
import { documentKinds } from '#kinds/complaint/document-kinds.ts';
import { channels, findings, ways } from '#kinds/complaint/facts.ts';
import { rolesFor } from '#kinds/complaint/permits.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Actor } from '#kinds/kind.ts';
import { afterTheFinalResponse } from './afterwards.ts';
import { staff } from './ground.ts';
import { maybe, someDay } from './made-up.ts';

/** Somebody who does whatever comes into their head, whenever, with anything in any box. */
export interface Intrusion {
  readonly command: string;
  readonly by: Actor;
  readonly input: Record<string, unknown>;
}

export const changing = commands.map((command) => command.name).filter((name) => name !== 'record');

const oddTexts = [
  '',
  ' ',
  'Yes.',
  'Nobody rang.\nAgain.',
  '=1+1',
  '<b>bold</b>',
  'Ünïcödé ✓ 梅 ياسمين',
  'x'.repeat(3000),
];

/** What an intruder tries on a complaint: a command, somebody who may do it (mostly), and an input made up from what is there. */
export function intrusionOn(complaint: Complaint, today: Day, command: string, seed: number): Intrusion {
  const chance = chanceOf(`intrusion/${seed}`);
  const able = [...staff.values()].filter((one) =>
    rolesFor(command).some((role) => one.roles.includes(role)),
  );
  const anybody = [...staff.values()];
  const who = chance.pick('who', able.length === 0 || chance.happens('wrong-role', 0.1) ? anybody : able);
  const system = rolesFor(command).includes('system');
  const by = system ? systemActor : { id: who.id, name: who.name, roles: who.roles };
  return { command, by, input: inputFor(command, complaint, today, chance) };
}

const somebody = (chance: Chance, name: string): string =>
  chance.pick(name, [...staff.keys(), 'nobody-at-all', '']);

function inputFor(
  command: string,
  complaint: Complaint,
  today: Day,
  chance: Chance,
): Record<string, unknown> {
  const text = (name: string): string => chance.pick(name, oddTexts);
  const on = maybe(chance, 'on', someDay(chance, today, complaint, 'on'));
  const element = (name: string): string =>
    chance.pick(name, [...complaint.elements.map((one) => one.id), 'e99']);
  const promise = chance.pick('promise', [...complaint.promises.map((one) => one.id), 'p99']);
  const category = chance.pick('category', categories).code;
  const said = { on, how: maybe(chance, 'how', text('how')), words: text('words') };
  const handler = maybe(chance, 'handler', somebody(chance, 'handler'));
  const asked = [...new Set((complaint.mixed?.requests ?? []).flatMap((request) => request.items))];
  const made: Record<string, () => Record<string, unknown>> = {
    route: () => ({
      about: chance.some('about', subjects, chance.between('about-count', 0, 4)),
      way: chance.pick('way', ways),
      jcpRequestOn: maybe(chance, 'asked', someDay(chance, today, complaint, 'asked')),
      jcpItems: ['Papers'],
    }),
    'open-stage': () => ({ handler }),
    assign: () => ({ handler: somebody(chance, 'assign') }),
    'extend-stage': () => ({
      to: someDay(chance, today, complaint, 'to'),
      reason: text('reason'),
      toldOn: maybe(chance, 'told', someDay(chance, today, complaint, 'told')),
    }),
    'agree-elements': () => ({
      on,
      channel: chance.pick('channel', channels),
      summary: text('summary'),
      elements: [
        ...complaint.elements
          .filter((_, place) => chance.happens(`keep/${place}`, 0.85))
          .map(({ id, about, title }) => ({
            id,
            about: chance.happens(`same/${id}`, 0.85) ? about : chance.pick(`about/${id}`, subjects),
            title,
            wanted: maybe(chance, `wanted/${id}`, text(`wanted/${id}`)) ?? null,
            staff: chance.happens(`of/${id}`, 0.1) ? [somebody(chance, `of/${id}`)] : [],
          })),
        ...(chance.happens('another', 0.4)
          ? [{ title: 'Another thing', about: chance.pick('new', subjects) }]
          : []),
      ],
    }),
    'answer-element': () => ({
      element: element('element'),
      shouldHave: text('should'),
      did: text('did'),
      finding: maybe(chance, 'finding', chance.pick('finding', findings)),
      outcomes: chance.some('outcomes', outcomes, chance.between('outcome-count', 0, 2)),
      canHave: maybe(chance, 'can', chance.pick('can', ['met', 'partly', 'not-met'])),
      why: text('why'),
    }),
    'record-satisfied': () => ({ ...said, category: maybe(chance, 'category', category) }),
    'record-dissatisfied': () => ({ ...said, handler }),
    reopen: () => ({ ...said, handler }),
    withdraw: () => said,
    'close-without-answer': () => ({ category: maybe(chance, 'category', category) }),
    'submit-final-response': () => ({ reviewer: somebody(chance, 'reviewer') }),
    'return-final-response': () => ({ note: text('note') }),
    'issue-final-response': () => ({
      letterOn: maybe(chance, 'letter', someDay(chance, today, complaint, 'letter')),
      reviewer: maybe(chance, 'reviewer', somebody(chance, 'reviewer')),
      wording: maybe(
        chance,
        'wording',
        chance.pick('wording', ['', 'nothing', 'WP16-annex-1', 'OTHER-loaded-1']),
      ),
    }),
    'record-contact': () => ({
      on,
      summary: text('summary'),
      attemptOnly: chance.happens('attempt', 0.5),
      channel: chance.pick('channel', channels),
    }),
    'explain-process': () => ({ on, how: text('how'), reasonIfLater: text('later') }),
    'complete-step': () => ({ on, step: chance.pick('step', ['log', 'ask', 'learn', 'none']) }),
    'leave-out-step': () => ({
      step: chance.pick('step', ['log', 'ask', 'learn', 'none']),
      reason: text('why'),
    }),
    'make-promise': () => ({
      what: 'Ring them',
      owner: maybe(chance, 'owner', text('owner')),
      by: maybe(chance, 'by', plusDays(today, chance.between('by', -5, 90))),
      toldOn: maybe(chance, 'told', someDay(chance, today, complaint, 'told')),
    }),
    'keep-promise': () => ({ promise, on }),
    'tell-promise': () => ({ promise, on }),
    'move-promise': () => ({
      promise,
      by: plusDays(today, chance.between('by', -5, 90)),
      why: 'It takes longer.',
      toldOn: maybe(chance, 'told', someDay(chance, today, complaint, 'told')),
    }),
    'add-document': () => ({ title: 'A paper', kind: chance.pick('kind', documentKinds), dated: on }),
    'add-person': () => ({ name: 'Ms Wagtail Ferngrove', part: 'Was there' }),
    'change-details': () => ({
      name: maybe(chance, 'name', text('name').slice(0, 100)),
      adjustments: maybe(chance, 'adjustments', text('adjustments')),
      language: maybe(chance, 'language', chance.pick('language', ['cy', 'en-GB'])),
    }),
    'record-authority': () => ({
      authority: chance.pick('authority', ['given', 'doubted', 'denied']),
      on,
      reason: text('reason').slice(0, 100),
    }),
    categorise: () => ({
      primary: category,
      secondary: chance.some('more', categories, 1).map((one) => one.code),
    }),
    'send-signpost': () => ({
      limb: maybe(chance, 'limb', chance.pick('limb', ['MIXED', 'POLICY', 'JCP', 'OUTGOING', 'NONE'])),
    }),
    'record-jcp-request': () => ({ on, items: chance.some('items', ['Papers', 'Log'], 1) }),
    'send-contribution': () => ({
      on,
      items: asked.map((item) => ({
        item,
        sentOn: maybe(chance, item, today) ?? null,
        reason: text('reason').slice(0, 50),
      })),
    }),
    'record-combined-draft': () => ({ on }),
    'answer-combined-draft': () => ({
      on,
      agreed: chance.happens('agreed', 0.5),
      comments: text('comments'),
    }),
    'record-combined-reply': () => ({ on }),
    'record-residual': () => ({ on, elements: [element('residual')], words: text('words'), handler }),
    'record-jcp-escalation': () => ({ on }),
    'ask-jcp': () => ({ on }),
    'ask-outgoing': () => ({ on }),
    'record-outgoing-reply': () => ({ on, replied: chance.happens('replied', 0.5) }),
    'send-draft-to-outgoing': () => ({ on }),
    'record-outgoing-agreement': () => ({ agreedOn: on }),
    'override-outgoing': () => ({ reason: text('reason'), reference: text('reference').slice(0, 50) }),
    'tell-performance-manager': () => ({ on }),
    ...afterTheFinalResponse({ complaint, today, chance, on, text }),
    'decide-told-date': () => ({
      clock: chance.pick('clock', [...Object.keys(complaint.clocks), 'none']),
      stands: chance.pick('stands', ['told', 'recomputed']),
      reason: 'It can be kept.',
    }),
    restrict: () => ({
      reason: chance.pick('reason', restrictionReasons).value,
      readers: [somebody(chance, 'reader'), ...(chance.happens('more', 0.5) ? ['osric'] : [])],
    }),
    'change-restricted-list': () => ({ readers: [somebody(chance, 'reader')] }),
    'lift-restriction': () => ({ why: text('why') }),
    'open-for-safety': () => ({ reason: text('reason'), hours: chance.between('hours', 0, 30) }),
    'review-safety-opening': () => ({ inOrder: chance.happens('in-order', 0.5), done: text('done') }),
    'ask-about-mappa': () => ({
      about: chance.pick('about', ['one', 'another']),
      officer: chance.pick('officer', [...staff.keys(), null]),
    }),
    'record-mappa-checked': () => ({ on }),
    'end-mappa': () => ({ on }),
    'record-mappa-shredded': () => ({ on }),
    'recompute-clocks': () => ({ why: 'A day was added.' }),
  };
  const input = made[command]?.() ?? {};
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

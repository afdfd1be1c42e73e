import { type Day, dayOf, plusDays } from '#core/day.ts';
import type { Contract } from '../settings/contract.ts';
import { type Happening, inOffice, type Scene, workingDaysAfter } from './scene.ts';
import { partOf, type Story } from './story.ts';
import {
  adjustments,
  electedMembers,
  employers,
  firstNames,
  lastNames,
  otherNames,
  representatives,
  streets,
} from './words/people.ts';
import { sayings } from './words/sayings.ts';

/** Where a story begins: everything a recording would be given, and the contract it falls under. */
export interface Opening extends Pick<Scene, 'story' | 'setting' | 'calendar' | 'attachments'> {
  readonly contract: Contract;
  /** The day it reaches the provider. */
  readonly on: Day;
}

const town = {
  'england-and-wales': 'Larkton',
  scotland: 'Fenmoor',
  'northern-ireland': 'Kestrel Bay',
} as const;
const postcode = {
  'england-and-wales': 'LK0 0AB',
  scotland: 'FM0 0AB',
  'northern-ireland': 'KB0 0AB',
} as const;

/** How a complaint comes in: who takes it down, when, and what they are told. */
export function begin(opening: Opening): Happening {
  const { story, setting, on } = opening;
  const { chance, route } = story;
  const channel = route === 'mixed-contribution' ? 'email' : channelOf(story);
  const written = channel === 'letter' || channel === 'email';
  const recordedOn = written ? workingDaysAfter(opening, on, chance.between('lag', 0, 2)) : on;
  const at = inOffice(opening, recordedOn, 'record');
  const received = written ? on : dayOf(at);
  const trained = [...setting.staff.values()].filter(
    (staff) => staff.active && staff.trainedOn !== null && staff.roles.includes('handler'),
  );
  const { id, name, roles } = chance.pick('handler', trained);
  const takenOn = story.about.includes('PROVIDER') || story.about.includes('SUBCONTRACTOR');
  return {
    at,
    by: { id, name, roles },
    command: 'record',
    input: {
      channel,
      way: story.way,
      received,
      contract: opening.contract.id,
      ...supplyChain(opening, received),
      ...withJobcentrePlus(opening, received),
      person: personOf(opening),
      ...speakerOf(story),
      ...whatIsSaid(story),
      ...(chance.happens('adjustments', 0.14) ? { adjustments: chance.pick('adjustment', adjustments) } : {}),
      language: story.matter.language ?? 'en-GB',
      ...(chance.happens('explained', written ? 0.3 : 0.9)
        ? { explained: { how: chance.pick('explained-how', sayings.explained) } }
        : {}),
      ...(takenOn && chance.happens('taken-on', 0.6) && !story.about.includes('JCP') ? { handler: id } : {}),
      ...(route === 'settled'
        ? {
            settled: {
              whatWasDone: chance.pick('settled', sayings.settled),
              byWhom: name,
              agrees: true,
              on: dayOf(at),
            },
            received: dayOf(at),
          }
        : {}),
    },
  };
}

const channelOf = ({ chance }: Story): string =>
  chance.weighted('channel', [
    [44, 'phone'],
    [20, 'letter'],
    [20, 'email'],
    [9, 'in-person'],
    [5, 'text'],
    [2, 'web-form'],
  ]);

function supplyChain({ story, contract }: Opening, received: Day): Record<string, unknown> {
  const { chance } = story;
  if (story.route !== 'sub-contractor' || contract.subcontractors.length === 0) return {};
  const deliveredBy = chance.pick('sub-contractor', contract.subcontractors);
  if (!chance.happens('passed-on', 0.5)) return { deliveredBy };
  // What a sub-contractor has had counts from the day it had it.
  const earlier = plusDays(received, -chance.between('passed-on-days', 1, 5));
  return {
    deliveredBy,
    receipts:
      earlier < contract.from ? [] : [{ by: 'subcontractor', at: earlier, note: 'passed on by hand' }],
  };
}

function withJobcentrePlus(opening: Opening, received: Day): Record<string, unknown> {
  const { chance, route } = opening.story;
  if (route === 'via-jcp') return { firstToldJcpOn: plusDays(received, -chance.between('told-jcp', 1, 9)) };
  if (route !== 'mixed-contribution') return {};
  return {
    jcpRequestOn: received,
    jcpItems: chance.some('jcp-items', sayings.jcpItems, chance.between('jcp-count', 0, 3)),
    ...(chance.happens('jcp-stated', 0.5)
      ? { jcpStatedOn: workingDaysAfter(opening, received, chance.between('jcp-stated-days', 2, 8)) }
      : {}),
  };
}

function personOf({ story, contract }: Opening): Record<string, unknown> {
  const { chance } = story;
  const number = `01632 960 ${String(chance.between('phone', 100, 999))}`;
  const address = [
    `${chance.between('house', 1, 80)} ${chance.pick('street', streets)}`,
    town[contract.nation],
    postcode[contract.nation],
  ];
  if (story.complainant === 'employer')
    return {
      name: chance.pick('employer-name', employers),
      type: 'employer',
      contact: number,
      address,
      placement: chance.pick('placement', ['placed', 'attempted', 'none']),
    };
  const name = nameOf(story);
  const mail = `${chance.pick('first', firstNames).toLowerCase()}@post.example`;
  return {
    name,
    participant: `P-${chance.between('number', 10_000, 99_999)}`,
    contact: chance.happens('by-mail', 0.25) ? mail : number,
    address: chance.happens('no-address', 0.04) ? [] : address,
    transferredGroup: story.about.includes('OUTGOING_PROVIDER') && chance.happens('transferred', 0.8),
  };
}

function nameOf({ chance, matter }: Story): string {
  if (chance.happens('anonymous', 0.02)) return '';
  if (matter.language === 'cy') return chance.pick('welsh-name', otherNames.slice(0, 2));
  if (chance.happens('other-name', 0.09)) return chance.pick('which-other-name', otherNames);
  return `${chance.pick('first', firstNames)} ${chance.pick('last', lastNames)}`;
}

function speakerOf({ chance, speaker }: Story): Record<string, unknown> {
  if (speaker === 'none') return {};
  const address = ['2 Example Chambers', 'Larkton', 'LK0 0AC'];
  if (speaker === 'elected-member') {
    const member = chance.pick('member', electedMembers);
    const authority = chance.happens('member-doubted', 0.1) ? 'doubted' : null;
    return { representative: { kind: 'elected-member', ...member, address, authority } };
  }
  const authority = chance.weighted('authority', [
    [5, 'given'],
    [3, null],
    [2, 'doubted'],
  ]);
  const name = chance.pick('representative', representatives);
  return { representative: { kind: 'representative', name, office: null, address, authority } };
}

/** Their words; and often, from the start, its parts. */
function whatIsSaid(story: Story): Record<string, unknown> {
  const { chance, about, matter } = story;
  const said = {
    summary: story.tell(chance.pick('says', matter.says)),
    matter: story.tell(matter.matter),
  };
  if (about.length === 0) return { ...said, about: ['not-sure'] };
  if (!chance.happens('parts-at-once', 0.4)) return { ...said, about };
  const elements = about.map((subject, place) => ({
    about: subject,
    title: story.tell(partOf(story, place).title),
    wanted: chance.happens(`wanted-at-once/${place}`, 0.6) ? story.tell(partOf(story, place).wanted) : null,
  }));
  return { ...said, about, elements };
}

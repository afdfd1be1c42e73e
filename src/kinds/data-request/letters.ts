import { inWords, listInWords } from '#core/day-in-words.ts';
import type { Block, Letter } from '#core/letter.ts';
import { standingDue } from '#core/projection.ts';
import { nextId } from '#kinds/complaint/ids.ts';
import { heading, paragraph } from '#kinds/complaint/letters/letter.ts';
import type { EventOf } from './events.ts';
import type { LetterAbout } from './letter-about.ts';
import type { DataRequestSetting } from './setting.ts';
import { authorityStands, type DataRequest } from './state.ts';

/** The version of the template new letters are set with. */
const template = 1;

/** Who is written to: whoever speaks for them once that stands, else the person. */
function addresseeOf(request: DataRequest): { readonly lines: readonly string[]; readonly who: string } {
  const { representation, person } = request;
  const to = representation !== null && authorityStands(request) ? representation : person;
  return {
    lines: to.name === '' ? to.address : [to.name, ...to.address],
    who: to.name === '' ? 'the person who asked' : to.name,
  };
}

/** The event that sends a letter of a request, signed by whoever does it. */
export function send(
  request: DataRequest,
  setting: DataRequestSetting,
  about: LetterAbout,
  sentBy: string,
  letter: { readonly title: string; readonly blocks: readonly Block[] },
): EventOf<'LetterIssued'> {
  const { lines, who } = addresseeOf(request);
  const frozen: Letter = {
    ...letter,
    kind: 'data-request',
    template,
    letterhead: setting.provider,
    language: request.language,
    largePrint: /large print/i.test(request.adjustments),
    date: setting.today,
    reference: request.reference,
    addressee: lines,
    salutation: who === 'the person who asked' ? 'Hello' : `Dear ${who}`,
    signedBy: { name: setting.actor.name, role: 'Data requests' },
  };
  return {
    type: 'LetterIssued',
    id: nextId('letter-', request.letters),
    about,
    letter: frozen,
    to: who,
    sentBy,
  };
}

const whatTheyAsk = ({ asks }: DataRequest): string =>
  listInWords(
    asks.map((one) => (one === 'access' ? 'see what we hold on you' : 'have what we hold on you erased')),
  );

export function acknowledgement(request: DataRequest, details: readonly string[]) {
  const clock = request.clocks['data-request'];
  const blocks: Block[] = [
    paragraph(
      `On ${inWords(request.receivedOn)} you asked us to ${whatTheyAsk(request)}. It costs you nothing.`,
    ),
    ...(clock === undefined ? [] : [paragraph(`We answer by ${inWords(standingDue(clock))}.`)]),
  ];
  if (request.identity === null)
    blocks.push(
      heading('What we need from you'),
      paragraph('We have to be sure that we are answering you and nobody else. Tell us two of these:'),
      { kind: 'list', items: details },
    );
  if (!authorityStands(request))
    blocks.push(paragraph('Somebody else asked for you. We need your own word, in writing, that they may.'));
  return { title: 'We have your request', blocks };
}

export const moreTime = (request: DataRequest, until: string, why: string) => ({
  title: 'We need more time to answer your request',
  blocks: [
    paragraph(
      `You asked us to ${whatTheyAsk(request)}. We cannot answer within a month, because ${uncapital(why)}`,
    ),
    paragraph(`We will answer by ${until}.`),
    ...howToComplain,
  ],
});

export const passedToDwp = (to: string) => ({
  title: 'DWP decides your request',
  blocks: [
    paragraph(
      `You asked us to erase what we hold on you. The guidance for your programme says that the Department for Work and Pensions decides this. We have passed your request to ${to}.`,
    ),
    paragraph('It will tell you what it decides. Until then we erase nothing.'),
    ...howToComplain,
  ],
});

export const exportCover = (documents: number) => ({
  title: 'What we hold on you',
  blocks: [
    paragraph(
      `This is everything we hold on you: open the file called index.html to read it. ${documents === 0 ? 'There are no papers with it.' : 'The papers are with it as they are.'}`,
    ),
    paragraph(
      'Where a paper speaks of somebody else, that part may be blacked out. The same is there as tables and as data for a computer to read.',
    ),
    paragraph('If something in it is wrong, tell us and we will put it right.'),
    ...howToComplain,
  ],
});

export const nothingHeld = () => ({
  title: 'We hold nothing on you',
  blocks: [
    paragraph(
      'You asked to see what we hold on you. We looked under what you told us, and found nothing but your request and this letter.',
    ),
    ...howToComplain,
  ],
});

/** What became of each part. A hold they may not be told of is a part that cannot be erased now, and no more is said. */
export function outcome({ parts, lookAgainOn }: DataRequest) {
  const of = (what: string) => parts.filter((part) => part.outcome === what);
  const blocks: Block[] = [paragraph('You asked us to erase what we hold on you. This is what we decided.')];
  const listed = (title: string, items: readonly string[]): void => {
    if (items.length > 0) blocks.push(heading(title), { kind: 'list', items });
  };
  listed(
    'Erased',
    of('erased').map(({ says }) => says),
  );
  listed(
    'No longer about you: nobody can be known by it',
    of('nobodys').map(({ says }) => says),
  );
  listed(
    'Not erased, because we have to keep it',
    of('refused').map(({ says, keepUntil }) =>
      keepUntil === null || keepUntil === 'running'
        ? `${says}: while the contract runs, and for a time after it`
        : `${says}: until ${inWords(keepUntil)}`,
    ),
  );
  listed(
    'Not erased yet',
    of('deferred').map(({ says, hold, holdTold }) =>
      holdTold && hold !== '' ? `${says}: ${holdWords[hold] ?? hold}` : `${says}: it cannot be erased now`,
    ),
  );
  if (lookAgainOn !== null && of('deferred').length > 0)
    blocks.push(paragraph(`We look at it again on ${inWords(lookAgainOn)}, and write to you then.`));
  return { title: 'What we decided about your data', blocks: [...blocks, ...howToComplain] };
}

/** Holds they are told of, in words for a letter. */
const holdWords: Readonly<Record<string, string>> = {
  'open-complaint': 'your complaint is still open',
  'ice-window': 'you may still go to the Independent Case Examiner',
  'ice-case': 'the Independent Case Examiner has your complaint',
  'phso-case': 'the Parliamentary and Health Service Ombudsman has your complaint',
  'agreed-period': 'a longer time was agreed with the Department for Work and Pensions',
};

export const withdrawn = () => ({
  title: 'Your request is closed',
  blocks: [
    paragraph(
      'You told us that you do not want to go on with your request, so we are closing it. Nothing was sent or erased.',
    ),
    paragraph('You can ask again at any time, in any way you like.'),
  ],
});

export const unverified = () => ({
  title: 'Your request is closed',
  blocks: [
    paragraph(
      'We asked you to help us be sure who you are, and have not been able to. So we are closing your request. Nothing was sent or erased.',
    ),
    paragraph('You can ask again at any time. Tell us then two of the things we asked for.'),
    ...howToComplain,
  ],
});

/** The right that data protection law gives with every answer. */
const howToComplain: readonly Block[] = [
  heading('If you are not satisfied'),
  paragraph(
    'Tell us, and we will look at it again. You can also complain to the Information Commissioner’s Office, or ask a court to decide.',
  ),
];

const uncapital = (text: string): string => {
  const whole = /[.!?]$/.test(text) ? text : `${text}.`;
  return /^\p{Lu}\p{Ll}/u.test(whole) ? `${whole.charAt(0).toLowerCase()}${whole.slice(1)}` : whole;
};

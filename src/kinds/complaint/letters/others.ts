import { inWords } from '#core/day-in-words.ts';
import type { Block, Letter } from '#core/letter.ts';
import { wordingFor } from '../final-response-facts.ts';
import { type ComplaintSetting, staffName } from '../setting.ts';
import { type Complaint, currentStage, runningDue } from '../state.ts';
import { promiseBlocks } from './answers.ts';
import { heading, letterOf, paragraph } from './letter.ts';

interface WhereTo {
  readonly title: string;
  readonly blocks: (where: string) => Block[];
}

const toJcp: WhereTo = {
  title: 'Where to take your complaint',
  blocks: (where) => [
    paragraph(
      `Your complaint is about Jobcentre Plus, which has its own way of looking into complaints. Take it there${where === '' ? '' : `: ${where}`}.`,
    ),
  ],
};

const whereTo: Readonly<Record<string, WhereTo>> = {
  MIXED: {
    title: 'Who will answer your complaint',
    blocks: (where) => [
      paragraph(
        'Your complaint is about Jobcentre Plus as well as about us. When that is so, Jobcentre Plus leads and answers both parts together, so that you need not deal with two bodies.',
      ),
      paragraph(
        `Take your complaint to Jobcentre Plus${where === '' ? '' : `: ${where}`}. It will ask us for our part.`,
      ),
      paragraph(
        'If you are still unhappy about our part after its answer, come back to us and we will look at it again.',
      ),
    ],
  },
  JCP: toJcp,
  POLICY: {
    title: 'Where to take your complaint',
    blocks: (where) => [
      paragraph(
        `Your complaint is about a rule or policy that we do not make and cannot change. Jobcentre Plus answers complaints about it${where === '' ? '' : `: ${where}`}.`,
      ),
    ],
  },
  STATUTORY_DECISION: {
    title: 'How to dispute a decision',
    blocks: (where) => [
      paragraph(
        'You are unhappy with a decision about a benefit. That is not a complaint about our service: a decision can be looked at again, and appealed, by those who made it.',
      ),
      paragraph(
        `Ask for it to be looked at again${where === '' ? ', as the decision letter explains' : `: ${where}`}. Time limits apply, so act soon.`,
      ),
    ],
  },
  OTHER_AGENCY: {
    title: 'Where to take your complaint',
    blocks: (where) => [
      paragraph(
        `Your complaint is about another body. If it treated you unfairly or handled your complaint badly, the Independent Case Examiner may be able to help${where === '' ? '' : `: ${where}`}.`,
      ),
    ],
  },
  OUTGOING: {
    title: 'Where to take your complaint',
    blocks: (where) => [
      paragraph(
        `Your complaint is about the provider you were with before us. Take it there${where === '' ? '' : `: ${where}`}. We have told the Department’s Performance Manager.`,
      ),
    ],
  },
};

/** Tells a person whose complaint, or part of one, is not ours where to take it. */
export function signpost(
  complaint: Complaint,
  setting: ComplaintSetting,
  limb: string,
  where: string,
): Letter {
  const words = whereTo[limb] ?? toJcp;
  return letterOf(complaint, setting, {
    kind: 'signpost',
    title: words.title,
    date: setting.today,
    blocks: words.blocks(where),
  });
}

/** They said they are not satisfied: what happens now, and by when. */
export function escalationAcknowledgement(complaint: Complaint, setting: ComplaintSetting): Letter {
  const run = currentStage(complaint);
  const due = run === null ? null : runningDue(complaint, `stage-${run.n}`);
  return letterOf(complaint, setting, {
    kind: 'escalation-acknowledgement',
    title: 'We are looking at your complaint again',
    date: setting.today,
    blocks: [
      paragraph('Thank you for telling us that you are not satisfied.'),
      paragraph(
        due === null
          ? 'We are taking a second look at your complaint.'
          : `We are taking a second look at your complaint and will answer by ${inWords(due.due)}.`,
      ),
    ],
  });
}

/** The end of a complaint before a final response: what is still promised, and how to come back. */
export function closure(
  complaint: Complaint,
  setting: ComplaintSetting,
  why: 'satisfied' | 'withdrawn' | 'silence',
): Letter {
  const opening = {
    satisfied: 'You told us that you are satisfied, so we are closing your complaint.',
    withdrawn: 'You told us that you do not want to go on with your complaint, so we are closing it.',
    silence: 'We have not heard from you since our answer, so we are closing your complaint for now.',
  }[why];
  return letterOf(complaint, setting, {
    kind: 'closure',
    title: 'Your complaint is closed',
    date: setting.today,
    blocks: [
      paragraph(opening),
      ...promiseBlocks(complaint, (id) => staffName(setting, id)),
      heading('If you change your mind'),
      paragraph(
        why === 'withdrawn'
          ? 'Tell us in any way you like, and we will take it up again.'
          : 'Tell us in any way you like that you are not satisfied. We will open the next stage and look at it again.',
      ),
    ],
  });
}

/** Eight weeks have passed: they may go to ICE without waiting for us. */
export function eightWeekNotice(complaint: Complaint, setting: ComplaintSetting): Letter {
  const wording = wordingFor(complaint, setting.today, setting.wordings);
  const contacts: Block[] = (wording?.parts ?? [])
    .slice(0, 2)
    .flatMap((part): Block[] =>
      part.kind === 'contact' ? [{ kind: 'list', items: [part.address.join(', '), ...part.ways] }] : [],
    );
  return letterOf(complaint, setting, {
    kind: 'eight-week-notice',
    title: 'You can go to the Independent Case Examiner now',
    date: setting.today,
    blocks: [
      paragraph(
        `We received your complaint on ${inWords(complaint.receivedOn)}. Eight weeks have passed, and we have not answered all of it. I am sorry.`,
      ),
      paragraph(
        'You can now ask the Independent Case Examiner (ICE) to look at it, without waiting for us. ICE is free and does not take sides. We go on with your complaint all the same.',
      ),
      ...contacts,
    ],
  });
}

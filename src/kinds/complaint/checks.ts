import { inWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { checkIn, gateIn } from '#core/rule-book.ts';
import { finalResponseBlocks } from './ask/final-response.ts';
import { clearedAsItStands } from './clearance.ts';
import { finalResponseFacts, isOurs } from './final-response-facts.ts';
import { type Particular, refusalOf } from './refuse.ts';
import { type Relation, relationsTo } from './relations.ts';
import type { ComplaintSetting } from './setting.ts';
import { type Complaint, currentStage, involvedIn, procedureState, stepsOutstanding } from './state.ts';

/** What a check is given: the case, and what somebody wants to do with it where that is known. */
export interface Given {
  readonly complaint: Complaint;
  readonly setting: ComplaintSetting;
  readonly input: Readonly<Record<string, unknown>> | null;
}

/** Null when the check passes; else what the case adds to the refusal’s words. */
type Check = (given: Given) => Particular | null;

const stops = (when: boolean, particular: Particular = {}): Particular | null => (when ? particular : null);
const ourElements = (complaint: Complaint): Complaint['elements'] =>
  complaint.elements.filter((element) => isOurs(complaint, element.about));

/** The member of staff a command would put in charge: the one named, else the one doing it. */
const proposedHandler = ({ input, setting, complaint }: Given): string =>
  (input?.handler as string | undefined) ?? complaint.handler ?? setting.actor.id;

/** What whoever a command would put in charge, or name to review, is to the complaint. */
const relationsOf = (given: Given, reviewer?: string): ReadonlySet<Relation> =>
  relationsTo(given.complaint, given.setting, reviewer ?? proposedHandler(given));

/** Whether there is a stage to take, still unanswered or next to open; what ICE has to do is no stage of ours. */
const stageToTake = (complaint: Complaint): boolean =>
  !['final-response-issued', 'at-ice', 'ice-revisit', 'window-closed'].includes(
    procedureState(complaint) ?? '',
  );

/**
 * One predicate for each check that a transition names. Those of the final-response gate are asked of the gate itself, so
 * that the command, the page and `redress ask` can never differ.
 */
export const checks: Readonly<Record<string, Check>> = {
  'complaint.not-routed': ({ complaint }) => stops(complaint.provider === null),
  'complaint.handler-not-trained': (given) => {
    const staff = given.setting.staff.get(proposedHandler(given));
    return stops(staff !== undefined && staff.trainedOn === null, {
      ...(staff ? { says: `${staff.name}’s training in handling complaints is not on record.` } : {}),
      at: 'handler',
    });
  },
  'complaint.handler-is-subject': (given) => {
    const reviewer = given.input?.reviewer as string | undefined;
    return stops(relationsOf(given, reviewer).has('named'), {
      at: reviewer === undefined ? 'handler' : 'reviewer',
    });
  },
  'complaint.manages-subject': (given) => {
    const reviewer = given.input?.reviewer as string | undefined;
    return stops(relationsOf(given, reviewer).has('line-of-named'), {
      at: reviewer === undefined ? 'handler' : 'reviewer',
    });
  },
  // Where nobody is named the stage opens with nobody to handle it, should whoever handled it so far be no longer independent.
  'complaint.handler-not-independent': (given) => {
    const named = given.input?.handler as string | undefined;
    return stops(
      named !== undefined && stageToTake(given.complaint) && relationsOf(given).has('earlier-stage'),
      {
        at: 'handler',
      },
    );
  },
  'complaint.no-clarification-contact': ({ complaint }) =>
    stops(complaint.elementsAgreedOn === null && !complaint.contacts.some((contact) => contact.attemptOnly)),
  'complaint.outcome-wanted-missing': ({ complaint }) => {
    const unasked = ourElements(complaint).find((element) => element.wanted === null);
    // Whoever cannot be reached cannot be asked: the attempts on record stand for it.
    const unreached =
      complaint.elementsAgreedOn === null && complaint.contacts.some((one) => one.attemptOnly);
    return stops(
      unasked !== undefined && !unreached,
      unasked ? { says: `It is not recorded what would put “${unasked.title}” right.`, at: 'elements' } : {},
    );
  },
  'complaint.reply-not-ours': ({ complaint }) =>
    stops(complaint.provider === null && complaint.mixed !== null),
  'complaint.dissatisfied-escalates': ({ complaint, setting }) =>
    complaint.says === null ||
    complaint.says.satisfied ||
    procedureState(complaint) === 'final-response-issued'
      ? null
      : { says: `On ${inWords(complaint.says.on, setting.today)} they said they are not satisfied.` },
  'complaint.satisfaction-not-confirmed': ({ input }) =>
    stops(input !== null && (input.on === undefined || input.how === '')),
  // Before anything is typed it stands in nobody's way: the form of the very command asks for it.
  'complaint.category-missing': ({ complaint, input }) =>
    stops(input !== null && complaint.category === null && input.category === undefined, { at: 'category' }),
  'complaint.no-stage-left': ({ complaint }) =>
    stops(
      (complaint.provider?.finals.length ?? 0) > 0 ||
        ((currentStage(complaint)?.n ?? 0) >= complaint.procedure.stages.length &&
          currentStage(complaint)?.respondedOn !== null),
    ),
  'complaint.silence-not-enough': ({ complaint, setting }) => stops(!silenceAllows(complaint, setting)),
  'complaint.jcp-request-date-missing': ({ input }) =>
    stops(input !== null && input.way === 'jcp-request' && input.jcpRequestOn === undefined),
  'complaint.no-subject': ({ input }) =>
    stops(input !== null && Array.isArray(input.about) && input.about.length === 0, { at: 'about' }),
  'complaint.contribution-item-missing': ({ complaint, input }) => {
    if (input === null) return null;
    const waiting = (complaint.mixed?.requests ?? []).filter((request) => !request.answered);
    const asked = waiting.flatMap((request) => request.items);
    const answered =
      (input.items as readonly { item: string; sentOn?: unknown; reason?: string }[] | undefined) ?? [];
    const missing = asked.find(
      (item) =>
        !answered.some(
          (given) => given.item === item && (given.sentOn != null || (given.reason ?? '').trim() !== ''),
        ),
    );
    return stops(
      missing !== undefined,
      missing === undefined
        ? {}
        : { says: `“${missing}” has neither been sent nor given a reason.`, at: 'items' },
    );
  },
  'complaint.no-provider-element': ({ complaint, input }) => {
    if (input === null) return null;
    const named = (input.elements as readonly string[] | undefined) ?? [];
    // With no part named, they are unhappy with all of it.
    const left = complaint.elements.filter((element) => named.length === 0 || named.includes(element.id));
    return stops(!left.some((element) => isOurs(complaint, element.about)), { at: 'elements' });
  },
  'complaint.draft-not-cleared': ({ complaint }) => stops(!clearedAsItStands(complaint)),
  'complaint.override-without-reference': ({ input }) =>
    stops(input !== null && (input.reason === '' || input.reference === '')),
};

function silenceAllows(complaint: Complaint, setting: ComplaintSetting): boolean {
  const run = currentStage(complaint);
  const allowed = complaint.clocks['close-after-silence'];
  if (run?.respondedOn == null || allowed === undefined) return false;
  const tried = complaint.contacts.some((contact) => contact.on >= (run.respondedOn as string));
  return tried && setting.today > allowed.due.due;
}

/** The switchable controls this provider has switched off, each with a reason kept in its procedure. */
export const switchedOff = (complaint: Complaint, check: string): boolean =>
  complaint.procedure.switchedOff[check] !== undefined;

/** What of a list of checks stands in the way: refusals in the list’s order. */
export function refusalsOf(ids: readonly string[], given: Given): Refusal[] {
  const { complaint, setting, input } = given;
  if (ids.length === 0) return [];
  const gate = gateIn(setting.rules, 'final-response.issue')?.checks ?? [];
  // The gate looks at the whole letter, so it is asked only where one of its checks is.
  const ofTheGate = ids.some((id) => gate.includes(id))
    ? finalResponseBlocks(setting.rules, finalResponseFacts(complaint, setting, input ?? {}), new Set(ids))
    : [];
  return ids.flatMap((id) => {
    if (gate.includes(id))
      return ofTheGate
        .filter((refusal) => refusal.code === id)
        .map((refusal) => ({ ...refusal, ...exact(id, given) }));
    const check = checkIn(setting.rules, id);
    if (check === null || (check.switchable === true && switchedOff(complaint, id))) return [];
    const particular = checks[id]?.(given) ?? null;
    return particular === null ? [] : refusalOf(setting.rules, id, complaint.pack, particular);
  });
}

/** The gate’s refusals said of this case: which step, which element, who. */
function exact(id: string, { complaint, setting, input }: Given): Particular {
  switch (id) {
    case 'complaint.steps-not-done': {
      const [first, ...others] = stepsOutstanding(complaint);
      return first === undefined
        ? {}
        : {
            says: `“${first}” is not done${others.length > 0 ? `, and ${others.length} more` : ''}.`,
            at: 'steps',
          };
    }
    case 'complaint.element-not-answered': {
      const element = ourElements(complaint).find((candidate) => candidate.answer === null);
      return element === undefined
        ? {}
        : { says: `“${element.title}” has no finding.`, at: `element-${element.id}` };
    }
    case 'complaint.outcome-not-recorded': {
      const element = ourElements(complaint).find(
        (candidate) => (candidate.answer?.outcomes.length ?? 0) === 0,
      );
      return element === undefined
        ? {}
        : { says: `“${element.title}” has no outcome.`, at: `element-${element.id}` };
    }
    case 'complaint.reviewer-not-independent': {
      const reviewer = (input?.reviewer as string | undefined) ?? complaint.provider?.review?.reviewer;
      const earlier = involvedIn(complaint).find((candidate) => candidate.staff === reviewer);
      const name = reviewer === undefined ? undefined : setting.staff.get(reviewer)?.name;
      return name === undefined
        ? { at: 'reviewer' }
        : { says: `${name} ${earlier?.part ?? 'wrote this response'}, so cannot review it.`, at: 'reviewer' };
    }
    default:
      return {};
  }
}

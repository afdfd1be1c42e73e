import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { type Complaint, type ComplaintState, isMarked, isOpen } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';
import { systemActor } from '../../complaint-setting.ts';
import type { Desk } from '../../desk.ts';
import { asHistory, historyOf, stateOf } from '../../history.ts';
import { type KnownBy, samePerson } from './same-person.ts';
import { whomToAsk } from './whom-to-ask.ts';

/** What an officer is to be asked of one complaint: about which marked one, and which officer. */
export interface Ask {
  readonly about: string;
  readonly officer: string | null;
}

type Staff = ComplaintSetting['staff'];

/** From so many complaints on, a name is one that many people have, and proves nothing by itself. */
const common = 5;

/**
 * What is to be asked of an open complaint that bears no marker: of each marked one of the same person. Asked as Redress itself,
 * whoever recorded it; an organisation without any marker is asked one question.
 */
export const asksOf = (
  desk: Desk,
  organisation: string,
  complaint: ComplaintState,
  staff: Staff,
): Promise<Ask[]> =>
  desk.record.asItself(async () => {
    const { marked } = desk.record;
    if (!isAskable(complaint) || !(await marked.any(organisation))) return [];
    const asks: Ask[] = [];
    for (const about of await marked.like(organisation, soughtOf(complaint))) {
      const found = await complaintIn(desk, organisation, about);
      if (found === null || !(await isToAsk(desk, organisation, { about, marked: found, other: complaint })))
        continue;
      if (await isNotOf(desk, organisation, found, asks))
        asks.push(...askAbout(about, found, complaint, staff));
    }
    return asks;
  });

/** The other way round: the open complaints of the same person that officers are to be asked of because of a marked one. */
export async function askedAbout(
  desk: Desk,
  organisation: string,
  { stream: about, complaint: marked }: { readonly stream: string; readonly complaint: Complaint },
  staff: Staff,
): Promise<{ readonly stream: string; readonly asks: readonly Ask[] }[]> {
  const asked = [];
  for (const stream of await desk.record.marked.unmarkedLike(organisation, soughtOf(marked))) {
    const other = await complaintIn(desk, organisation, stream);
    if (other === null || !isAskable(other)) continue;
    if (!(await isToAsk(desk, organisation, { about, marked, other }))) continue;
    asked.push({ stream, asks: askAbout(about, marked, other, staff) });
  }
  return asked;
}

/** What happened to a complaint up to a version, with what is asked of an officer about it behind; what was asked before is not again. */
export function withAsks(
  history: readonly Recorded<ComplaintEvent>[],
  asks: readonly Ask[],
  setting: ComplaintSetting,
  version = history.length,
): Recorded<ComplaintEvent>[] {
  const all = [...history];
  const bySystem = { ...setting, actor: systemActor };
  for (const ask of asks) {
    const decision = kind.commands.get('ask-about-mappa')?.decide(stateOf(all), ask, bySystem);
    if (decision?.ok === true)
      all.push(...asHistory(decision.events, version + all.length - history.length, bySystem));
  }
  return all;
}

const isAskable = (complaint: ComplaintState): complaint is Complaint =>
  complaint.exists && isOpen(complaint) && !isMarked(complaint);

const soughtOf = ({ complainant: { name, participant } }: Complaint) => ({ name, number: participant });

async function complaintIn(desk: Desk, organisation: string, stream: string): Promise<Complaint | null> {
  const loaded = await desk.record.load(organisation, stream);
  if (loaded === null || loaded.kind !== kind.name) return null;
  const state = stateOf(historyOf(loaded.events));
  return state.exists ? state : null;
}

interface Pair {
  /** The stream of the marked one. */
  readonly about: string;
  readonly marked: Complaint;
  readonly other: Complaint;
}

/** It is the same person’s, and no officer was asked because of another marked complaint of theirs: one look is enough. */
const isToAsk = async (desk: Desk, organisation: string, { about, marked, other }: Pair): Promise<boolean> =>
  (await isTheirs(desk, organisation, marked, other)) &&
  (await isNotOf(
    desk,
    organisation,
    marked,
    other.officerAsked.filter((one) => one.about !== about),
  ));

/** Whether what was asked about is of nobody who has this marked complaint; what is marked no more does not count. */
async function isNotOf(
  desk: Desk,
  organisation: string,
  marked: Complaint,
  asked: readonly Pick<Ask, 'about'>[],
): Promise<boolean> {
  for (const { about } of asked) {
    const before = await complaintIn(desk, organisation, about);
    if (before !== null && isMarked(before) && samePerson(before, marked) !== null) return false;
  }
  return true;
}

async function isTheirs(
  desk: Desk,
  organisation: string,
  marked: Complaint,
  other: Complaint,
): Promise<boolean> {
  const by: KnownBy | null = samePerson(marked, other);
  if (by !== 'name') return by !== null;
  const { name } = other.complainant;
  return (await desk.record.marked.unmarkedNamed(organisation, name, common + 1)) <= common;
}

function askAbout(about: string, marked: Complaint, other: Complaint, staff: Staff): Ask[] {
  const whom = whomToAsk(marked, other, staff);
  return whom === 'nobody' ? [] : [{ about, officer: whom.officer }];
}

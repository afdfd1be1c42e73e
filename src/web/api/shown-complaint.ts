import { whyInWords } from '#core/explanation.ts';
import { type Clock, standingDue } from '#core/projection.ts';
import { timeLeftInWords } from '#core/time-left.ts';
import type { OpenCase } from '#desk/complaint/open-case.ts';

type Complaint = OpenCase['complaint'];

/** An open case as the API tells it: every part named, so that nothing of the inside slips out by itself. */
export function shownComplaint(open: OpenCase) {
  const { complaint, offers, process, timeline } = open;
  return {
    reference: complaint.reference,
    version: open.version,
    card: open.card,
    view: open.view,
    today: open.today,
    recordedOn: complaint.recordedOn,
    cameBy: open.cameBy,
    complainant: complaint.complainant,
    representation: complaint.representation,
    summary: complaint.summary,
    adjustments: complaint.adjustments,
    language: complaint.language,
    importedFrom: complaint.importedFrom,
    contract: contractOf(complaint),
    procedure: procedureOf(complaint),
    pack: complaint.pack,
    editions: complaint.editions,
    category: complaint.category,
    elements: complaint.elements.map(elementOf),
    clocks: open.clocks.map((clock) => shownClock(clock, open)),
    offers: { duties: offers.duties, next: offers.next, can: offers.can, cannot: offers.cannot },
    process,
    timeline,
    contacts: complaint.contacts,
    promises: complaint.promises,
    letters: complaint.letters.map(({ id, kind, on, to, printed }) => ({
      id,
      kind,
      on,
      to,
      pages: printed?.pages ?? null,
      bytes: printed?.bytes ?? null,
    })),
    documents: complaint.documents.map(({ id, title, kind, dated, mediaType, bytes, file }) => ({
      id,
      title,
      kind,
      dated,
      mediaType,
      bytes,
      kept: file !== null,
    })),
    people: complaint.people,
    ice: complaint.iceItems,
    names: Object.fromEntries(open.names),
  };
}

/** A clock with its working in words and what is left of it. */
export function shownClock(clock: Clock, { today, calendar }: Pick<OpenCase, 'today' | 'calendar'>) {
  const standing = standingDue(clock);
  return {
    ...clock,
    standing,
    left: clock.stoppedOn === null ? timeLeftInWords(standing, today, calendar) : '',
    working: whyInWords(clock.due, today),
  };
}

const contractOf = ({ contract: { id, name, programme, nation, from } }: Complaint) => ({
  id,
  name,
  programme,
  nation,
  from,
});

const procedureOf = ({ procedure: { title, version, stages } }: Complaint) => ({
  title,
  version,
  stages: stages.map(({ name, respond, starts }) => ({ name, respond, starts })),
});

const elementOf = ({
  id,
  about,
  title,
  wanted,
  happenedOn,
  staff,
  answer,
  draft,
  repliedOn,
}: Complaint['elements'][number]) => ({
  id,
  about,
  title,
  wanted,
  happenedOn,
  staff,
  answer:
    answer === null
      ? null
      : {
          finding: answer.finding,
          shouldHave: answer.shouldHave,
          did: answer.did,
          outcomes: answer.outcomes,
          doing: answer.doing ?? '',
          canHave: answer.canHave,
          why: answer.why,
          on: answer.on,
        },
  draft,
  repliedOn,
});

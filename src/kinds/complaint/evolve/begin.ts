import { dayOf } from '#core/day.ts';
import type { Recorded } from '#kinds/kind.ts';
import type { ComplaintEvent, EventOf } from '../events.ts';
import type { Complaint } from '../state.ts';

/** A complaint as it stands when it has just been recorded. */
export function begin(event: EventOf<'ComplaintRecorded'>, recorded: Recorded<ComplaintEvent>): Complaint {
  const { type: _type, elements, ...facts } = event;
  return {
    ...facts,
    exists: true,
    version: recorded.version,
    recordedOn: dayOf(recorded.at),
    recordedBy: recorded.by.id,
    closedBefore: null,
    settledOnTheSpot: null,
    explainedOn: null,
    subjects: [],
    routed: false,
    notedOnly: [],
    tellPerformanceManager: false,
    performanceManagerToldOn: null,
    warnings: [],
    elements: elements.map((element) => ({ ...element, answer: null, draft: null, repliedOn: null })),
    elementsAgreedOn: null,
    provider: null,
    mixed: null,
    outgoing: null,
    elsewhere: [],
    handler: null,
    clocks: {},
    weeksWarned: 0,
    eightWeekRouteOpenOn: null,
    toldEightWeeksOn: null,
    says: null,
    contacts: [],
    promises: [],
    letters: [],
    documents: [],
    people: [],
    category: null,
    iceItems: [],
    iceRevisitSteps: [],
    iceCases: [],
    recommendations: [],
    missingExplained: {},
    redactions: [],
    bundles: [],
    clearance: null,
    ombudsmanCases: [],
    liabilities: [],
    ledger: [],
    othersOwe: [],
    earlierParts: [],
    restriction: null,
    safetyOpenings: [],
    mappa: null,
  };
}

import { listInWords } from '#core/day-in-words.ts';
import type { Desk } from '../desk.ts';
import { officesStanding } from '../offices/standing.ts';
import type { ToSee } from './to-see.ts';

/** What is to be done about each check of the rule, of the offices it is found at. */
const says: Readonly<Record<string, (offices: string) => string>> = {
  'office.officer-missing': (offices) => `Name the nominated officer of ${offices}`,
  'office.storage-not-compliant': (offices) => `Record where papers are locked away at ${offices}`,
  'office.risk-not-assessed': (offices) => `Assess the risk to papers at ${offices}`,
  'office.jobcentre-plus-not-told': (offices) =>
    `Tell Jobcentre Plus who the nominated officer of ${offices} is`,
  'office.deputy-missing': (offices) => `Name a deputy at ${offices}`,
};

/** What offices lack for records kept on paper, each with the offices that lack it (`scr.office`); that there is no office. */
export async function officesLacking(desk: Desk, organisation: string): Promise<ToSee[]> {
  const open = (await officesStanding(desk, organisation)).filter(({ closedOn }) => closedOn === null);
  if (open.length === 0) return [noOffice];
  const found = open.flatMap(({ name, lacks }) => lacks.map((refusal) => ({ name, refusal })));
  return [...Map.groupBy(found, ({ refusal }) => refusal.code)].flatMap(([code, at]): ToSee[] => {
    const [first] = at;
    if (first === undefined) return [];
    const offices = listInWords(at.map(({ name }) => name));
    return [
      {
        says: says[code]?.(offices) ?? `${offices}: ${first.refusal.says}`,
        why: `${first.refusal.says} ${first.refusal.remedy}`,
        at: 'offices',
        clauses: first.refusal.clauses,
        stops: false,
      },
    ];
  });
}

const noOffice: ToSee = {
  says: 'Register your offices',
  why: 'Whoever stops at a record kept on paper is told which nominated officer to go to.',
  at: 'offices',
  clauses: ['G2-70a'],
  stops: false,
};

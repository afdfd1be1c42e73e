import { inShort, inWords, listInWords } from '#core/day-in-words.ts';
import { type PostHeld, postNames } from '#desk/offices/office.ts';
import type { OfficeListed, OfficeShown } from '#desk/offices/offices.ts';

/** One office in the list of all. */
export const officeLine = ({
  id,
  name,
  area,
  organisation,
  officer,
  deputy,
  lacks,
  closedOn,
  serves,
}: OfficeListed) => ({
  href: `/administration/offices/${id}`,
  name,
  area,
  whose: organisation ?? 'Our own',
  serves: listInWords(serves),
  officer: officer?.name ?? null,
  deputy: deputy?.name ?? null,
  ...(closedOn !== null
    ? { shape: 'barred', says: `Closed on ${inShort(closedOn)}` }
    : lacks.length === 0
      ? { shape: 'done', says: 'Nothing is missing' }
      : { shape: 'todo', says: `${lacks.length} ${lacks.length === 1 ? 'thing' : 'things'} missing` }),
});

/** The step that mends what an office lacks. */
const mendedBy: Readonly<Record<string, string>> = {
  'office.officer-missing': 'name-officer',
  'office.storage-not-compliant': 'storage',
  'office.risk-not-assessed': 'risk',
  'office.jobcentre-plus-not-told': 'jobcentre-plus-told',
  'office.deputy-missing': 'name-officer',
};

/** One office by itself: facts a line each, what it lacks, and who held its posts. */
export function officeView({ office, today, history }: OfficeShown) {
  const { storage, risk, officer, deputy, closedOn } = office;
  const { href, shape, says } = officeLine(office);
  const day = (on: Parameters<typeof inWords>[0]): string => inWords(on, today);
  return {
    title: office.name,
    closed: closedOn === null ? '' : `Closed on ${day(closedOn)}`,
    shape,
    says,
    lacks: office.lacks.map((each) => {
      const step = mendedBy[each.code];
      return { ...each, href: step === undefined ? null : `${href}/${step}` };
    }),
    facts: [
      { name: 'Area', says: office.area },
      { name: 'Whose it is', says: office.organisation ?? 'Our own' },
      { name: 'Contracts', says: listInWords(office.serves) },
    ],
    posts: [
      {
        name: 'Nominated officer',
        says: officer === null ? 'Nobody' : `${officer.name}, since ${day(officer.from)}`,
        strong: officer !== null,
      },
      {
        name: 'Jobcentre Plus told',
        says: officer === null ? '' : officer.toldOn === null ? 'Not yet' : day(officer.toldOn),
      },
      { name: 'Deputy', says: deputy === null ? 'Nobody' : `${deputy.name}, since ${day(deputy.from)}` },
      ...office.toCome.map((one) => ({
        name: `${postNames[one.post]} to come`,
        says: `${one.name}, from ${day(one.from)}`,
      })),
    ],
    storage:
      storage === null
        ? []
        : [
            { name: 'Unit', says: `${storage.unit}, of ${storage.material}` },
            { name: 'Where it stands', says: storage.place },
            { name: 'Last looked at', says: day(storage.inspectedOn) },
          ],
    risk:
      risk === null
        ? []
        : [
            { name: 'Assessed', says: day(risk.assessedOn) },
            { name: 'Looked at again by', says: day(risk.reviewBy) },
          ],
    held: office.held.map(heldLine),
    history,
  };
}

const heldLine = ({ name, post, from, until, toldOn }: PostHeld) => [
  { says: name },
  { says: postNames[post] },
  { says: inShort(from) },
  { says: until === null ? '' : inShort(until) },
  { says: toldOn === null ? '' : inShort(toldOn) },
];

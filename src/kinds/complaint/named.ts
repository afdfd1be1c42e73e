import type { Recorded } from '#kinds/kind.ts';
import { detailsIn, type Identifying, tellingLines } from '#kinds/naming.ts';
import type { ComplaintEvent } from './events.ts';
import type { ComplaintSetting } from './setting.ts';
import type { Complaint } from './state.ts';

/** By what a complaint tells who it is from. */
export const theirsIn = ({ complainant }: Complaint): Identifying => ({
  names: [complainant.name],
  details: [complainant.participant, ...detailsIn(complainant.contact), ...tellingLines(complainant.address)],
});

/** By what it tells who else has to do with it: people on the file, whom it is about, and whom somebody spoke with. */
export function othersIn(
  { people, elements, contacts, complainant, representation }: Complaint,
  { staff }: Pick<ComplaintSetting, 'staff'>,
): Identifying {
  const own = [complainant.name, representation?.name ?? '', 'them'].map((name) => name.trim().toLowerCase());
  const others = [
    ...people.map(({ name }) => name),
    ...elements.flatMap((element) => element.staff.map((id) => staff.get(id)?.name ?? '')),
    ...contacts.map((contact) => contact.with),
  ];
  return { names: others.filter((name) => !own.includes(name.trim().toLowerCase())), details: [] };
}

/** By what it tells of anybody at all, members of staff who did something among them. */
export function anybodyIn(
  complaint: Complaint,
  history: readonly Pick<Recorded<ComplaintEvent>, 'by'>[],
  setting: Pick<ComplaintSetting, 'staff'>,
): Identifying {
  const [theirs, others] = [theirsIn(complaint), othersIn(complaint, setting)];
  const { representation } = complaint;
  return {
    names: [
      ...theirs.names,
      ...others.names,
      representation?.name ?? '',
      ...history.filter(({ by }) => by.id !== 'system').map(({ by }) => by.name),
    ],
    details: [...theirs.details, ...tellingLines(representation?.address ?? [])],
  };
}

import { dayFrom } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { type Nation, nationNames } from '#core/nation.ts';
import { programmeOf } from '#guidance/programmes.ts';
import { type Role, roleNames } from '#kinds/complaint/permits.ts';

/** A thing that was set otherwise before. */
export interface Difference {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What the parts of settings are called, and how their values are said. Parts without a name are ids, and are not told. */
const parts: Readonly<Record<string, { readonly name: string; readonly says?: (value: unknown) => string }>> =
  {
    name: { name: 'Name' },
    email: { name: 'E-mail address' },
    roles: { name: 'Roles', says: (value) => list(value, (role) => roleNames[role as Role] ?? role) },
    programme: { name: 'Programme', says: (value) => programmeOf(String(value))?.title ?? String(value) },
    nation: { name: 'Nation', says: (value) => nationNames[value as Nation] ?? String(value) },
    value: { name: 'Value', says: (value) => penceInWords(value as Pence) },
    from: { name: 'Begins' },
    endsOn: { name: 'Ends' },
    subcontractors: { name: 'Sub-contractors' },
    performanceManager: { name: 'Performance Manager' },
    extracts: { name: 'Clauses of the signed contract', says: (value) => `${(value as unknown[]).length}` },
    addressLines: { name: 'Address' },
    phone: { name: 'Phone' },
    colour: { name: 'Colour' },
    logo: { name: 'Logo', says: () => 'a picture' },
    on: { name: 'Day' },
    approvedBy: { name: 'Approved', says: () => 'yes' },
  };

/** What differs between two states of a setting, in words. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(parts).flatMap(([part, { name, says = plain }]) => {
    const [was, is] = [before[part], after[part]];
    if (JSON.stringify(was) === JSON.stringify(is) || !Object.hasOwn(after, part)) return [];
    return [{ name, from: isBlank(was) ? '' : says(was), to: isBlank(is) ? '' : says(is) }];
  });
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function plain(value: unknown): string {
  if (Array.isArray(value)) return list(value, (text) => text);
  const text = String(value);
  const on = dayFrom(text);
  return on === null ? text : inWords(on);
}

const list = (value: unknown, says: (text: string) => string): string =>
  listInWords((value as readonly unknown[]).map((each) => says(String(each))));

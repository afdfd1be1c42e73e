import { dayFrom } from '#core/day.ts';
import { inWords, listInWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { type Nation, nationNames } from '#core/nation.ts';
import { programmeOf } from '#guidance/programmes.ts';
import type { ContractKind } from '#kinds/complaint/facts.ts';
import { type Role, roleNames } from '#kinds/roles.ts';
import type { Scope } from '../access/scope.ts';
import type { Position } from '../people/position.ts';
import { positionInWords, scopeInWords } from '../people/terms-in-words.ts';
import type { ValueBasis } from './contract.ts';
import { kindNames, valueCounted } from './contract-words.ts';

/** A thing that was set otherwise before. */
export interface Difference {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const pounds = (value: unknown): string => penceInWords(value as Pence);
const yesOrNo = (value: unknown): string => (value === true ? 'yes' : 'no');

/** What the parts of settings are called, and how their values are said. Parts without a name are ids, and are not told. */
const parts: Readonly<Record<string, { readonly name: string; readonly says?: (value: unknown) => string }>> =
  {
    name: { name: 'Name' },
    email: { name: 'E-mail address' },
    roles: { name: 'Roles', says: (value) => list(value, (role) => roleNames[role as Role] ?? role) },
    scope: { name: 'May see', says: (value) => scopeInWords(value as Scope) },
    expiresOn: { name: 'Last day' },
    position: { name: 'Where they stand', says: (value) => positionInWords(value as Position) },
    programme: { name: 'Programme', says: (value) => programmeOf(String(value))?.title ?? String(value) },
    nation: { name: 'Nation', says: (value) => nationNames[value as Nation] ?? String(value) },
    kind: { name: 'Kind of contract', says: (value) => kindNames[value as ContractKind] ?? String(value) },
    value: { name: 'Value', says: pounds },
    valueBasis: {
      name: 'How the value is counted',
      says: (value) => valueCounted[value as ValueBasis] ?? String(value),
    },
    valueOn: { name: 'Day of the value' },
    from: { name: 'Begins' },
    endsOn: { name: 'Ends' },
    letOn: { name: 'Let' },
    renewedOn: { name: 'Renewed' },
    voluntaryOn: { name: 'ICE process taken on by agreement' },
    signedClause: {
      name: 'ICE contribution in the signed contract',
      says: (value) => (value === 'WITH_CONTRIBUTION' ? 'due' : 'not due'),
    },
    signedClauseReference: { name: 'Where that clause stands' },
    clearsDrafts: { name: 'Final responses cleared by the commissioner', says: yesOrNo },
    clearsDraftsReference: { name: 'Clause that asks for clearance' },
    subcontractors: { name: 'Sub-contractors' },
    performanceManager: { name: 'Performance Manager' },
    extracts: { name: 'Clauses of the signed contract', says: (value) => `${(value as unknown[]).length}` },
    addressLines: { name: 'Address' },
    phone: { name: 'Phone' },
    colour: { name: 'Colour' },
    logo: { name: 'Logo', says: () => 'a picture' },
    handler: { name: roleNames.handler, says: pounds },
    reviewer: { name: roleNames.reviewer, says: pounds },
    manager: { name: roleNames.manager, says: pounds },
    ownMonths: { name: 'Own time for complaints', says: (value) => `${String(value)} months` },
    backupDays: { name: 'Backups kept', says: (value) => `${String(value)} days` },
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
  if (Array.isArray(value)) return list(value, plain);
  const text = String(value);
  const on = dayFrom(text);
  return on === null ? text : inWords(on);
}

const list = (value: unknown, says: (text: string) => string): string =>
  listInWords((value as readonly unknown[]).map((each) => says(String(each))));

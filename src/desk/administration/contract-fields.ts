import { inWords } from '#core/day-in-words.ts';
import type { Field } from '#core/form.ts';
import { nationNames, nations } from '#core/nation.ts';
import { iceProcessFrom } from '#guidance/ice-process.ts';
import { programmes } from '#guidance/programmes.ts';
import { clauseSayings, contractKinds } from '#kinds/complaint/facts.ts';
import { valueBases } from '../settings/contract.ts';
import { clauseSays, kindNames, valueBasisNames } from '../settings/contract-words.ts';

/** What a contract is: who it is for and where. */
export const contractFields: readonly Field[] = [
  { name: 'name', as: 'text', label: 'Name', hint: 'As people here call it: Work Programme, Larkshire' },
  {
    name: 'programme',
    as: 'select',
    label: 'Programme',
    options: programmes.map(({ id, title, note }) => ({
      value: id,
      label: title,
      ...(note === undefined ? {} : { hint: note }),
    })),
  },
  {
    name: 'kind',
    as: 'radios',
    label: 'Kind of contract',
    optional: true,
    starts: 'employment',
    options: contractKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
  },
  {
    name: 'nation',
    as: 'radios',
    label: 'Nation',
    options: nations.map((nation) => ({ value: nation, label: nationNames[nation] })),
  },
  { name: 'from', as: 'day', label: 'When did it begin?' },
  { name: 'endsOn', as: 'day', label: 'When does it end?', optional: true },
  {
    name: 'subcontractors',
    as: 'lines',
    label: 'Sub-contractors',
    hint: 'One on each line',
    optional: true,
  },
  { name: 'performanceManager', as: 'text', label: 'DWP’s Performance Manager', optional: true },
];

/** What decides whether an ICE contribution falls due under it. */
export const moneyFields: readonly Field[] = [
  {
    name: 'value',
    as: 'text',
    label: 'Value in pounds',
    hint: 'Leave empty if nobody knows it yet',
    optional: true,
    spellcheck: false,
    mend: { 'not-a-number': 'Write the value in pounds, like 38,000,000 or 49,999.99' },
  },
  {
    name: 'valueBasis',
    as: 'radios',
    label: 'What is that the value of?',
    optional: true,
    starts: 'total-ex-vat',
    options: valueBases.map((basis) => ({ value: basis, label: valueBasisNames[basis] })),
  },
  {
    name: 'valueOn',
    as: 'day',
    label: 'Which day is the figure of?',
    hint: 'The day it was signed or last changed',
    optional: true,
  },
  {
    name: 'letOn',
    as: 'day',
    label: 'When was it let?',
    hint: 'Leave empty if it was let the day it began',
    optional: true,
  },
  {
    name: 'voluntaryOn',
    as: 'day',
    label: 'When was the ICE process taken on by agreement?',
    hint: `Only for a contract let before ${inWords(iceProcessFrom)}`,
    optional: true,
  },
  {
    name: 'signedClause',
    as: 'radios',
    label: 'What does the signed contract say of the ICE contribution?',
    optional: true,
    starts: 'none',
    options: [
      { value: 'none', label: 'It has no clause about it' },
      ...clauseSayings.map((says) => ({ value: says, label: clauseSays[says] })),
    ],
  },
  {
    name: 'signedClauseReference',
    as: 'text',
    label: 'Where does that clause stand?',
    hint: 'Its number, or the title of the extract: Schedule 2, clause 2.11.3',
    optional: true,
  },
];

/** Whether the commissioner reads each final response first. */
export const clearanceFields: readonly Field[] = [
  {
    name: 'clearsDrafts',
    as: 'yes-no',
    label: 'Does the commissioner clear each final response before it goes?',
    optional: true,
    starts: 'no',
  },
  {
    name: 'clearsDraftsReference',
    as: 'text',
    label: 'Which clause asks for that?',
    hint: 'Like Schedule 5, clause 12',
    optional: true,
  },
];

/** One renewal of the contract. */
export const renewalField = (at: number): Field => ({
  name: `renewedOn.${at}`,
  as: 'day',
  label: at === 0 ? 'When was it renewed?' : 'When was it renewed again?',
  optional: true,
});

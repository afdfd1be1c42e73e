import type { Option } from '#core/form.ts';
import type { Procedure } from './procedure.ts';

/** The routes a complaint can have (`routeName`), as a list is narrowed by them. */
export const routeChoices: readonly Option[] = [
  { value: 'provider', label: 'Ours to answer' },
  { value: 'provider-and-outgoing', label: 'Ours, with the outgoing provider' },
  { value: 'mixed', label: 'Led by Jobcentre Plus or DWP' },
  { value: 'jcp', label: 'Jobcentre Plus' },
  { value: 'policy', label: 'A rule or policy' },
  { value: 'statutory-decision', label: 'A benefit decision' },
  { value: 'outgoing-provider', label: 'The provider before us' },
  { value: 'other-agency', label: 'Another body' },
  { value: 'settled', label: 'Put right on the spot' },
  { value: 'undecided', label: 'Not decided yet' },
];

/** The states a complaint can be in (`stateOf`), for a provider whose procedures have at most so many stages. */
export function stateChoices(procedures: readonly Pick<Procedure, 'stages'>[]): Option[] {
  const most = Math.max(1, ...procedures.map(({ stages }) => stages.length));
  const numbers = Array.from({ length: most }, (_, at) => at + 1);
  return [
    { value: 'received', label: 'New' },
    { value: 'routed', label: 'Route decided' },
    ...numbers.flatMap((n) => [
      { value: `stage-open-${n}`, label: `Stage ${n} open` },
      ...(n < most ? [{ value: `stage-responded-${n}`, label: `Stage ${n} answered` }] : []),
    ]),
    { value: 'all-stages-complete', label: 'Final response to write' },
    { value: 'final-in-review', label: 'Final response in review' },
    { value: 'final-response-issued', label: 'Final response issued' },
    { value: 'at-ice', label: 'With ICE' },
    { value: 'ice-revisit', label: 'Steps ICE asked for again' },
    { value: 'directed-to-jcp', label: 'Directed to Jobcentre Plus' },
    { value: 'contribution-due', label: 'Our part due' },
    { value: 'contribution-sent', label: 'Our part sent' },
    { value: 'combined-in-agreement', label: 'Combined reply to agree' },
    { value: 'combined-issued', label: 'Combined reply issued' },
    { value: 'further-resolution', label: 'Going on after the combined reply' },
    { value: 'signposted', label: 'To direct elsewhere' },
    { value: 'jcp-escalated', label: 'Going on at Jobcentre Plus' },
    { value: 'resolved', label: 'Resolved' },
    { value: 'window-closed', label: 'Closed after six months' },
    { value: 'withdrawn', label: 'Withdrawn' },
    { value: 'settled', label: 'Put right on the spot' },
    { value: 'closed-before', label: 'Ended before it was brought in' },
  ];
}

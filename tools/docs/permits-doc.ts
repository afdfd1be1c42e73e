import { listInWords } from '#core/day-in-words.ts';
import { permitPage } from '#desk/rule-pages/permit-page.ts';
import { bullets, code, generated, page, section, table } from './markdown.ts';

/** Who may read and do what, for whoever has to agree to it: made from the tables that decide it. */
export function permitsDoc(): string {
  const { roles, parts, places, kinds, relations } = permitPage();
  return page([
    generated,
    '',
    '# Who may do and read what',
    '',
    'One table of parts and one of commands. Pages, the API, the drawings and a test that asks every way in as every role read them;',
    'in the product it stands under Rules, where it can be narrowed to one role. What has to hold of a case before each move stands',
    'with its clauses in [the transitions of a complaint](complaint.transitions.md) and [of a data request](data-request.transitions.md).',
    '',
    ...section('The roles', [
      'Somebody may hold several, and may then do what any of them may. A DWP monitor, an auditor and a sub-contractor handler hold no other.',
      '',
      ...table(
        ['Role', 'Is for', 'In every complaint, only where'],
        roles.map(({ name, isFor, everywhere }) => [name, isFor, everywhere]),
      ),
    ]),
    ...section('What each part holds, and who reads it', [
      'What a scope does not cover is not there: it is in no list, no search and no figure, and its address is answered as one that was never given.',
      '',
      ...table(
        ['Part', 'Holds', 'Read by', 'Changed by'],
        parts.map(({ part, holds, readBy, changedBy }) => [
          part,
          holds,
          listInWords(readBy),
          listInWords(changedBy),
        ]),
      ),
    ]),
    ...section(
      'What else is done in a part',
      table(
        ['What', 'Part', 'By', 'Clauses'],
        parts.flatMap(({ part, acts }) =>
          acts.map(({ act, says, by, clauses }) => [
            `${says} ${code(act)}`,
            part,
            listInWords(by),
            clauses.join(', '),
          ]),
        ),
      ),
    ),
    ...section('Independence', [
      'Whoever is given a place in a complaint has to be independent of it. The same guard is asked wherever the place is given.',
      '',
      ...table(
        ['Place', 'Refused where', 'Clauses'],
        places.map(({ place, check, refuses, clauses }) => [
          place,
          `[${refuses}](${check}.md)`,
          clauses.join(', '),
        ]),
      ),
    ]),
    ...section('Delivering and claiming', [
      'Nobody who delivers services on any contract is given the claims role, and nobody in claims a contract to deliver on. It is decided by person, over all their accounts, and nobody can set it aside: [claims.act](claims.act.md).',
      '',
    ]),
    ...kinds.flatMap(({ title, rows }) =>
      section(
        title,
        table(
          ['Command', 'By', 'From which states', 'Only where', 'Never by'],
          rows.map(({ command, says, by, when, only, never }) => [
            `${says} ${code(command)}`,
            listInWords(by),
            when.join('; '),
            only.join('; '),
            never.join('; '),
          ]),
        ),
      ),
    ),
    ...section('What somebody may be to a complaint', bullets(relations.map((says) => `${says}.`))),
  ]);
}

import { listInWords } from '#core/day-in-words.ts';
import { checkIn } from '#core/rule-book.ts';
import { type Area, areas } from '#desk/access/areas.ts';
import { roleIsFor } from '#desk/people/person-form.ts';
import { rules } from '#guidance/catalogue.ts';
import { independence } from '#guidance/complaint/checks/independence.ts';
import { conditions, everywhere, permits } from '#kinds/complaint/permit-table.ts';
import { type Relation, relationNames } from '#kinds/complaint/relations.ts';
import { kinds } from '#kinds/kinds.ts';
import { type Role, roleNames, roles } from '#kinds/roles.ts';
import { bullets, code, generated, page, section, table } from './markdown.ts';

/** Who may read and do what, for whoever has to agree to it: made from the tables that decide it. */
export const permitsDoc = (): string =>
  page([
    generated,
    '',
    '# Who may do and read what',
    '',
    'One table of parts and one of commands. Pages, the API, the drawings and a test that asks every way in as every role read them.',
    'In which states a command is possible stands in [the transitions](complaint.transitions.md); each has its own checks there.',
    '',
    ...section('The roles', [
      'Somebody may hold several, and may then do what any of them may. A DWP monitor, an auditor and a sub-contractor handler hold no other.',
      '',
      ...table(
        ['Role', 'Is for', 'In every complaint, only where'],
        roles
          .filter((role) => role !== 'system')
          .map((role) => [roleNames[role], roleIsFor[role], whereOf(everywhere[role])]),
      ),
    ]),
    ...section('What each part holds, and who reads it', [
      'What a scope does not cover is not there: it is in no list, no search and no figure, and its address is answered as one that was never given.',
      '',
      ...table(
        ['Part', 'Holds', 'Read by', 'Changed by'],
        Object.entries<Area>(areas).map(([name, { holds, readers, changers }]) => [
          name,
          holds,
          readers === 'everybody' ? 'everybody signed in' : named(readers),
          changers === undefined ? '' : named(changers),
        ]),
      ),
    ]),
    ...section('Independence', [
      'Whoever is given a place in a complaint has to be independent of it. The same guard is asked wherever the place is given.',
      '',
      ...table(
        ['Place', 'Refused where', 'Clauses'],
        Object.entries(independence).flatMap(([place, checks]) =>
          checks.map((id) => {
            const check = checkIn(rules, id);
            const clauses = Object.values(check?.grounds ?? {}).flatMap((ground) => ground.clauses);
            return [place, `[${check?.refuses ?? id}](${id}.md)`, clauses.join(', ')];
          }),
        ),
      ),
    ]),
    ...section('Delivering and claiming', [
      'Nobody who delivers services on any contract is given the claims role, and nobody in claims a contract to deliver on. It is decided by person, over all their accounts, and nobody can set it aside: [claims.act](claims.act.md).',
      '',
    ]),
    ...kinds.flatMap((kind) =>
      section(
        `What may be done: ${kind.name.replaceAll('-', ' ')}`,
        table(
          ['Command', 'By', 'Only where', 'Never by'],
          [...kind.commands.values()].map(({ name, says }) => [
            `${says} ${code(name)}`,
            named(kind.rolesFor(name) as readonly Role[]),
            kind.name === 'complaint' ? limitsOf(name) : '',
            kind.name === 'complaint' ? neverOf(name) : '',
          ]),
        ),
      ),
    ),
    ...section(
      'What somebody may be to a complaint',
      bullets(Object.values(relationNames).map((says) => `${says}.`)),
    ),
  ]);

const named = (held: readonly Role[]): string =>
  listInWords(held.map((role) => (role === 'system' ? 'Redress itself' : roleNames[role])));

const whereOf = (asked: Relation | keyof typeof conditions | undefined): string =>
  asked === undefined
    ? ''
    : asked in conditions
      ? conditions[asked as keyof typeof conditions]
      : relationNames[asked as Relation];

const limitsOf = (command: string): string =>
  Object.entries(permits[command]?.only ?? {})
    .map(([role, asked]) => `${roleNames[role as Role]}: ${whereOf(asked)}`)
    .join('; ');

const neverOf = (command: string): string => {
  const { never = [], appoints } = permits[command] ?? {};
  const doing = never.map((relation) => relationNames[relation]);
  return [
    ...(doing.length === 0 ? [] : [`whoever does it, where ${listInWords(doing, 'or')}`]),
    ...(appoints === undefined ? [] : [`a ${appoints} who is not independent`]),
  ].join('; ');
};

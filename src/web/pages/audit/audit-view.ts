import { momentInShort } from '#core/moment-in-words.ts';
import type { AuditPage, AuditRow } from '#desk/audit/read-audit.ts';
import { auditSorts, sortNames } from '#desk/audit/words.ts';
import { homeOfCase } from '#web/case-addresses.ts';
import type { PageData } from '#web/http.ts';
import { type Asked, addressIn, filterOf, pagingOf } from '#web/pages/money/asked.ts';
import { home } from './places.ts';

/** The audit as its template draws it. */
export function auditView(page: AuditPage, asked: Asked): PageData {
  const { rows, next, today, people } = page;
  return {
    title: 'Audit',
    filter: filterOf(asked, [
      {
        name: 'person',
        label: 'Who',
        all: 'Anybody',
        options: people.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'sort',
        label: 'What',
        all: 'Anything',
        options: auditSorts.map((value) => ({ value, label: sortNames[value] })),
      },
      { name: 'reference', label: 'Reference', type: 'text' },
      { name: 'from', label: 'From', type: 'date' },
      { name: 'to', label: 'To', type: 'date' },
    ]),
    rows: rows.map((row) => rowOf(row, today)),
    paging: pagingOf(asked, rows.length, next, 'the latest first'),
    csv: addressIn(asked).replace(home, '/api/audit.csv'),
  };
}

const rowOf = (
  { at, person, says, reference, kind, times, changes }: AuditRow,
  today: AuditPage['today'],
) => ({
  at,
  when: momentInShort(at, today),
  who: person.name,
  says: times === 1 ? says : `${says}, ${times} times`,
  reference,
  href: reference === null || kind === null ? null : homeOfCase(kind, reference),
  changes,
});

import type { FoundComplaint, searchComplaints } from '#desk/complaint/list-complaints.ts';
import type { PageData } from '#web/http.ts';
import { rowOf } from './row.ts';

type Findings = Awaited<ReturnType<typeof searchComplaints>>;

/** What to say of a group of findings, where the words typed do not say it by themselves. */
const grounds: Readonly<Record<FoundComplaint['by'], string | null>> = {
  reference: null,
  name: null,
  words: 'With these words in what was said or written',
  spelling: 'With words much like these. Did you mean one of them?',
};

/** What was found, the surest first, each group under why it is there. */
export function foundView({ found, more, today }: Findings, words: string): PageData {
  const groups = (['reference', 'name', 'words', 'spelling'] as const).flatMap((by) => {
    const rows = found.filter((one) => one.by === by).map((one) => rowOf(one, today));
    return rows.length === 0 ? [] : [{ id: by, says: grounds[by], rows }];
  });
  return {
    title: `${found.length === 0 ? 'Nothing found' : 'Found'}: ${words}`,
    sought: words,
    groups,
    says: saysOf(found.length, more),
  };
}

function saysOf(count: number, more: boolean): string {
  if (count === 0) return 'Nothing was found.';
  const cases = count === 1 ? '1 case' : `${count} cases`;
  return more ? `The first ${cases}. Another word would narrow it.` : `${cases}.`;
}

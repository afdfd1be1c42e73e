import type { ListRule } from '#core/rule.ts';

/** What a provider may comment on in ICE’s draft report, by what its documents open to it. */
export const draftCommentKinds: ListRule = {
  kind: 'list',
  id: 'ice.draft-comment-kinds',
  title: 'What may be said of a draft report',
  says: 'Facts under every document; findings and recommendations where the programme’s chapter says so.',
  grounds: {
    WP16: { clauses: ['WP16-M5', 'WP16-M6'], says: 'Facts, and the proposed findings and recommendations.' },
    CPA18: { clauses: ['CPA18-35a', 'CPA18-35b'], says: 'The same.' },
    BP: { clauses: ['BP-4-18a'], says: 'Facts.' },
  },
  settles: ['AMB-39'],
  items: [
    { code: 'FACT', label: 'A fact', clauses: ['WP16-M5', 'CPA18-35a', 'BP-4-18a'] },
    { code: 'FINDING', label: 'A finding', clauses: ['WP16-M6', 'CPA18-35b'] },
    { code: 'RECOMMENDATION', label: 'A recommendation', clauses: ['WP16-M6', 'CPA18-35b'] },
  ],
};

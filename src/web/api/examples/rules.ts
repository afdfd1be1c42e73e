const documents = 'Work Programme provider guidance, chapter 16, version 10, February 2018';

const weeks = {
  id: 'WP16-A6',
  para: 'How to: against you, Consequences 1',
  topic: 'clock',
  actor: 'participant',
  strength: 'may',
  says: 'No response within eight weeks of receipt lets participant go straight to ICE',
};

const carriers = {
  guidance: 'guidance/complaint/reply-before-ice.ts',
  code: ['src/kinds/complaint/ask/reply-before-ice.ts'],
  commands: ['record'],
  pages: ['/rules/:id', '/complaints/:reference/clocks/:clock', '/record'],
  letters: ['acknowledgement'],
};

const scenario = 'scenarios/eight-weeks/an-acknowledgement-is-no-answer.yaml';

/** What is said about rules and clauses, in the examples of the description. */
export const ruleExamples = {
  listed: {
    id: 'outcome.kinds',
    title: 'The kinds of outcome',
    says: 'An element has one or more of six outcomes.',
    kind: 'list',
    asked: true,
    facts: { type: 'object', properties: {} },
    answer: { type: 'object', properties: {} },
    needs: [],
  },
  answer: {
    due: '2018-04-16',
    because: ['WP16-A6'],
    working: ['The complaint was received on Monday 19 February 2018: that is day 0.'],
    edition: documents,
    conflicts: [],
    missing: [],
    ignored: [],
  },
  page: {
    id: 'clock.reply-before-ice',
    kind: 'clock',
    title: 'Eight weeks to reply before the way to ICE opens',
    says: 'A person who has no full reply within eight weeks may go straight to ICE from the next day.',
    sources: [
      {
        source: 'WP16',
        edition: documents,
        status: 'The last edition held.',
        says: 'No response within eight weeks of receipt lets the participant go straight to ICE.',
        limit: '8 weeks',
        clauses: [weeks],
      },
    ],
    governing: [
      {
        pack: 'WP16',
        title: 'Work Programme',
        limit: '8 weeks',
        from: documents,
        clauses: ['WP16-A6'],
        others: [],
      },
    ],
    ambiguities: [
      {
        id: 'AMB-1',
        question: 'Are the eight weeks calendar or working time?',
        decision: 'Calendar: 56 days. The day of receipt is day 0, and nothing rolls forward.',
        clauses: ['WP16-A6'],
      },
    ],
    examples: [
      {
        facts: { pack: 'WP16', receipts: [{ by: 'provider', at: '2018-02-05' }] },
        answer: { lastDay: '2018-04-02', iceOpensOn: '2018-04-03' },
        why: 'The last day is Easter Monday and is not moved.',
      },
    ],
    parts: [],
    refusal: null,
    clock: {
      name: 'Eight weeks to reply',
      starts: 'When the provider has the complaint.',
      stops: 'When every element is answered.',
      ifMissed: 'The person may go to ICE.',
      local: null,
      law: null,
      paused: 'Never.',
      lengthened: 'Never.',
      warnOn: [42, 49],
    },
    scenarios: [{ path: scenario, title: 'An acknowledgement is no answer' }],
    where: carriers,
    tryIt: [
      { name: 'receipts', as: 'parts', options: [], needed: true, shape: { type: 'array' } },
      { name: 'pack', as: 'choice', options: ['WP16', 'CPA18'], needed: true, shape: { type: 'string' } },
    ],
  },
  found: {
    query: 'WP16-A6',
    clauses: [
      {
        ...weeks,
        seed: '001_76b0e5c2fcfb351a.txt',
        edition: documents,
        status: 'enforced',
        where: ['rule clock.reply-before-ice', carriers.guidance, 'command record'],
        scenarios: [scenario],
      },
    ],
    rules: [
      {
        ...carriers,
        id: 'clock.reply-before-ice',
        rule: 'clock.reply-before-ice',
        title: 'Eight weeks to reply before the way to ICE opens',
        says: 'A person who has no full reply within eight weeks may go straight to ICE from the next day.',
        scenarios: [scenario],
      },
    ],
  },
  coverage: {
    items: [
      {
        id: 'WP16-A6',
        seed: '001_76b0e5c2fcfb351a.txt',
        strength: 'may',
        status: 'enforced',
        where: ['rule clock.reply-before-ice', carriers.guidance],
        scenarios: [scenario],
      },
    ],
    sources: [
      {
        source: 'WP16',
        seed: '001_76b0e5c2fcfb351a.txt',
        title: documents,
        clauses: 136,
        counts: { enforced: 78, recorded: 1, reference: 48, 'not yet': 9 },
      },
    ],
  },
};

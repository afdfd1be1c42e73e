import type { CheckRule } from '#core/rule.ts';

/** Details of themselves somebody has to give that agree with ours, each of another sort: the least, where a programme does not say. */
export const detailsNeeded = 2;

export const dataRequestChecks: readonly CheckRule[] = [
  {
    kind: 'check',
    id: 'data-request.identity-not-verified',
    title: 'We know who asks',
    says: 'Nothing is sent, passed on or erased before the person has been verified.',
    grounds: {
      G2: {
        clauses: ['G2-117a', 'G2-117d'],
        says: 'Verify whoever is at the other end.',
      },
    },
    refuses: 'Who asks has not been verified.',
    remedy: 'Check who they are first, and record which details agreed.',
  },
  {
    kind: 'check',
    id: 'data-request.too-few-details',
    title: 'Two details agree',
    says: 'A person is verified by a combination: at least two details of different sorts that agree with what is held.',
    grounds: {
      G2: {
        clauses: ['G2-117b', 'G2-117c'],
        says: 'A combination of personal details; the programme may say which.',
      },
    },
    refuses: 'One detail is too little to know somebody by.',
    remedy: 'Ask for another detail of a different sort.',
  },
  {
    kind: 'check',
    id: 'data-request.authority-not-given',
    title: 'Whoever speaks for them has authority',
    says: 'A request by somebody else is answered once it is on record that they may speak for the person; until then it stands as one whose asker is not verified.',
    grounds: {
      G2: { clauses: ['G2-117d'], says: 'The duty is about whoever is at the other end.' },
    },
    refuses: 'It is not on record that they may speak for the person.',
    remedy: 'Ask for written authority, and record it.',
  },
  {
    kind: 'check',
    id: 'data-request.guidance-not-found',
    title: 'The programme’s guidance has been read',
    says: 'Nothing is erased before the programme’s own guidance has been found and read.',
    grounds: {
      G2: { clauses: ['G2-134a', 'G2-134b'], says: 'Consult it, and do nothing before.' },
    },
    refuses: 'The programme’s guidance on erasure has not been found.',
    remedy: 'Look for it, or ask DWP’s contact, and record what it says.',
  },
  {
    kind: 'check',
    id: 'data-request.for-dwp-to-decide',
    title: 'DWP decides where its guidance says so',
    says: 'Where the guidance says to pass a request to DWP, it is passed on with its date, and nothing is erased here.',
    grounds: { G2: { clauses: ['G2-134a'], says: 'Do what the programme’s guidance says.' } },
    refuses: 'The guidance says that DWP decides this, so nothing can be erased here.',
    remedy: 'Pass it to DWP.',
  },
  {
    kind: 'check',
    id: 'data-request.extension-too-late',
    title: 'More time is taken within the first month',
    says: 'More time is taken once, and the person is told of it before the first month has ended.',
    grounds: {
      G2: { clauses: ['G2-133a'], says: 'No time is given: the law’s holds, and its bounds with it.' },
    },
    refuses: 'The month has ended, or more time has been taken already.',
    remedy: 'Answer as soon as you can, and tell them that it is late and why.',
  },
  {
    kind: 'check',
    id: 'data-request.cases-not-chosen',
    title: 'It is said which records are theirs',
    says: 'Somebody has looked for everything held on the person, and has said which cases are theirs, or that there are none.',
    grounds: {
      G2: {
        clauses: ['G2-100b', 'G2-117a'],
        says: 'Protect what is held: nobody is handed, and nobody loses, what is somebody else’s.',
      },
    },
    refuses: 'Nobody has said yet which cases are theirs.',
    remedy: 'Find what is held on them, and choose.',
  },
  {
    kind: 'check',
    id: 'data-request.export-own-check',
    title: 'Somebody else checks what is sent',
    says: 'Whoever chose the cases or asked for the export does not check it.',
    grounds: { G2: { clauses: ['G2-100b'], says: 'Give it extra protection.' } },
    refuses: 'You chose or made this export, so somebody else has to check it.',
    remedy: 'Ask a colleague to read it for what is about other people.',
  },
  {
    kind: 'check',
    id: 'data-request.export-not-checked',
    title: 'Nothing is sent unread',
    says: 'An export goes once a second person has looked in it for what is about other people.',
    grounds: { G2: { clauses: ['G2-100b'], says: 'Give it extra protection.' } },
    refuses: 'Nobody has checked this export for what is about other people.',
    remedy: 'Ask a colleague to check it.',
  },
  {
    kind: 'check',
    id: 'data-request.not-erased-yet',
    title: 'They are told once it is done',
    says: 'Nobody is told that something was erased before its certificate is there.',
    grounds: {
      G2: { clauses: ['G2-133a', 'G2-134a'], says: 'Do what was asked, as the guidance says; then say so.' },
    },
    refuses: 'What was to be erased has not been erased yet.',
    remedy: 'Carry it out first.',
  },
  {
    kind: 'check',
    id: 'data-request.identity-not-asked-for',
    title: 'They were asked who they are',
    says: 'A request is closed because nobody could be verified only after they were asked, and have had a month to answer.',
    grounds: {
      G2: { clauses: ['G2-117a', 'G2-133a'], says: 'Verify whoever asks; a request may come from anybody.' },
    },
    refuses: 'They have not been asked who they are, or have not had a month to answer.',
    remedy: 'Send the acknowledgement, which asks for it, and wait.',
  },
];

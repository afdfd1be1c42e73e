/** What is said and written once ICE or the Ombudsman has a complaint, whatever it is about. */
export const afterwards = {
  iceSays: {
    'asks-if-steps-complete': [
      'Asks whether every step of our procedure has been taken.',
      'Asks whether this was our last answer, and when it went.',
    ],
    accepts: [
      'Takes it on, and asks what would settle it.',
      'Takes it on. Sends what the complainant would accept.',
    ],
    'papers-requested': [
      'Asks for every paper and recording we hold.',
      'Asks for the whole file, recordings of calls among it.',
    ],
    proposes: [
      'Proposes an apology and some money for the trouble.',
      'Proposes that we look at it once more and pay what it cost them.',
    ],
    'no-agreement': ['Says that there is no agreement, and that it investigates.'],
    'moved-back': ['Says that it goes a step back, because something was left out.'],
    closed: [
      'Says that it does not take it on.',
      'Says that the complainant has withdrawn it.',
      'Says that it is not a matter for it.',
    ],
  },
  papers: ['Every letter', 'Recordings of calls', 'The notes of the adviser', 'The procedure in force'],
  agreed: ['An apology, and what it cost them.', 'They are content with the letter we offered.'],
  refused: ['It is not what happened.', 'They want more than that.'],
  how: ['By secure email', 'By courier, signed for', 'By special delivery'],
  noReply: ['It tells us what happens next and asks nothing', 'It only says thank you'],
  draftFacts: [
    { says: 'The letter went in May, not in April.', reason: 'A copy with its date is in the papers.' },
    { says: 'The call was answered.', reason: 'The recording of it was sent.' },
  ],
  draftFindings: ['That nobody wrote to them is not right: two letters went.'],
  draftRecommendations: ['The leaflet has been changed already.'],
  wider: [
    'The letter of invitation is hard to read, whoever gets it.',
    'Nobody checks whether a booking was kept.',
    'What is said on the phone is not written down.',
  ],
  recommends: [
    'Write to them and say sorry.',
    'Give them somebody of their own to speak with.',
    'Tell them in writing what was paid and why.',
  ],
  done: [
    'The letter went.',
    'It was done, and they were told.',
    'The team was told, and it is written down.',
  ],
  remittance: ['Bank line of the payment', 'Remittance advice'],
  decided: [
    'The Performance Manager says what the contract means by it.',
    'The signed contract was looked at.',
  ],
  reversedPayment: ['It came back from the bank', 'It was entered for another complaint'],
  takenBack: ['ICE has said that it does not ask for it', 'It was entered twice'],
  goodwill: ['For the trouble it gave them', 'For two journeys that need not have been made'],
  sorry: ['We should have written to you sooner.', 'What happened should not have happened.'],
  ombudsman: [
    'An MP has asked the Ombudsman to look at it.',
    'The Ombudsman says that it has been asked to look at it.',
  ],
  ombudsmanAsks: ['Every letter and recording', 'What was decided about the travel costs, and by whom'],
  ombudsmanSays: ['It takes it on.', 'It does not take it on.', ''],
  members: ['Ms Sanderling Rowe, MP', 'Mr Whimbrel Ashdown, MP'],
  clearanceWords: ['Say at the head what was decided.', 'Leave out the name of the assessor.'],
  clearedBy: 'Contract team, DWP',
  notThere: [
    'It was not kept at the time',
    'Calls were not recorded then',
    'It was asked for and has not come',
  ],
  blackedOut: 'Names somebody else',
} as const;

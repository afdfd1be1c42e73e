import type { Subject } from '#guidance/complaint/route.ts';
import type { Way } from '#kinds/complaint/facts.ts';
import { type Chance, chanceOf } from './chance.ts';
import { fill, gaps, type Matter, type Part } from './words/matter.ts';
import { employerMatters, ownMatters, sharedMatters } from './words/matters.ts';

/** The ways a complaint may take from its first day. */
export const routes = [
  'ours',
  'sub-contractor',
  'via-jcp',
  'mixed-directed',
  'mixed-contribution',
  'joint-with-dwp',
  'with-outgoing',
  'outgoing-only',
  'policy',
  'statutory',
  'jcp-only',
  'other-agency',
  'ours-and-policy',
  'not-sure',
  'settled',
] as const;
export type StoryRoute = (typeof routes)[number];

/** How those whose story it is go about things. */
export interface Temper {
  /** How long staff take: of the time there is, or past it. */
  readonly pace: 'prompt' | 'steady' | 'last-minute' | 'late' | 'forgotten';
  /** What the complainant makes of an answer. */
  readonly nature: 'content' | 'persistent' | 'silent' | 'changeable';
  readonly withdraws: boolean;
  /** Whether ICE comes into it, and when. */
  readonly ice: 'never' | 'early' | 'in-time' | 'late';
  /** Whether ICE, once it has it, investigates it to its final report. */
  readonly toTheEnd: boolean;
  /** Whether staff ask again and again where something stands that others have. */
  readonly asksAgain: boolean;
}

/** One complaint as it will unfold, given what the rules allow and how far its days have come. */
export interface Story {
  readonly chance: Chance;
  readonly route: StoryRoute;
  readonly about: readonly Subject[];
  readonly way: Way;
  readonly matter: Matter;
  readonly temper: Temper;
  readonly complainant: 'participant' | 'employer';
  readonly speaker: 'none' | 'representative' | 'elected-member';
  /** Fills the gaps of a text, the same way all through the story. */
  tell(text: string): string;
}

/** How often each route is taken. */
export type Mix = readonly (readonly [weight: number, route: StoryRoute])[];

/** Every route about as often as any other: for looking into corners. */
export const everyRoute: Mix = routes.map((route) => [1, route] as const);

/** What an ordinary provider meets. */
export const ordinaryMix: Mix = [
  [46, 'ours'],
  [12, 'sub-contractor'],
  [8, 'via-jcp'],
  [5, 'mixed-directed'],
  [5, 'mixed-contribution'],
  [2, 'joint-with-dwp'],
  [4, 'with-outgoing'],
  [1, 'outgoing-only'],
  [3, 'policy'],
  [2, 'statutory'],
  [2, 'jcp-only'],
  [1, 'other-agency'],
  [2, 'ours-and-policy'],
  [3, 'not-sure'],
  [4, 'settled'],
];

const subjects: Readonly<Record<StoryRoute, readonly Subject[]>> = {
  ours: ['PROVIDER'],
  'sub-contractor': ['SUBCONTRACTOR'],
  'via-jcp': ['PROVIDER'],
  'mixed-directed': ['PROVIDER', 'JCP'],
  'mixed-contribution': ['PROVIDER', 'JCP'],
  'joint-with-dwp': ['PROVIDER', 'JCP'],
  'with-outgoing': ['PROVIDER', 'OUTGOING_PROVIDER'],
  'outgoing-only': ['OUTGOING_PROVIDER'],
  policy: ['POLICY'],
  statutory: ['STATUTORY_DECISION'],
  'jcp-only': ['JCP'],
  'other-agency': ['OTHER_AGENCY'],
  'ours-and-policy': ['PROVIDER', 'POLICY'],
  'not-sure': [],
  settled: ['PROVIDER'],
};

const ways: Partial<Record<StoryRoute, Way>> = {
  'via-jcp': 'via-jcp',
  'mixed-contribution': 'jcp-request',
  'joint-with-dwp': 'to-dwp',
};

/** The story of a seed. */
export function storyOf(seed: string, mix: Mix = ordinaryMix): Story {
  const chance = chanceOf(seed);
  const route = chance.weighted('route', mix);
  const complainant = route === 'ours' && chance.happens('employer', 0.06) ? 'employer' : 'participant';
  const matter = chance.pick('matter', mattersFor(route, complainant));
  const filling = Object.fromEntries(
    Object.entries(gaps).map(([name, choices]) => [name, chance.pick<string>(`gap/${name}`, choices)]),
  );
  return {
    chance,
    route,
    about: subjects[route],
    way: ways[route] ?? 'direct',
    matter,
    temper: temperOf(chance),
    complainant,
    speaker:
      complainant === 'employer'
        ? 'none'
        : chance.weighted('speaker', [
            [86, 'none'],
            [9, 'representative'],
            [route === 'joint-with-dwp' ? 60 : 5, 'elected-member'],
          ]),
    tell: (text) => fill(text, filling),
  };
}

const temperOf = (chance: Chance): Temper => ({
  pace: chance.weighted('pace', [
    [34, 'prompt'],
    [34, 'steady'],
    [16, 'last-minute'],
    [11, 'late'],
    [5, 'forgotten'],
  ]),
  nature: chance.weighted('nature', [
    [52, 'content'],
    [26, 'persistent'],
    [12, 'silent'],
    [10, 'changeable'],
  ]),
  withdraws: chance.happens('withdraws', 0.06),
  ice: chance.weighted('ice', [
    [62, 'never'],
    [6, 'early'],
    [28, 'in-time'],
    [4, 'late'],
  ]),
  toTheEnd: false,
  asksAgain: chance.happens('asks-again', 0.985),
});

/** A story of a complaint about us that goes all the way: through our stages, to ICE, and to its final report. */
export function storyToTheEnd(seed: string): Story {
  const story = storyOf(seed, [[1, 'ours']]);
  const temper: Temper = {
    ...story.temper,
    pace: story.chance.pick('pace-to-the-end', ['prompt', 'steady', 'late']),
    nature: 'persistent',
    withdraws: false,
    ice: 'in-time',
    toTheEnd: true,
  };
  return { ...story, temper };
}

function mattersFor(route: StoryRoute, complainant: Story['complainant']): readonly Matter[] {
  if (complainant === 'employer') return employerMatters;
  return ['ours', 'sub-contractor', 'via-jcp', 'with-outgoing', 'settled'].includes(route)
    ? ownMatters
    : sharedMatters;
}

/** What is told of an element of a complaint: by its place, because titles may be changed. */
export const partOf = ({ matter }: Story, place: number): Part =>
  matter.parts[place % matter.parts.length] ?? matter.parts[0];

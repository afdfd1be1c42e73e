// The fences of the house: which room may import which, read by `npm run check`. Imports go down only.
// One row a room. `may` names rooms; `packages`, where it stands, is every package its code may use (and then no node:
// module either); tests beside the code may use any package, but reach into no room their room may not.

/** @type {{ room: string, at: string, may: string[], packages?: string[], why: string }[]} */
const rooms = [
  { room: 'core', at: '^src/core/', may: [], packages: [], why: 'the floor is pure and stands on nothing' },
  {
    room: 'guidance',
    at: '^guidance/',
    may: ['core'],
    packages: [],
    why: 'the rules are data a policy officer can read',
  },
  {
    room: 'kinds',
    at: '^src/kinds/',
    may: ['core', 'guidance'],
    packages: ['zod'],
    why: 'a kind decides from what it is handed, and cannot look anything up',
  },
  {
    room: 'record',
    at: '^src/record/',
    may: ['core'],
    why: 'what is kept knows no kind, so a new kind needs no new table',
  },
  {
    room: 'letters',
    at: '^src/letters/',
    may: ['core'],
    why: 'a letter is made from frozen facts, so it can be made again',
  },
  { room: 'post', at: '^src/post/', may: ['core'], why: 'post carries what it is handed' },
  {
    room: 'desk',
    at: '^src/desk/',
    may: ['core', 'guidance', 'kinds', 'record'],
    why: 'the only door to the record; jobs hand frozen facts to letters and post',
  },
  {
    room: 'insight',
    at: '^src/insight/',
    may: ['core', 'desk'],
    why: 'figures are drawn from what the desk hands out',
  },
  {
    room: 'web',
    at: '^src/web/',
    may: ['core', 'desk', 'insight', 'letters', 'post'],
    why: 'no page can bend a rule, because pages cannot reach rules',
  },
  {
    room: 'jobs',
    at: '^src/jobs/',
    may: ['core', 'desk', 'insight', 'letters', 'post'],
    why: 'time enters as a command, through the desk like a clerk',
  },
  {
    room: 'cli',
    at: '^src/cli/',
    may: ['core', 'desk', 'insight', 'letters', 'post'],
    why: 'the command line does what the desk offers',
  },
];

/** Packages that belong to a room or two. */
const homes = [
  {
    packages: ['kysely', 'pg', 'pg-copy-streams', 'pg-cursor'],
    at: '^src/record/',
    why: 'SQL is written in the record and nowhere else',
  },
  {
    packages: ['fastify', '@fastify', 'nunjucks'],
    at: '^src/(web|server)/',
    why: 'no use case knows of HTTP or HTML',
  },
  {
    packages: ['govuk-frontend', '@ministryofjustice'],
    at: '^src/web/',
    why: 'how pages look is known by pages',
  },
  {
    packages: ['@myriaddreamin', '@cantoo', '@embedpdf', 'sharp', 'heic-decode', 'bmp-ts', 'yazl'],
    at: '^src/letters/',
    why: 'how letters are set is known by letters',
  },
];

const tests = String.raw`\.test\.ts$`;
const ours = '^(src/|guidance/|main\\.ts$)';
const packageTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];
const inPackages = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const atOf = (name) => rooms.find(({ room }) => room === name).at;

const directions = rooms.map(({ room, at, may, why }) => ({
  name: `${room}-imports-${may.length === 0 ? 'no-room' : `only-${may.join('-')}`}`,
  comment: `${why}.`,
  severity: 'error',
  from: { path: at },
  to: { path: ours, pathNot: [at, ...may.map(atOf)] },
}));

const packagesOfRooms = rooms
  .filter(({ packages }) => packages !== undefined)
  .map(({ room, at, packages, why }) => ({
    name: `${room}-uses-${packages.length === 0 ? 'no-package' : `only-${packages.join('-')}`}`,
    comment: `${why}.`,
    severity: 'error',
    from: { path: at, pathNot: tests },
    to: {
      dependencyTypes: [...packageTypes, 'core'],
      ...(packages.length === 0 ? {} : { pathNot: inPackages(packages) }),
    },
  }));

const homesOfPackages = homes.map(({ packages, at, why }) => ({
  name: `home-of-${packages[0].replace('@', '')}`,
  comment: `${why}.`,
  severity: 'error',
  from: { path: ours, pathNot: [at, tests] },
  to: { path: inPackages(packages) },
}));

export default {
  forbidden: [
    ...directions,
    ...packagesOfRooms,
    ...homesOfPackages,
    {
      name: 'no-cycle',
      comment: 'what goes round cannot be read from the bottom up.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'an import the fences cannot follow is one they cannot judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package',
      comment: 'what runs for people is installed without development packages.',
      severity: 'error',
      from: { path: ours, pathNot: [tests, '/fixtures/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'no-test-from-code',
      comment: 'what runs for people needs neither tests nor tools.',
      severity: 'error',
      from: { path: ours, pathNot: [tests, '/fixtures/'] },
      to: { path: ['^(test|tools|bench)/', tests, '/fixtures/'] },
    },
    {
      name: 'no-orphan',
      comment: 'a module nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, path: ours, pathNot: ['^main\\.ts$', '^src/web/public/'] },
      to: {},
    },
  ],
  options: {
    // TypeScript 7 has no programmatic interface. Were swc not installed, no module would be seen and nothing found wrong.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};

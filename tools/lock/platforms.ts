/** An entry of package-lock.json, as far as it matters here. */
export interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

/**
 * The machine a build is for, read from its package's name ("@swc/core-linux-arm64-musl"), as npm holds it against the
 * machine it installs on. Null when the name does not say.
 */
export function machineOf(
  name: string,
): (Required<Pick<Locked, 'os' | 'cpu'>> & Pick<Locked, 'libc'>) | null {
  const words = name.split(/[-/]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.map((word) => libraries[word]).find((found) => found !== undefined);
  if (os === undefined || cpu === undefined) return null;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}) };
}

/** The optional packages a lock file's entries name and do not hold, with the exact version wanted and who wants it. */
export function missingBuilds(lock: LockFile): { name: string; version: string; wantedBy: Locked }[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, wantedBy]) =>
      Object.entries(wantedBy.optionalDependencies ?? {})
        .filter(
          ([name]) =>
            !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
        )
        .map(([name, version]) => ({ name, version, wantedBy })),
    );
}

/**
 * The lock file with an entry for every build that was missing, in npm's order. They carry no checksum, because it is not
 * known here. Throws on a build whose version is not exact or whose name does not tell its machine: add that by hand.
 */
export function withEveryPlatform<File extends LockFile>(lock: File): File {
  const packages: Record<string, Locked> = { ...lock.packages };
  for (const { name, version, wantedBy } of missingBuilds(lock)) {
    const machine = machineOf(name);
    if (machine === null || !/^\d+\.\d+\.\d+/.test(version))
      throw new Error(
        `${name} ${version} cannot be added to the lock file: its version or machine is not exact`,
      );
    const { os, cpu, libc } = machine;
    packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(wantedBy.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os,
    };
  }
  const inOrder = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(inOrder) };
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What may stand in a file named by NAME_FILE instead of in NAME, as secrets are handed to containers. */
export const mayStandInFile = ['DATABASE_URL', 'REDRESS_SSO_CLIENT_SECRET', 'REDRESS_SSO_ROLES'] as const;

/**
 * The environment with what stands in files put in its place, a line break at a file's end left out. Refuses a file that cannot be
 * read, and a value given both ways, by the variable's name and never by the value.
 */
export function withFiles(env: Env, root: string): Env | Refusal {
  const found: Record<string, string> = {};
  for (const name of mayStandInFile) {
    const value = fromFile(env, name, root);
    if (isRefusal(value)) return value;
    if (value !== null) found[name] = value;
  }
  return { ...env, ...found };
}

function fromFile(env: Env, name: string, root: string): string | null | Refusal {
  const variable = `${name}_FILE`;
  const path = env[variable];
  if (!path) return null;
  if (env[name]) return refuse(variable, `${name} is set as well. Only one of the two can hold.`);
  try {
    return readFileSync(resolve(root, path), 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    return refuse(variable, `The file it names cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const refuse = (variable: string, why: string): Refusal => ({
  code: 'config.file-not-read',
  says: `${variable} is not understood. ${why}`,
  remedy: `Change ${variable}, or leave it out.`,
  clauses: [],
  at: variable,
});

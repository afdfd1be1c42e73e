import type { SingleSignOnSettings } from './settings.ts';

/** What a provider said of somebody, in its own words. */
export type Claims = Readonly<Record<string, unknown>>;

/** What Redress takes from it. */
export interface Said {
  readonly subject: string;
  /** Null where it gave none, or one that does not count. */
  readonly email: string | null;
  readonly name: string | null;
  /** The roles its groups give, by the mapping. */
  readonly roles: readonly string[];
  /** Whether a second step was taken there. */
  readonly secondStep: boolean;
  /** The provider's own name of its session. */
  readonly sid: string | null;
}

/** Reads what a provider said of somebody. */
export function readClaims(settings: SingleSignOnSettings, subject: string, claims: Claims): Said {
  const email = textIn(claims[settings.emailClaim]);
  const counts = settings.email === 'asserted' || claims['email_verified'] === true;
  const groups = listIn(valueAt(claims, settings.rolesClaim));
  const steps = [...listIn(claims['acr']), ...listIn(claims['amr'])];
  return {
    subject,
    email: counts && email !== null && email.includes('@') ? email.toLowerCase() : null,
    name: textIn(claims['name']),
    roles: [...new Set(groups.flatMap((group) => settings.roles.get(group) ?? []))],
    secondStep: steps.some((step) => settings.secondStep.includes(step)),
    sid: textIn(claims['sid']),
  };
}

/** Whether anything that was asked for is missing, so that the provider's other place to ask is worth asking. */
export const isShort = (settings: SingleSignOnSettings, claims: Claims): boolean =>
  valueAt(claims, settings.rolesClaim) === undefined ||
  claims[settings.emailClaim] === undefined ||
  (settings.email === 'verified' && claims['email_verified'] === undefined);

/** A claim by its name, or by a path of names where there is none of that name. */
function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((held, part) => {
    const within = typeof held === 'object' && held !== null && Object.hasOwn(held, part);
    return within ? (held as Claims)[part] : undefined;
  }, claims);
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value.trim() : null;

/** One value or several; providers send either. */
const listIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

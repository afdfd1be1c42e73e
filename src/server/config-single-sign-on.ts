import { parse } from 'yaml';
import { listInWords } from '#core/day-in-words.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { givenByGroups } from '#desk/single-sign-on/roles.ts';
import type { SingleSignOnSettings } from '#desk/single-sign-on/settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Machines of one's own, where plain http reaches no network. */
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Reads how people sign in through a provider of identities; null where REDRESS_SSO_ISSUER is not set. A setting that cannot be
 * meant is refused by its variable's name.
 */
export function readSingleSignOn(env: Env, publicUrl: string | null): SingleSignOnSettings | null | Refusal {
  const issuer = readIssuer(env['REDRESS_SSO_ISSUER']);
  if (issuer === null || isRefusal(issuer)) return issuer;
  const clientId = env['REDRESS_SSO_CLIENT_ID'];
  if (!clientId)
    return refuse('REDRESS_SSO_CLIENT_ID', 'It is missing: the name this Redress has at the provider.');
  const roles = readRoles(env['REDRESS_SSO_ROLES']);
  if (isRefusal(roles)) return roles;
  const email = env['REDRESS_SSO_EMAIL'] || 'verified';
  if (email !== 'verified' && email !== 'asserted')
    return refuse('REDRESS_SSO_EMAIL', 'It is verified or asserted.');
  if (publicUrl === null && !loopback.test(new URL(issuer).hostname))
    return refuse('REDRESS_URL', 'Single sign-on needs the address people come back to.');
  return {
    issuer,
    clientId,
    clientSecret: env['REDRESS_SSO_CLIENT_SECRET'] || null,
    name: env['REDRESS_SSO_NAME'] || 'single sign-on',
    scopes: [...new Set(['openid', ...wordsIn(env['REDRESS_SSO_SCOPES'] || 'email profile')])],
    rolesClaim: env['REDRESS_SSO_ROLES_CLAIM'] || 'groups',
    roles,
    emailClaim: env['REDRESS_SSO_EMAIL_CLAIM'] || 'email',
    email,
    secondStep: readSecondStep(env['REDRESS_SSO_SECOND_STEP']),
  };
}

function readIssuer(held: string | undefined): string | null | Refusal {
  if (!held) return null;
  const url = URL.parse(held);
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  if (url !== null && safe && url.search === '' && url.hash === '' && url.username === '') return held;
  return refuse(
    'REDRESS_SSO_ISSUER',
    'It is the https address the provider gives as its issuer, such as https://login.example/realms/works.',
  );
}

/** "{handlers: [handler], team-leads: [manager, reviewer]}", in YAML or JSON: values of the claim, and the roles each gives. */
function readRoles(held: string | undefined): ReadonlyMap<string, readonly string[]> | Refusal {
  const map = mapIn(held ?? '');
  if (map === null || map.length === 0)
    return refuse(
      'REDRESS_SSO_ROLES',
      'It says which roles each group gives, such as {complaints-team: [handler], team-leads: [manager, reviewer]}.',
    );
  for (const [group, roles] of map)
    for (const role of roles)
      if (!givenByGroups.some((one) => one === role))
        return refuse(
          'REDRESS_SSO_ROLES',
          `"${group}" gives "${role}". A group can give ${listInWords(givenByGroups, 'or')}.`,
        );
  return new Map(map);
}

function mapIn(text: string): [string, string[]][] | null {
  let held: unknown;
  try {
    held = parse(text, { maxAliasCount: 0 });
  } catch {
    return null;
  }
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return null;
  return Object.entries(held).map(([group, roles]) => [
    group,
    (Array.isArray(roles) ? roles : [roles]).map(String),
  ]);
}

/** "mfa" unless it is said otherwise; "never" where a second step is always asked for here. */
function readSecondStep(held: string | undefined): string[] {
  if (!held) return ['mfa'];
  return held === 'never' ? [] : wordsIn(held);
}

const wordsIn = (held: string): string[] => held.split(/[\s,]+/).filter((word) => word !== '');

const refuse = (variable: string, why: string): Refusal => ({
  code: 'config.not-understood',
  says: `${variable} is not understood. ${why}`,
  remedy: `Change ${variable}, or leave single sign-on out.`,
  clauses: [],
  at: variable,
});

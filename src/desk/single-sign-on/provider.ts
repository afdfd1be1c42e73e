import * as openid from 'openid-client';
import type { Refusal } from '#core/refusal.ts';
import type { SingleSignOnSettings } from './settings.ts';

/** A provider of identities: known once it was reached, asked again until then. */
export interface Provider {
  readonly settings: SingleSignOnSettings;
  /** Whether it has been reached. */
  isReached(): boolean;
  /** What it says of itself; a refusal while it cannot be reached. Asks again, but not in a storm. */
  reach(): Promise<openid.Configuration | Refusal>;
  /** Asks no more. */
  stop(): void;
}

/** How long one asking may take, in seconds, and how long to wait before the next, in milliseconds. */
const patience = 5;
const again = 15_000;

/**
 * Asks a provider of identities what it is, and goes on asking until it answers. `told` hears, in a sentence, that it could not be
 * reached, once, and that it could.
 */
export function openProvider(settings: SingleSignOnSettings, told: (says: string) => void): Provider {
  let known: openid.Configuration | null = null;
  let asking: Promise<openid.Configuration | null> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let said = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function ask(): Promise<openid.Configuration | null> {
    askedAt = performance.now();
    try {
      known = await discover(settings);
      if (said) told(`Single sign-on at ${settings.issuer} can be reached again.`);
    } catch (error) {
      if (!said)
        told(`${unreachable.says} Signing in by password goes on. ${settings.issuer}: ${why(error)}.`);
      said = true;
      if (!stopped) timer = setTimeout(() => void once(), again).unref();
    }
    return known;
  }

  function once(): Promise<openid.Configuration | null> {
    clearTimeout(timer);
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  }

  return {
    settings,
    isReached: () => known !== null,
    async reach() {
      if (known !== null) return known;
      const soon = asking === null && performance.now() - askedAt < 1000;
      return (soon ? null : await once()) ?? unreachable;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Signatures of what it says are checked always, and plain http is taken from this machine alone. */
function discover(settings: SingleSignOnSettings): Promise<openid.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const url = new URL(issuer);
  const method = clientSecret === null ? openid.None() : undefined;
  return openid.discovery(url, clientId, clientSecret ?? undefined, method, {
    timeout: patience,
    execute: [
      openid.enableNonRepudiationChecks,
      ...(url.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
    ],
  });
}

export const unreachable: Refusal = {
  code: 'single-sign-on.unreachable',
  says: 'Single sign-on cannot be reached.',
  remedy: 'Sign in with your password, or try again in a few minutes.',
  clauses: [],
};

/** In words that carry nothing the other side said. */
function why(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return cause?.code ?? code ?? (error instanceof Error ? error.name : 'it gave no reason');
}

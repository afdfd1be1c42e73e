/** How people sign in through the provider's own provider of identities, as whoever runs Redress says it. */
export interface SingleSignOnSettings {
  /** The address the provider of identities gives as its own ("https://login.example/realms/works"). */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client that has none and is known by its proof of possession (PKCE) alone. */
  readonly clientSecret: string | null;
  /** What it is called on the button: "Sign in with Sandpiper Works". */
  readonly name: string;
  readonly scopes: readonly string[];
  /** The claim that holds groups or roles; parts of a path are parted by dots ("realm_access.roles"). */
  readonly rolesClaim: string;
  /** Which roles each value of that claim gives. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly emailClaim: string;
  /** Whether an address counts only where the provider says that it checked it, or whatever the provider says. */
  readonly email: 'verified' | 'asserted';
  /** Values of `acr` or `amr` that say a second step was taken there; empty where it is always asked for here. */
  readonly secondStep: readonly string[];
}

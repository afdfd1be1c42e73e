import type { SingleSignOnSettings } from '#desk/single-sign-on/settings.ts';

/** Single sign-on with an issuer of a test. */
export const settingsFor = (issuer: string): SingleSignOnSettings => ({
  issuer,
  clientId: 'redress',
  clientSecret: 'secret of a test, nothing more',
  name: 'Sandpiper Works',
  scopes: ['openid', 'email', 'profile', 'groups'],
  rolesClaim: 'groups',
  roles: new Map([
    ['complaints-team', ['handler']],
    ['team-leads', ['manager', 'reviewer']],
  ]),
  emailClaim: 'email',
  email: 'verified',
  secondStep: ['mfa'],
});

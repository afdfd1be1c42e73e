import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { whoIsHere } from '#desk/sign-in/who-is-here.ts';
import { beginSingleSignOn } from '#desk/single-sign-on/begin.ts';
import { endedThere } from '#desk/single-sign-on/ended-there.ts';
import { finishSingleSignOn } from '#desk/single-sign-on/finish.ts';
import { openProvider, type Provider } from '#desk/single-sign-on/provider.ts';
import { addAccount } from './add-account.ts';
import { type Lies, lyingIssuer } from './lying-issuer.ts';
import { openOffice } from './office.ts';
import { settingsFor } from './single-sign-on-settings.ts';

const office = await openOffice();
const { desk } = office;
const there = await lyingIssuer();
let provider: Provider;
before(() => {
  provider = openProvider(settingsFor(there.issuer), () => undefined);
});

const browser = 'Firefox on Linux';
const returnTo = 'https://complaints.sandpiper.example/single-sign-on/back';

/** Begins, and gives what the browser holds and what a truthful answer would carry. */
async function begin(carried = '') {
  const begun = await beginSingleSignOn(desk, provider, { back: '/complaints', carried, returnTo });
  assert.ok(!isRefusal(begun));
  const asked = new URL(begun.address).searchParams;
  there.nonce = asked.get('nonce') ?? '';
  const answer = { code: 'c', state: asked.get('state') ?? '', iss: there.issuer };
  return { secret: begun.secret, asked, answer };
}

const addressWith = (answer: Record<string, string>): URL =>
  new URL(`${returnTo}?${new URLSearchParams(answer).toString()}`);

/** Signs in with what an issuer that lies says; the code of the refusal, or "in". */
async function signInWith(lies: Lies, answered: Record<string, string> = {}): Promise<string> {
  const { secret, answer } = await begin();
  there.lies = lies;
  const finished = await finishSingleSignOn(desk, provider, {
    browser,
    secret,
    address: addressWith({ ...answer, ...answered }),
  });
  there.lies = {};
  return isRefusal(finished) ? finished.code.replace('single-sign-on.', '') : 'in';
}

test('what is asked for is a code, bound by PKCE, a state and a nonce, none of which lies in the record', async () => {
  const { asked, secret } = await begin();
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('redirect_uri'), returnTo);
  for (const name of ['state', 'nonce', 'code_challenge'])
    assert.match(asked.get(name) ?? '', /^[\w-]{43}$/, name);
  assert.equal(new Set(['state', 'nonce', 'code_challenge'].map((name) => asked.get(name))).size, 3);
  assert.ok(![...asked.values()].includes(secret));
});

test('the truth signs in; what was typed before comes back to the browser that typed it', async () => {
  const { secret, answer } = await begin('{"said":"My words"}');
  const finished = await finishSingleSignOn(desk, provider, {
    secret,
    browser,
    address: addressWith(answer),
  });
  assert.ok(!isRefusal(finished), JSON.stringify(finished));
  assert.equal(finished.back, '/complaints');
  assert.equal(finished.carried, '{"said":"My words"}');
  assert.equal(finished.signedIn.person.name, 'Juniper Ashdown');
  assert.deepEqual(finished.signedIn.person.roles, ['handler']);
});

test('what comes back a second time, late, or to another browser is nothing', async () => {
  const { secret, answer } = await begin();
  const back = { secret, browser, address: addressWith(answer) };
  assert.ok(!isRefusal(await finishSingleSignOn(desk, provider, back)));
  const redeemed = there.redeemed;
  const refused = async (with_: Omit<typeof back, 'secret'> & { secret: string | null }) => {
    const answered = await finishSingleSignOn(desk, provider, with_);
    assert.equal(isRefusal(answered) && answered.code, 'single-sign-on.not-begun');
  };
  await refused(back);
  await refused({ ...back, secret: null });
  const other = await begin();
  await refused({ secret: 'A'.repeat(43), browser, address: addressWith(other.answer) });
  office.at('2018-01-02', '10:10');
  await refused({ secret: other.secret, browser, address: addressWith(other.answer) });
  office.at('2018-01-02', '10:00');
  assert.equal(there.redeemed, redeemed, 'no code was handed on');
});

const soon = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
const lies: Record<string, Lies> = {
  'another nonce': { claims: { nonce: 'another' } },
  'no nonce': { claims: { nonce: undefined } },
  'another audience': { claims: { aud: 'somebody-else' } },
  'another issuer in the token': { claims: { iss: 'https://elsewhere.example' } },
  'a token that has run out': { claims: { iat: soon - 7200, exp: soon - 3600 } },
  'a token without an end': { claims: { exp: undefined } },
  'a token signed by nobody it names': { forged: true },
  'a token signed by nothing': { signs: 'with-nothing' },
  'a token signed with what everybody knows': { signs: 'with-what-all-know' },
  'an answer that leads elsewhere': { answers: { status: 307, body: {} } },
  'no subject': { claims: { sub: undefined } },
  'a code used before': { answers: { status: 400, body: { error: 'invalid_grant' } } },
  'no token at all': { answers: { status: 200, body: { access_token: 'a', token_type: 'Bearer' } } },
  'something else': { answers: { status: 200, body: ['<html>'] } },
};
for (const [name, lie] of Object.entries(lies))
  test(`${name} signs nobody in`, async () => assert.equal(await signInWith(lie), 'not-believed'));

test('nobody follows where an answer leads', async () => {
  await signInWith({ answers: { status: 307, body: {} } });
  assert.deepEqual(there.followed, []);
});

test('a provider that says it is another is none', async () => {
  there.calledItself = 'https://elsewhere.example';
  const other = openProvider(settingsFor(there.issuer), () => undefined);
  const reached = await other.reach();
  there.calledItself = null;
  other.stop();
  assert.equal(isRefusal(reached) && reached.code, 'single-sign-on.unreachable');
});

test('an answer with another state, another issuer or none, or a refusal signs nobody in', async () => {
  assert.equal(await signInWith({}, { state: 'another' }), 'not-believed');
  assert.equal(await signInWith({}, { iss: 'https://elsewhere.example' }), 'not-believed');
  const { secret, answer } = await begin();
  const { iss: _, ...without } = answer;
  const address = addressWith(without);
  const finished = await finishSingleSignOn(desk, provider, { secret, browser, address });
  assert.equal(isRefusal(finished) && finished.code, 'single-sign-on.not-believed');
  assert.equal(await signInWith({}, { error: 'access_denied', code: '' }), 'declined');
});

test('an address nobody checked, or only in words, opens no account', async () => {
  const other = { sub: 'someone', email: 'amrit.bell@sandpiper.example' };
  for (const verified of [false, undefined, 'true', 1])
    assert.equal(await signInWith({ claims: { ...other, email_verified: verified } }), 'no-address');
  assert.equal(await signInWith({ claims: { sub: 'x', email: undefined } }), 'no-address');
});

test('groups no mapping names, of whatever shape, give nothing', async () => {
  const someone = { sub: 'g', email: 'gwen.orme@sandpiper.example' };
  for (const groups of [undefined, null, 7, {}, [], ['administrator'], [['complaints-team']], '__proto__'])
    assert.equal(await signInWith({ claims: { ...someone, groups } }), 'no-role');
  assert.equal(await signInWith({ claims: { ...someone, groups: 'complaints-team' } }), 'in');
});

test('the last administrator stays one whatever the groups say, and one of two does not', async () => {
  const { organisation } = office;
  const rolesOf = async (id: string) => (await desk.record.accounts.find(organisation, id))?.roles.toSorted();
  for (const id of ['isolde', 'reed'])
    await addAccount(desk, organisation, { id, name: id, roles: ['administrator'] });
  for (const id of ['reed', 'isolde']) {
    const claims = { sub: id, email: `${id}@sandpiper.example` };
    assert.equal(await signInWith({ claims }), 'in');
  }
  assert.deepEqual(await rolesOf('reed'), ['handler']);
  assert.deepEqual(await rolesOf('isolde'), ['administrator', 'handler']);
});

test('a closed account stays closed', async () => {
  const [account] = await desk.record.accounts.byEmail('gwen.orme@sandpiper.example');
  assert.ok(account !== undefined);
  await desk.record.accounts.change(account.organisation, account.id, { disabledAt: desk.now() });
  assert.equal(await signInWith({ claims: { sub: 'g' } }), 'account-closed');
});

test('only a logout token of the provider, for us and fresh, ends the sessions it names', async () => {
  const signedIn = async (sid: string) => {
    const { secret, answer } = await begin();
    there.lies = { claims: { sid } };
    const finished = await finishSingleSignOn(desk, provider, {
      secret,
      browser,
      address: addressWith(answer),
    });
    there.lies = {};
    assert.ok(!isRefusal(finished));
    return finished.signedIn.secret;
  };
  const [one, other] = [await signedIn('s-1'), await signedIn('s-2')];
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const good = {
    iss: there.issuer,
    aud: 'redress',
    iat: now,
    jti: 'j',
    sub: 'j-1',
    sid: 's-1',
    events: event,
  };
  const ends = async (claims: Record<string, unknown>, forged = false, typ = 'logout+jwt') => {
    const answer = await endedThere(desk, provider, await there.sign(claims, forged, typ));
    return isRefusal(answer) ? answer.code.replace('single-sign-on.', '') : answer.ended;
  };
  const before = there.keysAsked;
  for (const wrong of [
    { aud: 'somebody-else' },
    { iss: 'https://elsewhere.example' },
    { iat: now - 600 },
    { events: {} },
    { events: undefined },
    { nonce: 'n' },
    { sub: undefined, sid: undefined },
  ])
    assert.equal(await ends({ ...good, ...wrong }), 'logout-not-believed', JSON.stringify(wrong));
  assert.equal(await ends(good, true), 'logout-not-believed');
  assert.equal(await ends(good, false, 'at+jwt'), 'logout-not-believed');
  for (const text of ['', 'x.y.z', 'eyJhbGciOiJub25lIn0.e30.'])
    assert.ok(isRefusal(await endedThere(desk, provider, text)));
  assert.notEqual(await whoIsHere(desk, one), null);
  assert.equal(there.keysAsked, before + 1, 'tokens of anybody make nothing go out with each');

  assert.equal(await ends(good), 1);
  assert.equal(await whoIsHere(desk, one), null);
  assert.notEqual(await whoIsHere(desk, other), null);
  assert.equal(typeof (await ends({ ...good, sid: undefined })), 'number');
  assert.equal(await whoIsHere(desk, other), null);
});

test('a provider that goes away is said as that, and nobody is signed in', async () => {
  const { secret, answer } = await begin();
  there.lies = { answers: { status: 503, body: {} } };
  const finished = await finishSingleSignOn(desk, provider, {
    secret,
    browser,
    address: addressWith(answer),
  });
  there.lies = {};
  assert.ok(isRefusal(finished));
});

test('a second step taken there counts; where none was, ours is asked for', async () => {
  const owedAfter = async (claims: Record<string, unknown>) => {
    const { secret, answer } = await begin();
    there.lies = { claims };
    const finished = await finishSingleSignOn(desk, provider, {
      secret,
      browser,
      address: addressWith(answer),
    });
    there.lies = {};
    return isRefusal(finished) ? finished.code : finished.signedIn.owes;
  };
  assert.equal(await owedAfter({ amr: ['pwd', 'mfa'] }), 'nothing');
  assert.equal(await owedAfter({ acr: 'mfa' }), 'nothing');
  for (const claims of [{}, { amr: ['pwd'] }, { amr: 'otp' }, { acr: '1' }, { amr: [['mfa']] }])
    assert.equal(await owedAfter(claims), 'set-up', JSON.stringify(claims));
});

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What an issuer says instead of the truth, claim by claim; undefined leaves a claim out. */
export interface Lies {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that is not the one it shows. */
  readonly forged?: boolean;
  /** Signs with nothing at all, or with the key it shows to everybody as if it were a secret. */
  readonly signs?: 'with-nothing' | 'with-what-all-know';
  /** Where the token endpoint should have answered, this does. */
  readonly answers?: { readonly status: number; readonly body: unknown };
}

/** A provider of identities that says of anybody what a test tells it to. */
export interface LyingIssuer {
  readonly issuer: string;
  /** The nonce it puts into the next identity token, which a truthful one was asked for. */
  nonce: string;
  lies: Lies;
  /** How many codes were brought to it. */
  redeemed: number;
  /** How often its keys were asked for. */
  keysAsked: number;
  /** Whom it says it is, where that is not who it is. */
  calledItself: string | null;
  /** What somebody asked for whom it had led elsewhere. */
  readonly followed: string[];
  sign(claims: JWTPayload, forged?: boolean, typ?: string): Promise<string>;
}

export async function lyingIssuer(): Promise<LyingIssuer> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const answer = async (request: IncomingMessage, reply: ServerResponse): Promise<unknown> => {
    const send = (body: unknown, status = 200) =>
      reply
        .writeHead(status, {
          'content-type': 'application/json',
          ...(status === 307 ? { location: `${here.issuer}/elsewhere` } : {}),
        })
        .end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration')
      return send(metadata(here.calledItself ?? here.issuer));
    if (request.url === '/keys') {
      here.keysAsked += 1;
      return send({ keys: [jwk] });
    }
    if (request.url?.startsWith('/elsewhere') === true) here.followed.push(request.url);
    if (request.url !== '/token') return send({}, 404);
    here.redeemed += 1;
    const { answers, claims, forged, signs } = here.lies;
    if (answers !== undefined) return send(answers.body, answers.status);
    const said = { ...truth(here), ...claims };
    const weak = { 'with-nothing': () => unsigned(said), 'with-what-all-know': () => signedWith(said, jwk) };
    const token = signs === undefined ? await here.sign(said, forged) : await weak[signs]();
    return send({ access_token: 'a', token_type: 'Bearer', id_token: token });
  };
  const server = createServer((request, reply) => void answer(request, reply));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const here: LyingIssuer = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nonce: '',
    lies: {},
    redeemed: 0,
    keysAsked: 0,
    calledItself: null,
    followed: [],
    sign: (claims, forged = false, typ) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'one', ...(typ === undefined ? {} : { typ }) })
        .sign(forged ? other.privateKey : own.privateKey),
  };
  return here;
}

/** A token of the algorithm "none". */
const unsigned = (claims: JWTPayload): string =>
  [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
  '.';

/** A token signed by the public key, taken for the secret of an HMAC. */
const signedWith = (claims: JWTPayload, key: object): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(Buffer.from(JSON.stringify(key)));

const seconds = (): number => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);

const truth = ({ issuer, nonce }: LyingIssuer): JWTPayload => ({
  iss: issuer,
  aud: 'redress',
  sub: 'j-1',
  iat: seconds(),
  exp: seconds() + 300,
  nonce,
  email: 'juniper.ashdown@sandpiper.example',
  email_verified: true,
  name: 'Juniper Ashdown',
  groups: ['complaints-team'],
});

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorise`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  authorization_response_iss_parameter_supported: true,
});

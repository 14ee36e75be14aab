import type { Configuration } from 'openid-client';
import type { Administrator } from './administrator.js';
import { type Role, roleOf } from './roles.js';

// Loaded when somebody logs in: most registers never need it.
const openid = () => import('openid-client');

/** The organisation's provider of logins (OpenID Connect). */
export interface LoginOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where the roles stand in what it tells. */
  claim: string;
  roles: readonly Role[];
}

/** What the browser keeps while somebody logs in elsewhere. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
}

/**
 * Logs administrators in with the accounts of their organisation.
 *
 * @example
 * const login = new Login(options, 'https://rekisteri.esimerkki.fi');
 * const { url, pending } = await login.begin();
 */
export class Login {
  readonly #options: LoginOptions;
  /** The address to which the provider sends people back. */
  readonly #callback: string;
  #configuration: Promise<Configuration> | undefined;

  constructor(options: LoginOptions, publicUrl: string) {
    this.#options = options;
    this.#callback = `${publicUrl}/login/callback`;
  }

  /** Asks the provider what it can do: once, or again after it could not be reached. */
  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    const url = new URL(issuer);
    // Without TLS only on this machine itself.
    const isLocal = url.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
    this.#configuration ??= openid()
      .then(({ allowInsecureRequests, discovery }) =>
        discovery(url, clientId, clientSecret, undefined, {
          execute: isLocal ? [allowInsecureRequests] : [],
        }),
      )
      .catch((error) => {
        this.#configuration = undefined;
        throw error;
      });
    return this.#configuration;
  }

  /**
   * Where somebody is sent to log in, and what their browser keeps meanwhile.
   *
   * @example
   * const { url, pending } = await login.begin();
   */
  async begin(): Promise<{ url: URL; pending: Pending }> {
    const configuration = await this.#discover();
    const client = await openid();
    const pending = {
      ...{
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      },
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback,
      scope: 'openid profile',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /**
   * Who came back; undefined when none of their roles opens the register.
   *
   * @param search The query that the provider sent them back with.
   * @throws Error when it is not the answer to what was begun.
   * @example
   * const administrator = await login.finish('?code=…&state=…', pending);
   */
  async finish(search: string, pending: Pending): Promise<Administrator | undefined> {
    const configuration = await this.#discover();
    const client = await openid();
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(this.#callback + search),
      {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      },
    );
    const told = tokens.claims();
    if (told === undefined) throw new Error('The provider told nothing of who it is');
    const { claim, roles } = this.#options;
    let claims: Record<string, unknown> = told;
    if (
      roleOf(claims, claim, roles) === undefined &&
      configuration.serverMetadata().userinfo_endpoint
    ) {
      // Many tell the rest only when they are asked for it.
      claims = {
        ...claims,
        ...(await client.fetchUserInfo(configuration, tokens.access_token, told.sub)),
      };
    }
    const role = roleOf(claims, claim, roles);
    if (role === undefined) return undefined;
    const { preferred_username, email, sub } = claims;
    const name = [preferred_username, email, sub].find((one) => typeof one === 'string');
    return { name: String(name), rights: role.rights, sites: role.sites };
  }
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** The secret that the provider and the register share. */
const clientSecret = 'a-secret-of-the-tests-only-0123456789';

/** A provider of logins (OpenID Connect) of the test's own: whoever logs in has the roles that are given. */
export async function startLogins(callback: string, rolesOf: (login: string) => string[]) {
  let serve: (...given: Parameters<ReturnType<Provider['callback']>>) => void = () => {};
  const server: Server = createServer((request, response) => serve(request, response)).listen(
    ...[0, '127.0.0.1'],
  );
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'keksi',
        client_secret: clientSecret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'roles'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: `${id}@esimerkki.fi`, roles: rolesOf(id) }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['of the tests'] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  serve = provider.callback();
  return {
    options: { issuer, clientId: 'keksi', clientSecret, claim: 'roles' },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

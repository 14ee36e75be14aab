import pg from 'pg';

/**
 * The addresses that one address with several hosts stands for, as libpq writes it:
 * `postgres://user@one:5432,two:5432/register`.
 */
export function hostsOf(url: string): string[] {
  const [, scheme = '', user = '', hosts = '', rest = ''] =
    /^(postgres(?:ql)?:\/\/)((?:[^@/?]*@)?)([^/?]*)(.*)$/.exec(url) ?? [];
  return hosts.split(',').map((host) => scheme + user + host + rest);
}

/** How long one host may take to say whether it is the primary, in milliseconds. */
const patience = 3000;

/**
 * A kind of client that connects to whichever of several hosts takes writes at the moment, so that a
 * failover needs neither a restart nor a proxy. The one that was found last is asked first.
 */
export function clientOfPrimary(urls: readonly string[]): typeof pg.Client {
  let found = urls;

  async function primary(): Promise<string> {
    const reasons: string[] = [];
    for (const url of found) {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
      client.on('error', () => {});
      try {
        await client.connect();
        const { rows } = await client.query(
          `SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS standby`,
        );
        if (rows[0]?.standby === false) {
          found = [url, ...urls.filter((one) => one !== url)];
          return url;
        }
        reasons.push(`${new URL(url).host} is a standby`);
      } catch (error) {
        reasons.push(`${new URL(url).host}: ${error instanceof Error ? error.message : error}`);
      } finally {
        void client.end().catch(() => {});
      }
    }
    throw Object.assign(new Error(`No host takes writes: ${reasons.join('; ')}`), {
      code: 'ENOTPRIMARY',
    });
  }

  return class extends pg.Client {
    override connect(): Promise<pg.Client>;
    override connect(callback: (error: Error) => void): void;
    override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
      const connecting = primary().then((url) => {
        const { hostname, port } = new URL(url);
        // An IPv6 address stands in brackets in a URL only.
        const host = hostname.replace(/^\[(.*)\]$/, '$1');
        Object.assign(this, { host, port: Number(port || 5432) });
        return super.connect();
      });
      if (callback === undefined) return connecting.then(() => this);
      connecting.then(() => callback(undefined as unknown as Error), callback);
      return undefined;
    }
  };
}

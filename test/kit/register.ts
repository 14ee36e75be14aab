import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { createRegister, openStore, type Store } from '../../register/src/index';
import { SITE } from './site';

/** The register's own host. */
export const REGISTER_HOST = 'rekisteri.example';

/** A row of the register's database, with the texts of its notice. */
export interface Row {
  id: string;
  subject: string;
  previous: string | null;
  action: string;
  source: string;
  diagnostic: number;
  marketing: number;
  services: string;
  refused: string | null;
  granted: string | null;
  time: string;
  expires: string;
  origin: string;
  path: string;
  signals: string;
  language: string;
  sha256: string | null;
  text: string;
}

const ROWS = `
  SELECT id, subject, previous, action, source, diagnostic, marketing, services, refused, granted, time, expires, origin, path,
    signals, notice_language AS language, notice_sha256 AS sha256,
    (SELECT text FROM notices WHERE sha256 = notice_sha256) AS text
  FROM records WHERE erased_at IS NULL ORDER BY received_at, position`;

/** The real register over a database file of its own, which can be made to fail or to go away. */
export class Register {
  /** `slow` takes half a second for each answer; `failing` answers 500; `away` drops the connection. */
  state: 'up' | 'slow' | 'failing' | 'away' = 'up';
  readonly #register: { fetch(request: Request): Response | Promise<Response> };

  private constructor(
    private readonly store: Store,
    private readonly folder: string,
  ) {
    this.#register = createRegister({ store, allowedOrigins: Object.values(SITE) });
  }

  /** Starts a register that holds nothing. */
  static async open(): Promise<Register> {
    const folder = mkdtempSync(join(tmpdir(), 'keksi-register-'));
    return new Register(await openStore(`file:${join(folder, 'register.db')}`), folder);
  }

  /** Answers a browser, as far as its state allows. */
  async answer(request: Request): Promise<Response> {
    if (this.state === 'slow') await new Promise((passed) => setTimeout(passed, 500));
    if (this.state === 'away') return Response.error();
    if (this.state === 'failing') return new Response('Out of order', { status: 500 });
    return this.#register.fetch(request);
  }

  /** What is on disk, read past the register. */
  rows(): Row[] {
    const database = new Database(join(this.folder, 'register.db'), { readonly: true });
    const rows = database.prepare(ROWS).all() as Row[];
    database.close();
    return rows;
  }

  /** Stops it and throws its database away. */
  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

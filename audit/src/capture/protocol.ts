import { WebSocket } from 'ws';
import { within } from '../browser/within';

/** What the browser tells: an event of one target. @example `({ method, params, session }) => …` */
export interface ProtocolEvent {
  readonly method: string;
  // The protocol has hundreds of shapes; who listens names the few fields it reads.
  readonly params: Readonly<Record<string, unknown>>;
  readonly session: string | undefined;
}

/** A second line to the browser beside Playwright's, which reaches frames, workers and service workers alike. @example `const protocol = await Protocol.open(endpoint, listen)` */
export class Protocol {
  private next = 1;
  private readonly waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();

  private constructor(
    private readonly socket: WebSocket,
    listen: (event: ProtocolEvent) => void,
  ) {
    socket.on('message', (data) => this.receive(JSON.parse(String(data)), listen));
    socket.on('close', () => this.end());
    socket.on('error', () => this.end());
  }

  /** Opens the line. */
  static async open(endpoint: string, listen: (event: ProtocolEvent) => void): Promise<Protocol> {
    const socket = new WebSocket(endpoint, { perMessageDeflate: false, maxPayload: 256_000_000 });
    await within(
      10_000,
      new Promise<void>((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      }),
    );
    return new Protocol(socket, listen);
  }

  /** Asks something of a target; of the browser itself without a session. */
  async send(
    method: string,
    params: object = {},
    session?: string,
  ): Promise<Record<string, unknown>> {
    const id = this.next++;
    const answer = new Promise<Record<string, unknown>>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
    this.socket.send(
      JSON.stringify({ id, method, params, ...(session && { sessionId: session }) }),
    );
    return within(10_000, answer);
  }

  /** Tells something of which the answer does not matter: the target may be gone. */
  tell(method: string, params: object = {}, session?: string): void {
    this.send(method, params, session).catch(() => undefined);
  }

  /** Hangs up. */
  close(): void {
    this.socket.close();
  }

  private receive(message: Record<string, unknown>, listen: (event: ProtocolEvent) => void): void {
    const { id, method, params, sessionId, result, error } = message as {
      id?: number;
      method?: string;
      params?: Record<string, unknown>;
      sessionId?: string;
      result?: Record<string, unknown>;
      error?: { message: string };
    };
    if (method) listen({ method, params: params ?? {}, session: sessionId });
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    if (id === undefined || !waiting) return;
    this.waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result ?? {});
  }

  private end(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('the browser has gone'));
    this.waiting.clear();
  }
}

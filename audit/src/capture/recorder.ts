import { randomBytes } from 'node:crypto';
import { type LoggedRequest, readNetLog } from '../browser/net-log';
import type {
  ConsoleMessage,
  Moment,
  PhaseName,
  Place,
  SeenRequest,
  Violation,
  Writer,
} from '../model';
import { Protocol, type ProtocolEvent } from './protocol';
import { answer, isRecord } from './records';
import { type Belongs, Requests } from './requests';
import { Tabs } from './tabs';
import { placesOf, type Told, watchSource } from './watch';

type Fields = Readonly<Record<string, unknown>>;

/** A write that a script made. @example `recorder.writes.at(-1)?.name` */
export interface Write {
  readonly kind: string;
  readonly name: string;
  readonly url: string;
  readonly writer: Writer;
  readonly at: number;
}

/** What the recorder has to know of the site. @example `{ origin: 'https://a.fi', headers: [], registers: [] }` */
export interface Site {
  readonly origin: string;
  /** For the site's own addresses only. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Beginnings of addresses that are a register's. */
  readonly registers: readonly string[];
}

/** Records are posted by `fetch`. */
const ANY_FETCH = { urlPattern: '*', resourceType: 'Fetch' };

/** A page that fills the console must not fill the report. */
const MESSAGES = 200;

/** Watches a browser from outside: frames, workers and service workers too. @example `const recorder = await Recorder.attach(endpoint, 'refused')` */
export class Recorder {
  readonly startedAt = Date.now();
  readonly violations: Violation[] = [];
  readonly console: ConsoleMessage[] = [];
  readonly writes: Write[] = [];
  readonly tabs = new Tabs();
  private readonly binding = `k${randomBytes(8).toString('hex')}`;
  private readonly requests: Requests;
  private readonly marks: { readonly at: number; readonly moment: Moment; readonly url: string }[] =
    [];
  private protocol?: Protocol;
  private lastRequest = Date.now();
  /** Bytes that came over the network so far. */
  bytes = 0;

  private constructor(
    phase: PhaseName,
    private readonly site: Site,
  ) {
    this.requests = new Requests(phase, this.startedAt);
    this.mark('before');
  }

  /** Begins to watch all that the browser opens from now on. */
  static async attach(endpoint: string, phase: PhaseName, site: Site): Promise<Recorder> {
    const recorder = new Recorder(phase, site);
    recorder.protocol = await Protocol.open(endpoint, (event) => recorder.hear(event));
    await recorder.protocol.send('Target.setAutoAttach', AUTO_ATTACH);
    return recorder;
  }

  /** Milliseconds since the phase began. */
  get now(): number {
    return Date.now() - this.startedAt;
  }

  /** Milliseconds since the last request began. */
  get quietFor(): number {
    return Date.now() - this.lastRequest;
  }

  /** From now on, what the first tab does belongs to this moment. */
  mark(moment: Moment, next: Moment = moment): void {
    if (moment === 'leaving') this.tabs.leave(next);
    else if (this.tabs.first) this.tabs.first.moment = moment;
    this.marks.push({ at: Date.now(), moment, url: this.tabs.first?.url ?? '' });
  }

  /** All cookies of the browser. */
  async cookies(): Promise<Fields[]> {
    const { cookies } = (await this.protocol?.send('Storage.getCookies')) ?? {};
    return (cookies as Fields[] | undefined) ?? [];
  }

  /** Stops watching. */
  detach(): void {
    this.protocol?.close();
  }

  /** All requests, when the browser has ended and its log is whole. */
  finish(log: string): SeenRequest[] {
    return this.requests.all(readNetLog(log), (one) => this.whereLogged(one));
  }

  /** Where the log's own requests belong: by time. */
  private whereLogged(one: LoggedRequest): Belongs {
    const newest = [...this.marks].reverse();
    const mark = newest.find(({ at }) => at <= one.at) ?? this.marks[0];
    const left = newest.find(
      ({ at, moment }) => moment === 'leaving' && at <= one.at && one.at - at < 5_000,
    );
    const moment = left ? 'leaving' : (mark?.moment ?? 'before');
    const pages = [(left ?? mark)?.url, this.tabs.first?.url, one.initiator];
    const page = pages.find((url) => url !== undefined && /^https?:/.test(url)) ?? one.url;
    return { moment, page, target: 'browser', atUnload: left !== undefined };
  }

  private hear({ method, params, session }: ProtocolEvent): void {
    const key = `${session}:${params.requestId}`;
    const heard: Readonly<Record<string, () => void>> = {
      'Target.attachedToTarget': () => this.attached(params, session),
      'Network.requestWillBeSent': () => this.began(key, params, session),
      'Network.requestWillBeSentExtraInfo': () => this.requests.cookies(key, params),
      'Network.responseReceived': () => this.requests.response(key, params.response as Fields),
      'Network.responseReceivedExtraInfo': () => this.requests.answered(key, params),
      'Network.requestServedFromCache': () => this.requests.end(key, { fromCache: true }),
      'Network.loadingFinished': () => {
        this.bytes += Number(params.encodedDataLength) || 0;
        this.requests.end(key, { size: Number(params.encodedDataLength) });
      },
      'Network.loadingFailed': () =>
        this.requests.end(key, { failure: String(params.blockedReason ?? params.errorText) }),
      'Network.webSocketCreated': () => this.began(key, socket(params), session),
      'Page.frameNavigated': () => this.navigated(params.frame as Fields, session),
      'Runtime.bindingCalled': () => this.told(params, session),
      'Runtime.consoleAPICalled': () => this.said(params, session),
      'Runtime.exceptionThrown': () => this.threw(params.exceptionDetails as Fields, session),
      'Fetch.requestPaused': () => this.paused(params, session),
    };
    heard[method]?.();
  }

  private attached(params: Fields, parent: string | undefined): void {
    const info = params.targetInfo as Fields;
    const session = String(params.sessionId);
    const type = String(info.type);
    this.tabs.attached(session, parent, String(info.targetId), type, String(info.url));
    const tell = (method: string, more: object = {}) => this.protocol?.tell(method, more, session);
    tell('Network.enable', { maxPostDataSize: 100_000 });
    tell('Runtime.enable');
    if (type === 'page' || type === 'iframe') {
      tell('Page.enable');
      tell('Runtime.addBinding', { name: this.binding });
      tell('Page.addScriptToEvaluateOnNewDocument', { source: watchSource(this.binding) });
      const own = this.site.headers.length > 0 ? [{ urlPattern: `${this.site.origin}/*` }] : [];
      tell('Fetch.enable', { patterns: [ANY_FETCH, ...own] });
    }
    tell('Target.setAutoAttach', AUTO_ATTACH);
    tell('Runtime.runIfWaitingForDebugger');
  }

  private began(key: string, params: Fields, session: string | undefined): void {
    const target = this.tabs.of(session);
    const request = params.request as Fields;
    const loader = String(params.loaderId ?? '');
    const tab = target?.tab;
    this.lastRequest = Date.now();
    const gone = tab?.gone.has(loader) ?? false;
    const isVisit =
      params.type === 'Document' && params.requestId === params.loaderId && target?.kind === 'page';
    const top = isVisit && params.frameId === tab?.id;
    const moment = gone ? 'leaving' : tab?.moment === 'leaving' && top ? tab.next : tab?.moment;
    const document = String(params.documentURL ?? '');
    const page = top ? String(request.url) : (tab?.documents.get(loader) ?? tab?.url ?? document);
    const from = target?.kind === 'page' ? document : (target?.url ?? document);
    // That the audit goes somewhere is no script's doing.
    const told = top ? { ...params, initiator: { type: 'other' } } : params;
    this.requests.begin(key, told, {
      moment: moment ?? 'before',
      page: /^https?:/.test(page) ? page : document || String(request.url),
      target:
        target?.kind === 'page' && from !== page && !top ? 'frame' : (target?.kind ?? 'browser'),
      atUnload: gone,
      ...(from && from !== page && { from }),
    });
    if (request.hasPostData && request.postData === undefined) this.askBody(key, params, session);
  }

  private navigated(frame: Fields, session: string | undefined): void {
    if (session === undefined) return;
    const isTop = frame.parentId === undefined;
    this.tabs.navigated(session, String(frame.loaderId), String(frame.url), isTop);
  }

  private askBody(key: string, { requestId }: Fields, session: string | undefined): void {
    this.protocol
      ?.send('Network.getRequestPostData', { requestId }, session)
      .then(({ postData }) => this.requests.body(key, String(postData)))
      .catch(() => undefined);
  }

  /** A consent record is answered here; nothing reaches a register. */
  private paused({ requestId, networkId, request }: Fields, session: string | undefined): void {
    const sent = request as { url: string; method: string; postData?: string };
    const { headers, origin, registers } = this.site;
    const isRegisters =
      sent.method !== 'OPTIONS' && registers.some((one) => sent.url.startsWith(one));
    const fake = isRegisters || isRecord(sent) ? answer(sent) : undefined;
    if (!fake) {
      const all = Object.entries((request as Fields).headers as object);
      const more = sent.url.startsWith(`${origin}/`) ? headers : [];
      const changed = [...all.map(([name, value]) => ({ name, value: String(value) })), ...more];
      const how = { requestId, ...(more.length > 0 && { headers: changed }) };
      this.protocol?.tell('Fetch.continueRequest', how, session);
      return;
    }
    this.requests.answeredByAudit(`${session}:${networkId}`);
    this.protocol?.tell('Fetch.fulfillRequest', { requestId, ...fake }, session);
  }

  private momentOf(session: string | undefined): Moment {
    return this.tabs.of(session)?.tab.moment ?? 'before';
  }

  private told({ name, payload }: Fields, session: string | undefined): void {
    if (name !== this.binding) return;
    const told = JSON.parse(String(payload)) as Told;
    const tab = this.tabs.of(session)?.tab;
    if (told.told === 'write') {
      const stack = placesOf(told.stack);
      const [place] = stack;
      const url = place?.url ?? tab?.url ?? '';
      const writer: Writer = { how: 'script', url, stack, ...(place && { place }) };
      this.writes.push({
        kind: told.kind,
        name: told.name,
        url: tab?.url ?? '',
        writer,
        at: this.now,
      });
    } else if (this.violations.length < MESSAGES) {
      const { directive, blocked, enforced, url, line, column } = told;
      const place = url ? { url, line, column } : undefined;
      const seen = {
        directive,
        blocked,
        enforced,
        page: tab?.url ?? '',
        moment: this.momentOf(session),
      };
      this.violations.push({ ...seen, ...(place && { place }) });
    }
  }

  private said({ type, args, stackTrace }: Fields, session: string | undefined): void {
    if ((type !== 'error' && type !== 'warning') || this.console.length >= MESSAGES) return;
    const text = (args as Fields[])
      .map(({ value, description }) => String(value ?? description ?? ''))
      .join(' ');
    this.note(type, text, placeIn(stackTrace as Fields | undefined), session);
  }

  private threw({ text, exception, url, lineNumber }: Fields, session: string | undefined): void {
    const description = (exception as Fields | undefined)?.description ?? text;
    const place = url ? { url: String(url), line: Number(lineNumber) + 1 } : undefined;
    this.note('exception', String(description), place, session);
  }

  private note(
    level: ConsoleMessage['level'],
    text: string,
    place: Place | undefined,
    session: string | undefined,
  ): void {
    if (this.console.length >= MESSAGES) return;
    const moment = this.momentOf(session);
    this.console.push({ level, text: text.slice(0, 1_000), moment, ...(place && { place }) });
  }
}

const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** A web socket tells its address only. */
const socket = (params: Fields): Fields => ({
  ...params,
  type: 'WebSocket',
  request: { url: params.url, method: 'GET' },
});

const placeIn = (stack: Fields | undefined): Place | undefined => {
  const [frame] = (stack?.callFrames as Fields[] | undefined) ?? [];
  if (!frame?.url) return undefined;
  return { url: String(frame.url), line: Number(frame.lineNumber) + 1 };
};

import type { Page } from 'playwright-core';
import type { ConsentState, GoogleCommand, Moment } from '../model';
import { ask } from './in-page';

type Snapshot = NonNullable<ConsentState['keksi']>;

interface Answer {
  readonly origin: number;
  readonly commands: {
    readonly command: string;
    readonly args: unknown[];
    readonly index: number;
  }[];
  readonly keksi?: ConsentState['keksi'];
  readonly tcf?: ConsentState['tcf'];
  readonly gpc?: boolean;
}

/** Everything is read as a stranger's: any of it may throw. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Plain JSON of a value, or its text where it is none or long. */
function plain(value: unknown): unknown {
  return safely(() => {
    const text = JSON.stringify(value, (_, inner) =>
      typeof inner === 'function' || inner instanceof Node || inner === window ? undefined : inner,
    );
    return text === undefined || text.length > 2_000 ? String(value) : JSON.parse(text);
  });
}

/** What Google's data layers are called here. */
function layerNames(): string[] {
  const named = [...document.scripts].flatMap(({ src, dataset }) => [
    safely(() => new URL(src).searchParams.get('l')),
    dataset.dataLayer,
  ]);
  return [...new Set(['dataLayer', ...named.filter((name) => name)])] as string[];
}

function commandsIn(layer: unknown): Answer['commands'][number][] {
  if (!Array.isArray(layer)) return [];
  const found: Answer['commands'][number][] = [];
  for (const [index, entry] of layer.slice(0, 2_000).entries()) {
    const isCommand = entry && typeof entry === 'object' && typeof entry[0] === 'string';
    if (!isCommand || !('length' in entry)) continue;
    const [command, ...args] = Array.from(entry as ArrayLike<unknown>);
    found.push({ command: String(command), args: args.map(plain), index });
  }
  return found;
}

function keksiState(): ConsentState['keksi'] {
  const own = (window as unknown as { keksi?: { getSnapshot?: () => Snapshot } }).keksi;
  if (typeof own?.getSnapshot !== 'function') return undefined;
  const { decided, choices, allowed, services } = own.getSnapshot();
  return { decided, choices: { ...choices }, allowed: { ...allowed }, services: [...services] };
}

function tcfState(): ConsentState['tcf'] {
  let said: ConsentState['tcf'];
  const api = (window as unknown as { __tcfapi?: (...args: unknown[]) => void }).__tcfapi;
  api?.('getTCData', 2, (data: Partial<NonNullable<ConsentState['tcf']>> | undefined) => {
    if (data?.tcString) said = { tcString: data.tcString, gdprApplies: data.gdprApplies === true };
  });
  return said;
}

/** What the page's own objects say. */
function look(): Answer {
  const page = window as unknown as Record<string, unknown>;
  const keksi = safely(keksiState);
  const tcf = safely(tcfState);
  const gpc = (navigator as unknown as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  return {
    origin: performance.timeOrigin,
    commands: layerNames().flatMap((name) => commandsIn(page[name])),
    ...(keksi && { keksi }),
    ...(tcf && { tcf }),
    ...(gpc !== undefined && { gpc }),
  };
}

const CALLS = [safely, plain, layerNames, commandsIn, keksiState, tcfState];

/** The consent states of a phase, moment by moment, and Google's commands. @example `await states.look('after', page)` */
export class States {
  readonly states: ConsentState[] = [];
  readonly google: GoogleCommand[] = [];
  private readonly known = new Set<string>();

  /** Asks a page. */
  async look(moment: Moment, page: Page): Promise<void> {
    const url = page.url();
    const answer = await ask(page, look, undefined, CALLS);
    if (!answer) return;
    const { origin, commands, keksi, tcf, gpc } = answer;
    this.states.push({
      moment,
      page: url,
      ...(keksi && { keksi }),
      ...(tcf && { tcf }),
      ...(gpc !== undefined && { gpc }),
    });
    for (const { command, args, index } of commands) {
      const key = `${origin} ${index} ${command}`;
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.google.push({ command, args, moment, page: url, index });
    }
  }
}

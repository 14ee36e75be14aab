import type { Page } from 'playwright-core';
import type { ConsentState, GoogleCommand, Moment } from '../model';
import { ask } from './in-page';

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

/** What the page's own objects say. Everything is read as a stranger's: any of it may throw. */
function look(): Answer {
  const page = window as unknown as Record<string, unknown>;
  const safely = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  const plain = (value: unknown): unknown =>
    safely(() => {
      const text = JSON.stringify(value, (_, inner) =>
        typeof inner === 'function' || inner instanceof Node || inner === window
          ? undefined
          : inner,
      );
      return text === undefined || text.length > 2_000 ? String(value) : JSON.parse(text);
    });
  const names = new Set(['dataLayer']);
  for (const { src } of document.scripts) {
    const layer = safely(() => new URL(src).searchParams.get('l'));
    if (layer) names.add(layer);
  }
  for (const tag of document.querySelectorAll('script[data-data-layer]')) {
    names.add(tag.getAttribute('data-data-layer') ?? 'dataLayer');
  }
  const commands: { command: string; args: unknown[]; index: number }[] = [];
  for (const name of names) {
    const layer = page[name];
    if (!Array.isArray(layer)) continue;
    for (let index = 0; index < Math.min(layer.length, 2_000); index += 1) {
      const entry = layer[index] as ArrayLike<unknown> | undefined;
      const isCommand =
        entry && typeof entry === 'object' && typeof entry[0] === 'string' && 'length' in entry;
      if (!isCommand) continue;
      const [command, ...args] = [...(Array.from(entry) as unknown[])];
      commands.push({ command: String(command), args: args.map(plain), index });
    }
  }
  const keksi = safely(() => {
    const own = page.keksi as { getSnapshot?: () => Record<string, object> } | undefined;
    if (!own || typeof own.getSnapshot !== 'function') return undefined;
    const { decided, choices, allowed, services } = own.getSnapshot();
    return {
      decided,
      choices: { ...choices },
      allowed: { ...allowed },
      services: [...((services as string[] | undefined) ?? [])],
    };
  }) as ConsentState['keksi'];
  const tcf = safely(() => {
    let said: ConsentState['tcf'];
    const api = page.__tcfapi as ((...args: unknown[]) => void) | undefined;
    api?.('getTCData', 2, (data: { tcString?: string; gdprApplies?: boolean } | undefined) => {
      if (data?.tcString) said = { tcString: data.tcString, gdprApplies: data.gdprApplies };
    });
    return said;
  });
  const gpc = (navigator as unknown as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  return { origin: performance.timeOrigin, commands, keksi, tcf, gpc };
}

/** The consent states of a phase, moment by moment, and Google's commands. @example `await states.look('after', page)` */
export class States {
  readonly states: ConsentState[] = [];
  readonly google: GoogleCommand[] = [];
  private readonly known = new Set<string>();

  /** Asks a page. */
  async look(moment: Moment, page: Page): Promise<void> {
    const url = page.url();
    const answer = await ask(page, look, undefined);
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

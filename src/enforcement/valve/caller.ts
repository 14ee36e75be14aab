import { toUrl } from '../../page/url';

const scriptOf = (frame: string): string => frame.replace(/(:\d+){1,2}$/, '');

/**
 * The script that called into the valve, with line and column, from the stack: a pixel also sends to
 * hosts that nobody can list, such as an advertiser's own conversion gateway.
 */
export function caller(): string | null {
  // Chromium tells of ten frames unless asked, and some ways into the valve have as many of ours.
  const { stackTraceLimit } = Error;
  Reflect.set(Error, 'stackTraceLimit', 50);
  const [own = '', ...frames] = new Error().stack?.match(/https?:\/\/[^\s)]+/g) ?? [];
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  const isOurs = (script: string) =>
    script === scriptOf(own) || /\/keksi(-[\w-]+)?\.js$/.test(script);
  return frames.find((frame) => !isOurs(scriptOf(frame))) ?? null;
}

/** The address of the script that called. */
export const callingScript = (by: string | null): URL | null => (by ? toUrl(scriptOf(by)) : null);

/**
 * The questions that the checker asks: of the site itself, and of its own register. Nobody else hears of it, and nothing
 * is ever posted.
 */
import { checksum } from '../../consent/checksum';
import { bare } from '../../page/bare';
import { listen } from '../../page/document';
import { subjectUrl } from '../../records/post';
import type { FoundFile } from './checks/files';
import type { Answer } from './checks/page';
import type { Reached } from './checks/register';

/** Whoever has not answered by now does not. */
const PATIENCE = 10_000;

/** Asks for something; null where nothing comes back. */
async function ask(address: string, how: RequestInit = {}): Promise<Response | null> {
  try {
    return await fetch(
      address,
      bare<RequestInit>({
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout?.(PATIENCE),
        ...how,
      }),
    );
  } catch {
    return null;
  }
}

/**
 * The page as the server sends it: in the page that the browser shows, what the parser brought cannot be told from what
 * scripts have put there. Read as a document of its own in which nothing runs and nothing is loaded; no text becomes
 * HTML on the way, so that Trusted Types have nothing to say.
 *
 * @example
 * const source = await readSource();
 */
export const readSource = (): Promise<Document | null> =>
  new Promise((resolve) => {
    try {
      const request = new XMLHttpRequest();
      request.open('GET', location.href.replace(/#.*$/s, ''));
      request.responseType = 'document';
      request.timeout = PATIENCE;
      listen(request, 'loadend', () => resolve(request.responseXML));
      request.send();
    } catch {
      resolve(null);
    }
  });

/**
 * What is at the statement's address; null where it is on another site, which is not asked.
 *
 * @example
 * await tryStatement('/tietosuojaseloste', location.href);
 */
export async function tryStatement(policy: string, base: string): Promise<Answer | null> {
  const url = new URL(policy, base);
  if (url.origin !== location.origin) return null;
  url.hash = '';
  const answer = await ask(url.href, { credentials: 'same-origin' });
  void answer?.body?.cancel();
  return answer && { status: answer.status, url: answer.url };
}

/** Nobody has this one: what a register answers of it tells whether it would answer of others. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Whether the register answers this site. It is asked for the records of nobody, as a visitor would ask for their own.
 *
 * @example
 * await tryRegister('https://rekisteri.example/records');
 */
export async function tryRegister(register: string): Promise<Reached> {
  const { origin } = new URL(register, location.href);
  let isStopped = false;
  const stop = new AbortController();
  listen(
    document,
    'securitypolicyviolation',
    ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      if (disposition === 'enforce' && blockedURI.startsWith(origin)) isStopped = true;
    },
    { signal: stop.signal },
  );
  const quietly = { credentials: 'omit' } as const;
  const answer = await ask(subjectUrl(register, NOBODY, '/records'), quietly);
  const isJson = /json/.test(answer?.headers.get('content-type') ?? '');
  const health = new URL('healthz', register).href;
  const others = answer ?? (await ask(health, { ...quietly, mode: 'no-cors' }));
  // The browser tells of what its policy stopped in a task of its own, after the question has failed.
  if (!others) await new Promise((told) => setTimeout(told, 100));
  stop.abort();
  if (answer) return answer.status === 404 && isJson ? 200 : answer.status;
  if (isStopped) return 'policy';
  return others ? 'refuses' : 'silent';
}

/**
 * What is where a file of Keksi's should be. It is asked for as a page would, so that an old one in the browser's own cache is found.
 *
 * @param whole whether its checksum is wanted.
 * @example
 * await tryFile('https://www.esimerkki.fi/keksi-ui.js', true);
 */
export async function tryFile(address: string, whole: boolean): Promise<FoundFile> {
  const answer = await ask(address, { method: whole ? 'GET' : 'HEAD' });
  if (!answer) return 'unread';
  // Many sites answer with a page of HTML to whoever asks for what is not there.
  if (!answer.ok || /html/.test(answer.headers.get('content-type') ?? '')) return 'missing';
  if (!whole) return { sum: null };
  const text = await answer.text().catch(() => null);
  return text === null ? 'unread' : { sum: checksum(text) };
}

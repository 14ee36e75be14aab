import { reason } from '../failure';
import type { PageFault } from '../model';

const fatal = (fault: PageFault['fault'], text: string): PageFault => ({
  fault,
  text,
  fatal: true,
});

const ERRORS: readonly (readonly [RegExp, PageFault['fault'], string])[] = [
  [
    /ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION/,
    'host',
    'there is no such host, or its name cannot be resolved here',
  ],
  [
    /ERR_CONNECTION|ERR_ADDRESS|ERR_INTERNET|ERR_EMPTY_RESPONSE|ERR_NETWORK|ERR_SOCKET|ERR_TUNNEL|ERR_PROXY/,
    'host',
    'the host does not answer',
  ],
  [/ERR_TOO_MANY_REDIRECTS/, 'redirects', 'it redirects for ever'],
  [
    /ERR_CERT|ERR_SSL|ERR_BAD_SSL/,
    'certificate',
    'its certificate is not valid (--insecure accepts it, for a site under construction)',
  ],
  [
    /ERR_INVALID_AUTH|ERR_UNEXPECTED_PROXY_AUTH/,
    'password',
    'it asks for a password: --header "Authorization: Basic …"',
  ],
  [/Download is starting|ERR_ABORTED/, 'download', 'it is a download or was aborted, and no page'],
  [/Timeout|no answer within/, 'timeout', 'it did not answer in time'],
  [/crashed/i, 'crash', 'the page crashed'],
];

/** Why a page could not be visited. @example `faultOf('https://a.example/', error)` */
export function faultOf(url: string, error: unknown): PageFault {
  const text = reason(error);
  const [, fault = 'other', words = text] = ERRORS.find(([pattern]) => pattern.test(text)) ?? [];
  return fatal(fault, `${url} could not be visited: ${words}.`);
}

/** What a status says that is no page's. @example `faultOfStatus('https://a.example/', 500)` */
export function faultOfStatus(url: string, status: number): PageFault | undefined {
  if (status < 400) return undefined;
  if (status === 401 || status === 407) {
    return fatal(
      'password',
      `${url} answers ${status}: it asks for a password. --header "Authorization: Basic …" or --cookie brings it.`,
    );
  }
  return fatal('status', `${url} answers ${status}, so there is nothing to audit.`);
}

const CHALLENGE =
  /just a moment\.\.\.|attention required|verify(ing)? you are (a )?human|checking your browser|are you a robot|access denied|unusual traffic|automated (access|queries)/i;

/** Whether a page is no page but a question whether we are a machine. @example `faultOfChallenge(url, title, text)` */
export const faultOfChallenge = (
  url: string,
  title: string,
  text: string,
): PageFault | undefined =>
  CHALLENGE.test(title) || (text.length < 2_000 && CHALLENGE.test(text))
    ? fatal(
        'automation',
        `${url} asks whether the visitor is a machine. Let the user agent "keksi-audit" in, or bring a session by --cookie.`,
      )
    : undefined;

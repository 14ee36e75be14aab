import type { Certificate } from '../kit/certificate';
import { REGISTER_HOST, type Register } from '../kit/register';
import { type Listening, serve } from '../kit/server';
import { isSiteHost, type Site } from '../kit/site';
import type { Plan } from './plan';

/** A line to the site and to a register with a fault; nobody else answers. */
export interface FaultyLine extends Listening {
  fault: Plan['fault'];
  /** Resolves when nobody waits for an answer any more. */
  idle(): Promise<unknown>;
}

const SLOW = 700;

/** Opens a line on which the register is up. */
export async function openLine(
  certificate: Certificate,
  site: Site,
  register: Pick<Register, 'answer'>,
): Promise<FaultyLine> {
  const asked = new Set<Promise<Response>>();

  const ofRegister = async (request: Request): Promise<Response> => {
    if (line.fault === 'refuses') return Response.error();
    if (line.fault === 'answers 500') return new Response('Out of order', { status: 500 });
    if (line.fault === 'slow') await new Promise((passed) => setTimeout(passed, SLOW));
    const hangsUp = line.fault === 'stores, hangs up' && request.method === 'POST';
    const response = await register.answer(request);
    return hangsUp ? Response.error() : response;
  };
  const answer = (request: Request) => {
    const isForRegister = new URL(request.url).host === REGISTER_HOST;
    const answered = isForRegister ? ofRegister(request) : site.answer(request);
    asked.add(answered);
    void answered.finally(() => asked.delete(answered)).catch(() => {});
    return answered;
  };
  const refuses = (host: string) =>
    host === REGISTER_HOST ? line.fault === 'refuses' : !isSiteHost(host);
  const line: FaultyLine = {
    ...(await serve(certificate, answer, refuses)),
    fault: 'up',
    idle: () => Promise.allSettled(asked),
  };
  return line;
}

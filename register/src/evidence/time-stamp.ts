import { createHash, randomBytes } from 'node:crypto';
import {
  Boolean as Asn1Boolean,
  BaseBlock,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';

/** A time stamp of somebody outside, and what it was asked with. */
export interface TimeStamp {
  /** When the provider says that it saw the text. */
  time: string;
  /** The question and the answer, as `openssl ts` reads them. */
  query: Buffer;
  reply: Buffer;
}

const sha256Id = '2.16.840.1.101.3.4.2.1';
const timeStampInfoId = '1.2.840.113549.1.9.16.1.4';
/** How long a provider may take, in milliseconds. */
const patience = 30_000;

/**
 * Asks a provider to stamp a text. Only its hash is sent. That the answer is about that hash is checked here;
 * whether its signature is one to be trusted is for whoever reads it later (`openssl ts -verify`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc3161
 * @example
 * const { time, reply } = await timeStamp('https://tsa.example/', 'the text');
 */
export async function timeStamp(url: string, text: string): Promise<TimeStamp> {
  const hash = createHash('sha256').update(text).digest();
  // Not negative, and without a zero at its front: there is one way to write it.
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const query = queryOf(hash, nonce);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
    },
    body: new Uint8Array(query),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`The time stamp provider answered ${response.status}`);
  const reply = Buffer.from(await response.arrayBuffer());
  return { time: timeOf(reply, hash, nonce), query, reply };
}

const queryOf = (hash: Buffer, nonce: Buffer): Buffer =>
  Buffer.from(
    new Sequence({
      value: [
        new Integer({ value: 1 }),
        new Sequence({
          value: [
            new Sequence({ value: [new ObjectIdentifier({ value: sha256Id }), new Null()] }),
            new OctetString({ valueHex: new Uint8Array(hash) }),
          ],
        }),
        new Integer({ valueHex: new Uint8Array(nonce) }),
        // The provider's certificate is to come along: it may be gone when somebody checks.
        new Asn1Boolean({ value: true }),
      ],
    }).toBER(),
  );

/** The time that an answer tells; it fails when the answer is no, or is about something else. */
function timeOf(reply: Buffer, hash: Buffer, nonce: Buffer): string {
  const { result, offset } = fromBER(new Uint8Array(reply));
  if (offset === -1) throw new Error('The time stamp provider answered something else');
  const [status, token] = partsOf(result);
  const granted = hexOf(partsOf(status)[0]);
  // 0 is granted, 1 granted with changes.
  if (granted !== '00' && granted !== '01') {
    throw new Error(`The time stamp provider refused, with status ${granted}`);
  }
  const info = timeStampInfo(token);
  const [, , imprint, , ...rest] = partsOf(info);
  if (hexOf(partsOf(imprint)[1]) !== hash.toString('hex')) {
    throw new Error('The time stamp is of something else');
  }
  if (!rest.some((one) => one instanceof Integer && hexOf(one) === nonce.toString('hex'))) {
    throw new Error('The time stamp was not made for this question');
  }
  const time = rest.find((one) => one instanceof GeneralizedTime);
  if (!(time instanceof GeneralizedTime)) throw new Error('The time stamp tells no time');
  return time.toDate().toISOString();
}

/** What was signed, inside the signed data. */
function timeStampInfo(token: BaseBlock | undefined): BaseBlock | undefined {
  const [, explicit] = partsOf(token);
  const [, , content] = partsOf(partsOf(explicit)[0]);
  const [kind, inside] = partsOf(content);
  if (!(kind instanceof ObjectIdentifier) || kind.getValue() !== timeStampInfoId) return undefined;
  const [octets] = partsOf(inside);
  if (!(octets instanceof OctetString)) return undefined;
  return fromBER(new Uint8Array(octets.getValue())).result;
}

/** The parts of a constructed value; of another none. */
function partsOf(block: BaseBlock | undefined): BaseBlock[] {
  const value: unknown = (block?.valueBlock as { value?: unknown } | undefined)?.value;
  return Array.isArray(value) ? value.filter((one) => one instanceof BaseBlock) : [];
}

function hexOf(block: BaseBlock | undefined): string {
  const bytes = (block?.valueBlock as { valueHexView?: Uint8Array } | undefined)?.valueHexView;
  return Buffer.from(bytes ?? []).toString('hex');
}

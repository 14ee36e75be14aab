import { bare } from '../../page/bare';
import { doc } from '../../page/document';
import type { Admit } from './judge';
import { wrap } from './wrap';

type Constructor = new (...args: unknown[]) => object;

/** A connection that never comes about, and so is not tried again. */
const connecting = (prototype: object): object =>
  new Proxy(
    Object.create(prototype),
    bare<ProxyHandler<object>>({
      get(_target, key) {
        if (key === 'readyState') return 0;
        // Not a promise, for which `await` would wait for ever.
        return key === 'then' ? undefined : () => undefined;
      },
      set: () => true,
    }),
  );

/** What a constructor that takes an address makes. @param held what it makes where that is held. */
function guardConstructor(name: string, admit: Admit, held: (real: Constructor) => object): void {
  wrap(window as unknown as Record<string, Constructor & (() => void)>, name, (Real) => {
    const construct: ProxyHandler<typeof Real>['construct'] = (target, args: unknown[], made) => {
      const [address, ...rest] = args;
      if (!args.length) return Reflect.construct(target, args, made);
      const sent = admit(String(address));
      return sent ? Reflect.construct(target, [sent.address, ...rest], made) : held(Real);
    };
    const guarded = new Proxy(Real, bare({ construct }));
    Real.prototype.constructor = guarded;
    return guarded;
  });
}

interface Adding {
  addModule(this: unknown, address: unknown, ...rest: unknown[]): Promise<void>;
}

/** Before `new FontFace(name, 'url(…)')`: one of nowhere is made in its place. */
function guardFonts(admit: Admit): void {
  wrap(window as unknown as Record<string, Constructor & (() => void)>, 'FontFace', (Real) => {
    const construct: ProxyHandler<typeof Real>['construct'] = (target, args: unknown[], made) => {
      const [name, source, ...rest] = args;
      const text = typeof source === 'string' ? source : '';
      const held = [...text.matchAll(/url\(\s*["']?([^"')]+)/gi)].some(
        ([, to]) => !admit(to ?? ''),
      );
      return Reflect.construct(target, held ? [name, 'url(data:,)', ...rest] : args, made);
    };
    const guarded = new Proxy(Real, bare({ construct }));
    Real.prototype.constructor = guarded;
    return guarded;
  });
}

/** Before sockets, streams, workers, worklets, fonts, and `new Audio(address)`. */
export function guardSockets(admit: Admit): void {
  for (const name of ['WebSocket', 'EventSource', 'WebTransport', 'Worker', 'SharedWorker']) {
    guardConstructor(name, admit, ({ prototype }) => connecting(prototype));
  }
  guardFonts(admit);
  wrap(
    (window as unknown as { Worklet?: { prototype: Adding } }).Worklet?.prototype,
    'addModule',
    (add) =>
      function (this: unknown, address, ...rest) {
        const sent = admit(String(address));
        return sent ? add.call(this, sent.address, ...rest) : Promise.resolve();
      },
  );
  guardConstructor('Audio', admit, () => doc.createElement('audio'));
  // One that was open before it was stopped; and what is said names pages as well.
  wrap(
    window.WebSocket?.prototype,
    'send',
    (send) =>
      function (this: WebSocket, data) {
        const sent = admit(this.url, data);
        if (sent) send.call(this, sent.body as typeof data);
      } as typeof send,
  );
}

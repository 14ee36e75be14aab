/** What the tests use of PHP in WebAssembly: its own types are there only where it is installed. */
export interface Php {
  run(options: { code: string }): Promise<{ text: string; errors: string }>;
  mkdir(path: string): void;
  writeFile(path: string, data: string | Uint8Array): void;
  readFileAsText(path: string): string;
  fileExists(path: string): boolean;
  mount(path: string, handler: unknown): Promise<unknown>;
  exit(): void;
}

/** An answer of PHP's. */
export interface PhpAnswer {
  readonly httpStatusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** `@php-wasm/universal`. */
export interface PhpUniversal {
  PHP: new (runtime: number) => Php;
  PHPRequestHandler: new (options: {
    php: Php;
    documentRoot: string;
    absoluteUrl: string;
    cookieStore: false;
    getFileNotFoundAction(path: string): { type: 'internal-redirect'; uri: string };
  }) => {
    request(request: {
      url: string;
      method: string;
      headers: Record<string, string>;
      body?: Uint8Array;
    }): Promise<PhpAnswer>;
  };
}

/** `@php-wasm/node`. */
export interface PhpNode {
  loadNodeRuntime(version: string, options: object): Promise<number>;
  createNodeFsMountHandler(folder: string): unknown;
}

/** As much of the JSON-LD processor as the tests use: its published types know nothing of `safe`. */
declare module 'jsonld' {
  export interface Options {
    /** Fails instead of dropping what it does not understand. */
    safe?: boolean;
    documentLoader(url: string): Promise<never>;
  }
  /** A statement in RDF. */
  export interface Quad {
    object: { value: string; datatype?: { value: string } };
  }
  const processor: {
    expand(document: object, options: Options): Promise<object[]>;
    compact(document: object, context: object, options: Options): Promise<object>;
    toRDF(document: object, options: Options): Promise<Quad[]>;
    toRDF(document: object, options: Options & { format: 'application/n-quads' }): Promise<string>;
    fromRDF(quads: Quad[]): Promise<object>;
    canonize(document: object, options: Options & { algorithm: 'RDFC-1.0' }): Promise<string>;
  };
  export default processor;
}

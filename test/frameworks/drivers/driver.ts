/** How one framework's app is built, and where its files are then. */
export interface Driver {
  readonly name: string;
  /** @returns the folder of what a web server serves. */
  build(): Promise<string>;
}

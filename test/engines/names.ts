/** The engines that every scenario is played in, and Debian's packages with each browser and what drives it. */
export const PACKAGES = {
  Chromium: ['chromium'],
  Firefox: ['firefox-esr'],
  WebKitGTK: ['webkit2gtk-driver', 'xvfb'],
} as const;

/** The name of an engine. */
export type EngineName = keyof typeof PACKAGES;

/** The names, in the order in which they play. */
export const NAMES = Object.keys(PACKAGES) as EngineName[];

/** How a person gets an engine. */
export function howToInstall(name: EngineName): string {
  return `apt-get install ${PACKAGES[name].join(' ')}`;
}

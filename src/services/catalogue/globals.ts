/** Sets variables that a vendor's script reads from `window`. */
export const setGlobals = (values: Readonly<Record<string, unknown>>): void => {
  Object.assign(window, values);
};

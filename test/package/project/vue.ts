// What Vue sees; only types are checked.

import { readSnapshot } from 'keksi/server';
import { Consented, Declaration, SettingsButton, serverSnapshot, useConsent } from 'keksi/vue';
import { createSSRApp, h } from 'vue';

const consent = useConsent();
const may: boolean = consent.choices.marketing;
// @ts-expect-error a category that is misspelt
const misspelt = consent.allowed.marketting;

export const app = createSSRApp({
  render: () => [h(Consented, { category: 'marketing' }), h(Declaration), h(SettingsButton)],
}).use(serverSnapshot(readSnapshot(null)));
export { may, misspelt };

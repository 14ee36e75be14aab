import { expect, test } from 'vitest';
import { actOf, writtenIn } from './words';

test.each([
  ['Hyväksy kaikki', 'accept'],
  ['Vain välttämättömät', 'refuse'],
  ['Muokkaa valintoja', 'settings'],
  ['Tallenna valinnat', 'save'],
  ['Peruuta suostumukset', 'withdraw'],
  ['Accept all', 'accept'],
  ['Necessary only', 'refuse'],
  ['Choose settings', 'settings'],
  ['Save choices', 'save'],
  ['Withdraw consent', 'withdraw'],
  ['Acceptera alla', 'accept'],
  ['Endast nödvändiga', 'refuse'],
  ['Anpassa val', 'settings'],
  ['Spara val', 'save'],
  ['Återkalla samtycken', 'withdraw'],
  // Other makers' buttons.
  ['Salli kaikki evästeet', 'accept'],
  ['Hylkää kaikki', 'refuse'],
  ['Evästeasetukset', 'settings'],
  ['Reject all cookies', 'refuse'],
  ['Decline', 'refuse'],
  ['Allow all', 'accept'],
  ['OK, accept all', undefined],
  ['Cookie settings', 'settings'],
  ['Manage preferences', 'settings'],
  ['Customize', 'settings'],
  ['Confirm my choices', 'save'],
  ['Alle ablehnen', 'refuse'],
  ['Alle akzeptieren', 'accept'],
  ['Einstellungen', 'settings'],
  ['Tout refuser', 'refuse'],
  ['Tout accepter', 'accept'],
  ['✓ OK', 'accept'],
  ['Rechazar todo', 'refuse'],
  ['Continue without accepting →', 'refuse'],
  // No buttons of a banner.
  ['Lue lisää evästeistä', undefined],
  ['Hyväksymme kortit', undefined],
  ['Search', undefined],
  ['', undefined],
])('"%s" does %s', (name, expected) => {
  expect(actOf(name)).toBe(expected);
});

test.each([
  ['Käytämme välttämättömiä evästeitä, jotta sivusto toimii.', 'fi'],
  ['We use cookies to make the website work.', 'en'],
  ['Vi använder kakor för att webbplatsen ska fungera och samtycke', 'sv'],
  ['12345', undefined],
])('"%s" is in %s', (text, expected) => {
  expect(writtenIn(text)).toBe(expected);
});

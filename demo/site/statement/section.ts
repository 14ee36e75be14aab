import { html, type Markup } from '../html';

/** A numbered part of a privacy statement; the stylesheet counts. */
export const section = (title: string, body: Markup) => html`
<section>
  <h2>${title}</h2>
  ${body}
</section>`;

/** Pairs of a thing and what holds for it, as a table with one header row. */
export const pairs = (
  first: string,
  second: string,
  rows: readonly (readonly [string, string])[],
) => html`
<table>
  <thead><tr><th scope="col">${first}</th><th scope="col">${second}</th></tr></thead>
  <tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody>
</table>`;

/** The place that Keksi fills with every service and cookie, from the configuration that gates them. */
export const declaration = html`<div data-keksi-declaration></div>`;

/** Where the visitor sees and erases the records of their own consent; a script of the page brings it to life. */
export const ownRecords = (show: string, erase: string) => html`
<div class="own-records" data-own-records>
  <button class="button" type="button" data-show>${show}</button>
  <button class="button" type="button" data-erase>${erase}</button>
  <p role="status"></p>
  <pre tabindex="0" hidden></pre>
</div>`;

/** What every language links to. */
export const links = {
  dpf: 'https://www.dataprivacyframework.gov/list',
  google: 'https://policies.google.com/privacy',
  googleAds: 'https://myadcenter.google.com',
  meta: 'https://www.facebook.com/privacy/policy',
  metaJoint: 'https://www.facebook.com/legal/controller_addendum',
} as const;

/** The day the statement was last changed. */
export const changed = new Date('2026-11-22T12:00:00Z');

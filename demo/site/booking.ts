import { html } from './html';
import { layout } from './layout';
import type { SiteTexts } from './texts/texts';

const times = ['9.30', '10.30', '11.30', '13.00', '14.00', '15.00', '16.00'];

const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const form = (texts: SiteTexts) => html`
<form class="booking" method="post" action="${texts.paths.booking}">
  <label for="service">${texts.service}</label>
  <select id="service" name="service">${texts.offers.map(({ title }) => html`<option>${title}</option>`)}</select>
  <div class="pair">
    <p><label for="date">${texts.date}</label><input id="date" name="date" type="date" min="${tomorrow()}" required></p>
    <p><label for="time">${texts.time}</label><select id="time" name="time">${times.map((time) => html`<option>${time}</option>`)}</select></p>
  </div>
  <label for="name">${texts.name}</label>
  <input id="name" name="name" autocomplete="name" required>
  <label for="phone">${texts.phoneNumber}</label>
  <input id="phone" name="phone" type="tel" autocomplete="tel" required aria-describedby="phone-hint">
  <p class="hint" id="phone-hint">${texts.phoneHint}</p>
  <label for="message">${texts.message}</label>
  <textarea id="message" name="message" rows="3" aria-describedby="message-hint"></textarea>
  <p class="hint" id="message-hint">${texts.messageHint}</p>
  <p class="hint"><a href="${texts.paths.privacy}">${texts.bookingPrivacy}</a></p>
  <button class="button" type="submit">${texts.send}</button>
</form>`;

/**
 * The booking form, a sensitive page: Keksi lets nothing run here that needs consent. Its footer has no
 * link to the cookie settings, so Keksi's own button shows in the corner.
 */
export const bookingPage = (texts: SiteTexts) =>
  layout(texts, {
    title: `${texts.book} – Esimerkkioptiikka`,
    page: 'booking',
    settingsLink: false,
    main: html`<h1>${texts.book}</h1><p class="lead">${texts.bookingText}</p>${form(texts)}`,
  });

/** What stands after the form. */
export const thanksPage = (texts: SiteTexts) =>
  layout(texts, {
    title: `${texts.thanksTitle} – Esimerkkioptiikka`,
    page: 'thanks',
    settingsLink: false,
    main: html`
<h1>${texts.thanksTitle}</h1>
<p class="lead">${texts.thanksText}</p>
<p><a class="button" href="${texts.paths.home}">${texts.backHome}</a></p>`,
  });

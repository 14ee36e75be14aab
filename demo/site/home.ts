import { html } from './html';
import { layout } from './layout';
import { picture } from './picture';
import { shop } from './shop';
import type { SiteTexts } from './texts/texts';

const hero = (texts: SiteTexts) => html`
<section class="hero">
  <div>
    <h1>${texts.heroTitle}</h1>
    <p class="lead">${texts.heroText}</p>
    <p><a class="button" href="${texts.paths.booking}">${texts.book}</a> <span class="aside">${texts.heroNote}</span></p>
  </div>
  ${picture(texts.picture)}
</section>`;

const services = (texts: SiteTexts) => html`
<section id="services">
  <h2>${texts.services}</h2>
  <ul class="cards">
    ${texts.offers.map(
      ({ title, text, price }) => html`
    <li><h3>${title}</h3><p>${text}</p><p class="price">${price}</p></li>`,
    )}
  </ul>
</section>`;

const visit = (texts: SiteTexts) => html`
<section>
  <h2>${texts.visit}</h2>
  <ol class="steps">
    ${texts.steps.map(({ title, text }) => html`<li><h3>${title}</h3><p>${text}</p></li>`)}
  </ol>
</section>`;

/** The address of the video stands in `data-src`, so the browser leaves it alone until Keksi opens it. */
const video = (texts: SiteTexts) => html`
<section id="video">
  <h2>${texts.video}</h2>
  <p>${texts.videoText}</p>
  <iframe class="video" width="560" height="315" allowfullscreen
    data-category="marketing"
    data-src="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"
    title="${texts.videoTitle}"></iframe>
</section>`;

const contact = (texts: SiteTexts) => html`
<section id="contact" class="contact">
  <div>
    <h2>${texts.contact}</h2>
    <dl>
      <dt>${texts.address}</dt><dd>${shop.street}, ${shop.city}</dd>
      <dt>${texts.phone}</dt><dd>${shop.phone}</dd>
      <dt>${texts.email}</dt><dd>${shop.email}</dd>
    </dl>
  </div>
  <div>
    <h2>${texts.opening}</h2>
    <dl>${texts.hours.map(({ days, time }) => html`<dt>${days}</dt><dd>${time}</dd>`)}</dl>
  </div>
</section>`;

/** The front page. */
export const homePage = (texts: SiteTexts) =>
  layout(texts, {
    title: texts.homeTitle,
    page: 'home',
    main: html`${hero(texts)}${services(texts)}${visit(texts)}${video(texts)}${contact(texts)}`,
  });

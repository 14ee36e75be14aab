import { html, type Markup } from '../html';
import { shop } from '../shop';
import { declaration, links, ownRecords, pairs, section } from './section';

const who = section(
  'Controller',
  html`<p>${shop.name} (business ID ${shop.businessId})<br>${shop.street}, ${shop.city}<br>Phone ${shop.phone}<br>${shop.email}</p>`,
);

const contact = section(
  'Data protection officer and contact person',
  html`<p>${shop.contact}, ${shop.email}, phone ${shop.phone}. Write or call in any form you like.</p>`,
);

const name = section(
  'Name of the register',
  html`<p>Customer and marketing register, and the visitor data of this website. What an eye examination produces belongs to the patient register, which has a statement of its own. Ask for it in the shop.</p>`,
);

const purposes = section(
  'Purposes and legal bases',
  pairs('Purpose', 'Legal basis', [
    ['Booking a time and arranging it', 'Contract (GDPR Article 6(1)(b))'],
    ['Answering when you contact us', 'Legitimate interest (point f)'],
    [
      'Visitor statistics (Google Analytics)',
      'Consent (point a, and section 205 of the Finnish Act on Electronic Communications Services)',
    ],
    [
      'Audience data (Google Analytics Demographics, Google Signals)',
      'Consent to both diagnostics and marketing',
    ],
    ['Targeting and measuring advertising (Google Ads, Meta Pixel)', 'Consent'],
    ['Showing the embedded video (YouTube)', 'Consent'],
    [
      'Remembering your cookie choice',
      'Necessary for the service you asked for (section 205, subsection 2); needs no consent',
    ],
    [
      'The consent register, which shows that you consented',
      'Legal obligation (point c; Article 7(1))',
    ],
  ]),
);

const interest = section(
  'Legitimate interest',
  html`<p>Our interest is to answer what we are asked. We then use your contact details for the answer only. Nothing that has to do with cookies or advertising rests on legitimate interest.</p>`,
);

const required = section(
  'Whether you must give data',
  html`<p>No law obliges you to. Without a name and a phone number we cannot book a time online; you may then call or come by. You need not agree to cookies: the site works the same way, but the video shows only with your permission.</p>`,
);

const groups = section(
  'Groups of people and of data',
  html`<p>People who have booked a time or contacted us (contact and booking details), and visitors to the site (browser identifiers, IP address and what you did here, if you have consented to it).</p>`,
);

const contents = section(
  'What the register holds',
  html`
<ul>
  <li>Booking: name, phone number, service, time, and a message if you write one.</li>
  <li>Visitor statistics: a random identifier of your browser, IP address, pages viewed, details of device and browser. They are personal data although we do not know your name. Search terms are removed from addresses before Google gets them.</li>
  <li>Advertising: browser identifiers, IP address and pages viewed, which Google and Meta may link to your account.</li>
  <li>Consent register: your choice, when it was made and when it expires, the texts you were shown, the language, the address of the page without search terms, a random identifier, and whether your browser sent the GPC signal. No IP address and no details of your browser.</li>
</ul>
<p>On the booking pages, visitor statistics and advertising identifiers are always off, because a visit there may tell something about your health.</p>`,
);

const sources = section(
  'Sources',
  html`<p>You and your browser. If you have allowed audience data, Google adds estimates based on your Google account to the statistics; we get them only as figures about groups.</p>`,
);

const recipients = section(
  'Recipients and processors',
  html`
<ul>
  <li>Google Ireland Limited: a processor on our behalf in Google Analytics; an independent controller in Google Ads, YouTube and audience data. <a href="${links.google}">Google’s privacy policy</a>.</li>
  <li>Meta Platforms Ireland Limited: a joint controller with us for the collection of data on our site by the pixel and its transmission to Meta, and independent after that. We inform you and ask for consent, Meta answers for your rights in the data it holds: <a href="${links.metaJoint}">the essence of the arrangement</a>, <a href="${links.meta}">Meta’s privacy policy</a>.</li>
  <li>The host of the website and of the booking system: a processor on our behalf in the EU.</li>
</ul>
<p>Google and Meta receive data only after you have consented to it.</p>`,
);

const disclosures = section(
  'Disclosures',
  html`<p>We disclose data to nobody else unless the law obliges us to.</p>`,
);

const transfers = section(
  'Transfers outside the EU and the EEA',
  html`<p>If you have consented, your data are transferred to the United States: to Google LLC (statistics, advertising, video) and Meta Platforms, Inc. (advertising). The transfer rests on the decision of the European Commission of 10 July 2023 on the EU–US Data Privacy Framework. You can check on <a href="${links.dpf}">the list</a> that the recipient takes part. Without consent there are no transfers.</p>`,
);

const retention = section(
  'How long data are kept',
  html`
<ul>
  <li>Booking request: three months after the booked time.</li>
  <li>When you contact us: one year after the matter is settled.</li>
  <li>Visitor and event data of Google Analytics: two months; statistics about groups remain.</li>
  <li>Cookies: as told for each of them below. Identifiers that rest on consent are deleted from this site when you withdraw it.</li>
  <li>Cookie choice: 180 days, after which we ask again.</li>
  <li>Consent register: while the consent is valid and two years after, so that we can show what you agreed to.</li>
</ul>`,
);

const protection = section(
  'Principles of protection',
  html`
<h3>Papers</h3>
<p>Papers are kept in a locked cabinet to which only those have access who need the data in their work.</p>
<h3>Electronic data</h3>
<p>Connections are encrypted, data are reached with personal accounts only, and the database is backed up. If a breach causes a risk, we notify the supervisory authority within 72 hours, and you without delay if the risk is high.</p>`,
);

const cookies = section(
  'Cookies and managing consent',
  html`
<p>We ask for your consent before we use any but the necessary cookies. You choose diagnostics and marketing separately. If you choose nothing, neither is used; browsing the site or the settings of your browser are no consent.</p>
<p>If your browser sends the Global Privacy Control signal (GPC), we say so where we ask, and marketing is off unless you allow it yourself.</p>
<h3>Consent register</h3>
<p>Each choice leaves a record in our own register. If you consented, its identifier is shown in the cookie settings. If you refused, no identifier stays in your browser. Here you can see and erase your own records; your consent goes with them.</p>
${ownRecords('Show my records', 'Erase my records')}
<h3>Services and their cookies</h3>`,
);

const analytics = section(
  'Google Analytics and audience data',
  html`<p>If you allow diagnostics, Google Analytics tells us how the site is used. If you allow marketing as well, Google estimates your age group, gender and interests based on your Google account (Demographics, Google Signals). We see the estimates only for groups.</p>`,
);

const advertising = section(
  'Google Ads and Meta Pixel',
  html`<p>If you allow marketing, Google and Meta mark your browser so that we can show our ads to people who have visited the site (remarketing) and measure what the ads achieve. You can also adjust advertising on your Google account in <a href="${links.googleAds}">Google’s My Ad Center</a>.</p>`,
);

const profiling = section(
  'Automated decisions and profiling',
  html`<p>We make no automated decisions that have legal or similarly significant effects on you. With your consent there is profiling: Google estimates the groups you belong to, and Google and Meta choose which ads you see. As a result you see ads related to your visit here. Profiling ends when you withdraw your consent.</p>`,
);

const rights = section(
  'Your rights',
  html`
<p>You may ask for access to your data, for their correction or erasure, and for restriction of processing. Data that rest on contract or consent you may have transferred to another system. You may object to processing based on legitimate interest, and to direct marketing at any time.</p>
<p>A request needs no particular form and costs nothing. We answer within a month. For a request about visitor data we need the identifier of the consent, because we do not know who a visitor is.</p>`,
);

const withdrawal = section(
  'Withdrawing consent',
  html`
<p>You may withdraw your consent at any time under Cookie settings at the bottom of the page, or here. What was done before remains lawful. We cannot delete cookies that Google and Meta have set on their own sites; you can delete them in your browser.</p>
<p><button class="button" type="button" data-keksi="withdraw">Withdraw all my consents</button></p>`,
);

const complaint = section(
  'Complaint to the supervisory authority',
  html`<p>You may complain if you think that we process your data unlawfully: Office of the Data Protection Ombudsman, Lintulahdenkuja 4, 00530 Helsinki; P.O. Box 800, 00531 Helsinki, Finland; phone +358 29 566 6700; tietosuoja@om.fi.</p>`,
);

const changes = section(
  'Changes',
  html`<p>When services or their cookies change, we update this statement and ask for consent again as far as the change reaches.</p>`,
);

/** The statement in English. */
export const statement: readonly Markup[] = [
  who,
  contact,
  name,
  purposes,
  interest,
  required,
  groups,
  contents,
  sources,
  recipients,
  disclosures,
  transfers,
  retention,
  protection,
  html`${cookies}${declaration}`,
  analytics,
  advertising,
  profiling,
  rights,
  withdrawal,
  complaint,
  changes,
];

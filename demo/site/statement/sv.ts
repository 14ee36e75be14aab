import { html, type Markup } from '../html';
import { shop } from '../shop';
import { declaration, links, ownRecords, pairs, section } from './section';

const who = section(
  'Personuppgiftsansvarig',
  html`<p>${shop.name} (FO-nummer ${shop.businessId})<br>${shop.street}, ${shop.city}<br>Telefon ${shop.phone}<br>${shop.email}</p>`,
);

const contact = section(
  'Dataskyddsombud och kontaktperson',
  html`<p>${shop.contact}, ${shop.email}, telefon ${shop.phone}. Du kan ta kontakt i fri form.</p>`,
);

const name = section(
  'Registrets namn',
  html`<p>Kund- och marknadsföringsregister samt besöksuppgifter från webbplatsen. Patientuppgifter som uppstår vid en synundersökning hör till patientregistret, som har en egen beskrivning. Du får den i butiken.</p>`,
);

const purposes = section(
  'Ändamål och rättsliga grunder',
  pairs('Ändamål', 'Rättslig grund', [
    ['Tidsbokning', 'Avtal (artikel 6.1 b i dataskyddsförordningen)'],
    ['Svar när du kontaktar oss', 'Berättigat intresse (led f)'],
    [
      'Besöksstatistik (Google Analytics)',
      'Samtycke (led a och 205 § i lagen om tjänster inom elektronisk kommunikation)',
    ],
    [
      'Målgruppsuppgifter (Google Analytics Demographics, Google Signals)',
      'Samtycke till både diagnostik och marknadsföring',
    ],
    ['Riktning och mätning av reklam (Google Ads, Meta Pixel)', 'Samtycke'],
    ['Visning av den inbäddade videon (YouTube)', 'Samtycke'],
    [
      'Att komma ihåg ditt val av kakor',
      'Nödvändigt för den tjänst du har bett om (205 § 2 mom.); kräver inget samtycke',
    ],
    [
      'Samtyckesregistret, som visar att du har samtyckt',
      'Rättslig förpliktelse (led c; artikel 7.1)',
    ],
  ]),
);

const interest = section(
  'Berättigat intresse',
  html`<p>Vårt intresse är att svara på det vi blir tillfrågade om. Då använder vi dina kontaktuppgifter bara för svaret. Ingen behandling som gäller kakor eller reklam grundar sig på berättigat intresse.</p>`,
);

const required = section(
  'Måste du lämna uppgifter',
  html`<p>Ingen lag kräver det. Utan namn och telefonnummer kan vi inte boka en tid på webben; då kan du ringa eller komma in. Du behöver inte godkänna kakor: webbplatsen fungerar likadant, men videon visas först när du tillåter det.</p>`,
);

const groups = section(
  'Grupper av registrerade och av personuppgifter',
  html`<p>Personer som har bokat tid eller kontaktat oss (kontakt- och bokningsuppgifter) och besökare på webbplatsen (webbläsarens identifierare, IP-adress och uppgifter om besöket, om du har samtyckt till det).</p>`,
);

const contents = section(
  'Registrets innehåll',
  html`
<ul>
  <li>Bokning: namn, telefonnummer, tjänst, tid och meddelande, om du skriver ett.</li>
  <li>Besöksstatistik: en slumpmässig identifierare för webbläsaren, IP-adress, sidor du har sett samt uppgifter om enhet och webbläsare. De är personuppgifter även om vi inte vet vad du heter. Sökvillkor tas bort ur adresserna innan Google får dem.</li>
  <li>Reklam: webbläsarens identifierare, IP-adress och sidor du har sett, som Google och Meta kan koppla till ditt konto.</li>
  <li>Samtyckesregister: ditt val, när det gjordes och när det upphör, texterna som visades för dig, språket, sidans adress utan sökvillkor, en slumpmässig identifierare och uppgift om huruvida webbläsaren sände GPC-signalen. Ingen IP-adress och inga uppgifter om webbläsaren.</li>
</ul>
<p>På bokningssidorna är besöksstatistiken och reklamens identifierare alltid avstängda, eftersom ett besök där kan berätta något om din hälsa.</p>`,
);

const sources = section(
  'Källor',
  html`<p>Du själv och din webbläsare. Om du har tillåtit målgruppsuppgifter kompletterar Google statistiken med uppskattningar utifrån ditt Google-konto; vi får dem bara som siffror om grupper.</p>`,
);

const recipients = section(
  'Mottagare och personuppgiftsbiträden',
  html`
<ul>
  <li>Google Ireland Limited: personuppgiftsbiträde för vår räkning i Google Analytics; självständigt personuppgiftsansvarig i Google Ads, YouTube och målgruppsuppgifterna. <a href="${links.google}">Googles integritetspolicy</a>.</li>
  <li>Meta Platforms Ireland Limited: gemensamt personuppgiftsansvarig med oss då pixeln samlar in uppgifter på vår webbplats och sänder dem till Meta, därefter självständigt. Vi informerar och ber om samtycke, Meta svarar för dina rättigheter i fråga om de uppgifter Meta har: <a href="${links.metaJoint}">arrangemangets huvuddrag</a>, <a href="${links.meta}">Metas integritetspolicy</a>.</li>
  <li>Leverantören av webbplatsens och tidsbokningens serverutrymme: personuppgiftsbiträde för vår räkning i EU.</li>
</ul>
<p>Google och Meta får uppgifter först när du har samtyckt till det.</p>`,
);

const disclosures = section(
  'Utlämnande av uppgifter',
  html`<p>Vi lämnar inte ut uppgifter till andra om inte lagen kräver det.</p>`,
);

const transfers = section(
  'Överföring utanför EU och EES',
  html`<p>Om du har samtyckt överförs dina uppgifter till Förenta staterna: till Google LLC (statistik, reklam, video) och Meta Platforms, Inc. (reklam). Överföringen grundar sig på Europeiska kommissionens beslut av den 10 juli 2023 om ramen för dataskydd mellan EU och USA (Data Privacy Framework). I <a href="${links.dpf}">förteckningen</a> kan du kontrollera att mottagaren är med. Utan samtycke sker inga överföringar.</p>`,
);

const retention = section(
  'Lagringstider',
  html`
<ul>
  <li>Bokningsbegäran: tre månader efter den bokade tiden.</li>
  <li>Kontakt: ett år efter att ärendet har skötts.</li>
  <li>Besöks- och händelseuppgifter i Google Analytics: två månader; statistik om grupper finns kvar.</li>
  <li>Kakor: den tid som anges för var och en nedan. Identifierare som grundar sig på samtycke raderas från webbplatsen när du återkallar det.</li>
  <li>Ditt val av kakor: 180 dagar, därefter frågar vi på nytt.</li>
  <li>Samtyckesregister: så länge samtycket gäller och två år därefter, så att vi kan visa vad du har samtyckt till.</li>
</ul>`,
);

const protection = section(
  'Principer för skyddet',
  html`
<h3>Manuellt material</h3>
<p>Papper förvaras i ett låst skåp som bara de har tillgång till som behöver uppgifterna i sitt arbete.</p>
<h3>Elektroniskt material</h3>
<p>Förbindelserna är krypterade, uppgifterna nås bara med personliga användarkonton och databasen säkerhetskopieras. Om en personuppgiftsincident medför en risk anmäler vi den till tillsynsmyndigheten inom 72 timmar, och till dig utan dröjsmål om risken är hög.</p>`,
);

const cookies = section(
  'Kakor och hantering av samtycken',
  html`
<p>Vi ber om ditt samtycke innan vi använder andra kakor än de nödvändiga. Du väljer diagnostik och marknadsföring var för sig. Om du inte väljer något används ingendera; att du surfar på webbplatsen eller har vissa inställningar i webbläsaren är inget samtycke.</p>
<p>Om din webbläsare sänder signalen Global Privacy Control (GPC) säger vi det när vi frågar, och marknadsföringen är avstängd om du inte själv tillåter den.</p>
<h3>Samtyckesregister</h3>
<p>Varje val lämnar en anteckning i vårt eget register. Om du samtyckte visas samtyckets identifierare i kakinställningarna. Om du vägrade finns ingen identifierare kvar i webbläsaren. Här ser du dina egna anteckningar och kan radera dem; då försvinner också ditt samtycke.</p>
${ownRecords('Visa mina anteckningar', 'Radera mina anteckningar')}
<h3>Tjänster och deras kakor</h3>`,
);

const analytics = section(
  'Google Analytics och målgruppsuppgifter',
  html`<p>Om du tillåter diagnostik visar Google Analytics oss hur webbplatsen används. Om du dessutom tillåter marknadsföring uppskattar Google din åldersgrupp, ditt kön och dina intressen utifrån ditt Google-konto (Demographics, Google Signals). Vi ser uppskattningarna bara för grupper.</p>`,
);

const advertising = section(
  'Google Ads och Meta Pixel',
  html`<p>Om du tillåter marknadsföring märker Google och Meta din webbläsare så att vi kan visa vår reklam för dem som har besökt webbplatsen (remarketing) och mäta vad reklamen ger. Reklamen på ditt Google-konto kan du också styra i <a href="${links.googleAds}">Googles annonscenter</a>.</p>`,
);

const profiling = section(
  'Automatiserade beslut och profilering',
  html`<p>Vi fattar inga automatiserade beslut som har rättsliga följder eller på liknande sätt i betydande grad påverkar dig. Med ditt samtycke sker profilering: Google uppskattar vilka grupper du hör till, och Google och Meta väljer vilken reklam du ser. Följden är att du ser reklam som hänger ihop med ditt besök här. Profileringen upphör när du återkallar ditt samtycke.</p>`,
);

const rights = section(
  'Dina rättigheter',
  html`
<p>Du kan begära tillgång till dina uppgifter, rättelse eller radering av dem och begränsning av behandlingen. Uppgifter som grundar sig på avtal eller samtycke kan du få överförda till ett annat system. Du kan invända mot behandling som grundar sig på berättigat intresse, och mot direktmarknadsföring när som helst.</p>
<p>En begäran är fri till formen och kostar ingenting. Vi svarar inom en månad. För en begäran om besöksuppgifter behöver vi samtyckets identifierare, eftersom vi inte vet vem en besökare är.</p>`,
);

const withdrawal = section(
  'Återkallande av samtycke',
  html`
<p>Du kan när som helst återkalla ditt samtycke under Kakinställningar längst ner på sidan eller här. Det påverkar inte det som har gjorts dessförinnan. Kakor som Google och Meta har satt på sina egna webbplatser kan vi inte radera; du kan radera dem i din webbläsare.</p>
<p><button class="button" type="button" data-keksi="withdraw">Återkalla alla mina samtycken</button></p>`,
);

const complaint = section(
  'Klagomål till tillsynsmyndigheten',
  html`<p>Du kan klaga om du anser att vi behandlar dina uppgifter i strid med lagen: Dataombudsmannens byrå, Fågelviksgränden 4, 00530 Helsingfors; PB 800, 00531 Helsingfors; telefon 029 566 6700; tietosuoja@om.fi.</p>`,
);

const changes = section(
  'Ändringar',
  html`<p>När tjänsterna eller deras kakor ändras uppdaterar vi beskrivningen och ber om samtycke på nytt i den mån ändringen kräver det.</p>`,
);

/** The statement in Swedish. */
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

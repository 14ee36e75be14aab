import type { CheckTexts } from './check-texts';

const WRITTEN = 'Inget: det här skriver Keksi.';

/** Swedish. */
export const sv: CheckTexts = {
  title: 'Bara för dig som sköter webbplatsen: beskrivningen stämmer inte',
  about:
    'Besökarna ser inte det här. De ser beskrivningen så som du har skrivit den. Samma granskning finns i kommandot npx keksi statement.',
  says: 'Beskrivningen säger',
  nothing: 'ingenting',
  but: 'Men',
  write: 'Skriv',
  form: 'Saknas eller är fel. Tillåtet (på engelska): {allowed}',
  codes: {
    'no-transfers': [
      'De här tjänsterna överför uppgifter utanför EU eller EES: {services}. ”Om det inte behövs” är ingen grund för en överföring (GDPR 44–49).',
      '"transfers": [] om registret inte har några överföringar, eller en lista på dess egna. Tjänsternas överföringar skriver Keksi.',
    ],
    'no-profiling': [
      'De här tjänsterna profilerar: {services}. Remarketing och målgruppsuppgifter är profilering (GDPR 4(4)).',
      '"decisions": [] om inget avgörs utifrån registret. Tjänsternas profilering beskriver Keksi.',
    ],
    'anonymous-cookies': [
      'Webbläsarens identifierare och IP-adresser är personuppgifter (TSV/108/2022).',
      WRITTEN,
    ],
    'browser-settings': [
      'Webbläsarens inställningar är inget samtycke, och att neka får inte hänga på dem (205 §).',
      WRITTEN,
    ],
    'continued-use': ['Att fortsätta läsa är inget samtycke (Planet49, C-673/17).', WRITTEN],
    'cookies-on-interest': ['Kakor och taggar vilar på samtycke och inget annat (205 §).', WRITTEN],
    'repealed-law': [
      'Personuppgiftslagen upphävdes genom dataskyddslagen (1050/2018) den 1 januari 2019.',
      'Artikeln i dataskyddsförordningen eller paragrafen i dataskyddslagen.',
    ],
    'paid-access': ['Egna uppgifter får man gratis, varje gång (GDPR 12(5)).', WRITTEN],
    'signature-only': ['En begäran behöver ingen viss form (GDPR 12(2)).', WRITTEN],
    'written-only': ['En begäran behöver ingen viss form (GDPR 12(2)).', WRITTEN],
    'breach-72-hours': [
      'Inom 72 timmar anmäls till myndigheten. Personer får veta utan dröjsmål om risken är hög (GDPR 33 och 34).',
      'Till myndigheten inom 72 timmar, till personer utan dröjsmål om risken är hög.',
    ],
    'old-address': [
      'Dataombudsmannens byrå finns på Fågelviksgränden 4, 00530 Helsingfors; PB 800, 00531 Helsingfors.',
      WRITTEN,
    ],
    'legacy-link': [
      'Den här adressen hos Google används inte längre.',
      'https://myadcenter.google.com',
    ],
    'missing-interest': [
      'Grunden är ett berättigat intresse, och det ska berättas (GDPR 13(1)(d)).',
      '"interest": vilket intresse, och vems.',
    ],
    'consent-without-withdrawal': [
      'Grunden är samtycke, och det ska berättas hur det återkallas (GDPR 13(2)(c)).',
      '"withdrawal": hur samtycket återkallas, lika lätt som det gavs.',
    ],
    'missing-basis': [
      'Också nekanden sparas, och den rättsliga grunden ska berättas (GDPR 13(1)(c)).',
      '"refusals": "legal-obligation" (ansvarsskyldighet, GDPR 5(2)) eller "legitimate-interest".',
    ],
    'missing-retention': [
      'Lagringstiden ska berättas (GDPR 13(2)(a)).',
      'Tiden, eller vad den beror på.',
    ],
    'no-such-register': [
      'Inställningarna har inget samtyckesregister, så inga samtycken sparas.',
      'Inget, eller "register" i inställningarna.',
    ],
    'retention-too-short': [
      'Ett samtycke gäller i {days} dagar, och så länge ska det kunna visas (GDPR 7(1)).',
      'Minst {days}.',
    ],
    'no-such-service': [
      'Inställningarna har ingen sådan tjänst.',
      'Tjänstens id i inställningarna.',
    ],
    'other-controller': [
      'Kakfrågan ställs i namnet {controller}.',
      'Samma företag på båda ställena.',
    ],
    'empty-section': ['Det här ska berättas.', 'Vad som gäller, eller [] om det inte finns något.'],
    unchecked: [
      'Det här är ett utkast, och ingen har sagt att det stämmer.',
      'Hur det är hos er, utan märket.',
    ],
    untranslated: [
      'Beskrivningen är på läsarens språk (GDPR 12(1)).',
      'Samma text på det här språket.',
    ],
  },
};

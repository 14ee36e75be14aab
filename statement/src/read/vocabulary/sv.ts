import type { Vocabulary } from './vocabulary';

/** Swedish, as it is written in Finland and in Sweden. */
export const sv: Vocabulary = {
  phrases: {
    title: [
      'dataskyddsbeskrivning/registerbeskrivning/integritetspolicy/dataskyddspolicy/dataskyddsinformation/dataskyddsmeddelande/integritetsmeddelande/sekretesspolicy/personuppgiftspolicy',
      '=dataskydd',
      '=beskrivning behandlingen',
    ],
    updated: [
      '=uppdaterad/uppdaterat/datum/upprättad/uppgjord/publicerad/daterad',
      '=senast/senaste uppdaterad/uppdaterat/ändrad/ändring/uppdatering',
      '=beskrivningen/dataskyddsbeskrivningen senast uppdaterad/ändrad',
      'uppdateringsdatum/uppgörandedatum',
      '=gäller från',
    ],
    controller: [
      'personuppgiftsansvarig/registeransvarig/registerförare/registerhållare/personuppgiftsansvariga/registeransvariga',
      'vem ansvarar/behandlar/ansvarig',
    ],
    officer: ['dataskyddsombud/dataskyddsansvarig'],
    contact: [
      'kontaktperson/kontaktpersoner',
      '~personuppgiftsansvarig/registeransvarig kontaktperson',
      '=kontaktuppgifter/kontakt/kontaktinformation',
      '=kontaktuppgifter/kontakt registerärenden/dataskyddsfrågor/dataskyddsärenden',
      'ansvarig/ansvarar person registerärenden',
      'person/personen sköter/ansvarar',
      'kontakta oss',
    ],
    name: ['registret/registrets/register/registren namn'],
    purposes: [
      'ändamål/ändamålet/ändamålen',
      'syfte/syftet/syften/användningsändamål/användningssyfte',
      'varför',
      'vad använder/används uppgifter/uppgifterna',
      'användning uppgifter',
    ],
    basis: [
      'rättslig/rättsliga/laglig/lagliga grund/grunden/grunder',
      'behandlingsgrund/rättsgrund',
      'grund/grunden/grunder behandling',
      '=grund/grunder',
    ],
    interest: [
      'berättigat/berättigade intresse/intressen/intresset',
      'berättigat/berättigade intresse/intressen grund/grunden',
    ],
    required: [
      'lämna/lämnande/tillhandahålla uppgifter obligatoriskt/frivilligt/krav/måste',
      'obligatoriskt/obligatoriskhet/obligatorisk',
      'följder/följd lämnas/lämnar/inte',
    ],
    people: [
      '=registrerade/registrerad',
      'registrerade/registrerad grupper/kategorier/grupp',
      '=persongrupper',
    ],
    groups: [
      'grupper/kategorier/grupp personuppgifter/uppgifter',
      'personuppgiftsgrupper/uppgiftsgrupper/uppgiftskategorier/personuppgiftskategorier',
    ],
    contents: [
      'registret/registrets/register innehåll/datainnehåll/informationsinnehåll/uppgiftsinnehåll/uppgifter',
      'datainnehåll/informationsinnehåll/uppgiftsinnehåll',
      'personuppgifter/uppgifter behandlas/samlas/registreras/sparas/insamlas/lagras',
      'vilka/hurdana uppgifter/personuppgifter',
      'behandlade/insamlade/registrerade uppgifter/personuppgifter',
      '=insamling',
    ],
    sources: [
      'källa/källor/informationskällor/datakällor/uppgiftskällor/datakälla/informationskälla',
      'varifrån',
      'när samlar/insamlas uppgifter',
      'var får/samlar',
    ],
    recipients: [
      'mottagare/mottagarna/mottagargrupper/mottagarkategorier',
      'personuppgiftsbiträde/personuppgiftsbiträden/biträden/underleverantörer/tjänsteleverantörer',
      'vem har rätt behandla',
      'vem/vilka tillgång/behandlar',
    ],
    disclosures: [
      'utlämnande/utlämning/överlåtelse/utlämnanden/överlåtelser/överlämnande/överlämning',
      'lämnas/lämnar/utlämnas/utlämnar/överlåts ut/uppgifter/tredje',
      'tredje part/parter',
      'till vem/vilka',
    ],
    transfers: [
      'överföring/överföringar/översändande/överför/överförs/översänds/översänder utanför/tredjeland/tredje',
      'utanför eu/ees/europeiska',
      'tredjeland/tredjeländer',
      '=överföring/överföringar uppgifter/personuppgifter',
    ],
    retention: [
      'lagringstid/lagringstider/förvaringstid/förvaringstider/bevaringstid/lagringsperiod/lagringsperioder/gallring/gallringstid/förvaringsperiod',
      'lagring/förvaring/bevarande/bevaring',
      'hur länge',
      'radering/förstöring tid',
    ],
    protection: [
      'skydd/skyddsprinciper/skyddas/skyddet/skyddande/dataskyddsprinciper',
      'datasäkerhet/informationssäkerhet/dataskyddet/säkerhet/säkerhetsåtgärder',
      'hur skyddas/skyddar',
      'principer skydd',
    ],
    manual: [
      '=manuellt/manuella/manuell material/uppgifter/register/behandlas',
      '=pappersmaterial/pappershandlingar/papper/pappersregister/pappersdokument',
      'skydd manuellt/manuella/papper/pappersmaterial',
    ],
    electronic: [
      '=elektroniskt/elektronisk/elektroniska/digitalt/digitala material/uppgifter/register/behandlas/lagrade',
      '=adb/adb-material',
      '=uppgifter behandlas adb/elektroniskt/datatekniskt',
      'skydd elektroniskt/elektroniska/digitalt',
    ],
    breach: [
      'personuppgiftsincident/personuppgiftsincidenter/dataskyddsincident/dataintrång/säkerhetsincident/incidenter/dataläcka',
      'kränkningar datasäkerhet',
    ],
    cookies: ['kaka/kakor/cookies/cookie/webbkakor/webbkaka', 'kakor*', 'cookie*'],
    analytics: [
      'google analytics/analytic',
      'analytics/webbanalytik/besöksstatistik/webbanalys/analytik/besökaruppföljning/besöksanalys',
    ],
    advertising: [
      'google ads/adwords/remarketing',
      'facebook/meta pixel/pixeln/annonsering',
      'remarketing/ommarknadsföring/annonsering/reklam',
      'riktad/inriktad reklam/annonsering/marknadsföring',
    ],
    decisions: [
      'automatiskt/automatiserat/automatisk/automatiserade/automatiserad beslut/beslutsfattande/behandling',
      'profilering',
      'beslutsfattande',
    ],
    rights: [
      'rättigheter/rättigheterna/rätt/rättighet',
      'insynsrätt/kontrollrätt/rättelse/korrigering/förbudsrätt/granskningsrätt/registerutdrag',
      '=rättelse/korrigering uppgifter',
      'inverka/påverka behandlas/behandling',
      '=radering',
    ],
    withdrawal: [
      'samtycke/samtycket återkalla/återkallande/återta/återtagande',
      'rätt samtycke/samtycket återkalla/återkallande/återta',
      '=samtycke',
    ],
    complaint: [
      'besvär/klagomål/klagan/besvärsrätt',
      'rätt besvär/klagomål/klaga',
      'rätt besvär/klagomål tillsynsmyndighet/tillsynsmyndigheten',
      'tillsynsmyndighet/tillsynsmyndigheten',
    ],
    changes: [
      'ändring/ändringar/uppdatering/uppdateringar',
      'ändring/ändringar/uppdatering/uppdateringar beskrivning/dataskyddsbeskrivning/policy/integritetspolicy',
    ],
  },
  neutral:
    'personuppgift personuppgifter personuppgifterna uppgift uppgifter uppgifterna information register registret registrets behandling behandlingen behandlas behandlar och eller samt av för i på om till med den det de dess din dina ditt våra vår vi du ni oss hos regelmässig regelmässiga regelbunden regelbundna normala allmän allmänna principer principerna beskrivning enligt artikel dataskyddsförordningen dataskyddsförordning gdpr kontaktuppgifter namn övriga annan andra som gäller gällande registrerad registrerade registrerades registrerad kund kundens kunder medlem medlemmens användare användarens webbplats webbplatsen ärenden frågor hur vad vilka vilken är har kan en ett att få samt eu ees länder lagar lag hantering användning rör person',
  verbs:
    /(?<!\p{L})(är|kan|får|ska|skall|har|måste|använder|samlar|behandlar|lämnar|överför|sparar|lagrar|innehåller|baserar|grundar|används|behandlas|lämnas|lagras|samlas|skyddas|överförs|sparas)(?!\p{L})/iu,
  question:
    /^(vad|vem|vems|vilka|vilken|hur|hurdana|varför|varifrån|när|till vem|överför|lämnar|får)(?!\p{L})/iu,
  joints: /(?<!\p{L})(och|eller|samt|av|för|till|i|på|om|med|den|det|de|EU|utanför)$/u,
  common:
    /(?<!\p{L})(och|är|att|som|för|av|uppgifter|personuppgifter|registret|inte|den)(?!\p{L})/giu,
};

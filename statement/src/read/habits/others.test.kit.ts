import type { Habit } from './key.test.kit';

/** Texts in Swedish, in English, and in two languages at once. */
export const OTHERS: { readonly [habit: string]: Habit } = {
  'Swedish, numbered': {
    text: `Dataskyddsbeskrivning
Uppdaterad 5.5.2021

1. Personuppgiftsansvarig
Båtvarvet Ab, FO-nummer 4040404-4
Hamngatan 3, 22100 Mariehamn

2. Kontaktperson i registerärenden
Anna Exempel, anna@batvarvet.example, tfn 018 00 011

3. Registrets namn
Kundregister

4. Ändamål med behandlingen av personuppgifter
Vinterförvaring och reparationer

5. Registrets datainnehåll
- namn
- båtens registernummer

6. Regelmässiga uppgiftskällor
Kunden själv

7. Regelmässigt utlämnande av uppgifter
Uppgifter lämnas inte ut.

8. Överföring av uppgifter utanför EU eller EES
Överförs inte.

9. Principer för skydd av registret
A. Manuellt material
Låst skåp
B. Elektroniskt material
Lösenord

10. Lagringstid
Två år

11. Den registrerades rättigheter
Kunden har rätt att se sina uppgifter.
`,
    key: [
      ['5.5.2021', /updated/],
      ['4040404-4', /controller\.businessId/],
      ['Hamngatan', /controller\.address/],
      ['Anna Exempel', /^\.contact\.name/],
      ['Kundregister', /\.name$/],
      ['Vinterförvaring', /purposes/],
      ['registernummer', /contents/],
      ['Kunden själv', /sources/],
      ['lämnas inte ut', /disclosures/],
      ['Överförs inte', /transfers/],
      ['Låst skåp', /protection\.manual/],
      ['Lösenord', /protection\.electronic/],
      ['Två år', /retention/],
      ['har rätt att se', /rights/],
      ['Manuellt material', null],
    ],
  },
  'Swedish, questions': {
    text: `## Vem ansvarar för dina uppgifter?

Föreningen Norrsken rf, Skolgatan 2, 65100 Vasa

## Varför behandlar vi uppgifter?

För att sköta medlemsärenden.

## Vilka uppgifter samlar vi in?

Namn och hemort.

## Varifrån får vi uppgifterna?

Av dig.

## Till vem lämnar vi ut uppgifter?

Till förbundet.

## Hur länge sparar vi uppgifterna?

Så länge du är medlem.

## Hur skyddas uppgifterna?

Med lösenord.

## Kakor

Vi använder inga kakor.

## Dina rättigheter

Du kan be om att få se dina uppgifter.

## Besvär

Dataombudsmannens byrå.
`,
    key: [
      ['Norrsken', /controller\.name/],
      ['medlemsärenden', /purposes/],
      ['hemort', /contents/],
      ['Av dig', /sources/],
      ['förbundet', /disclosures/],
      ['är medlem', /retention/],
      ['Med lösenord', /protection/],
      ['inga kakor', /cookies/],
      ['få se', /rights/],
      ['Dataombudsmannens', /complaint/],
      ['Varifrån', null],
    ],
  },
  'Swedish, a colon each': {
    text: `Registerbeskrivning
Registeransvarig: Gårdsbutiken Ab, Byvägen 1, 10600 Ekenäs
Kontaktuppgifter: info@gard.example
Registrets namn: Kundregister
Rättslig grund: Avtal
Syftet med registret: Leverans av beställningar
Personuppgifter som behandlas: Namn, adress
Mottagare: Transportföretaget
Gallring: Uppgifterna raderas efter ett år.
Datasäkerhet: Servern finns i Finland.
Automatiskt beslutsfattande: Förekommer inte.
Rätt att göra rättelse: Kontakta oss.
`,
    key: [
      ['Gårdsbutiken', /controller\.name/],
      ['Byvägen', /controller\.address/],
      ['info@gard.example', /(contact|controller)\.email/],
      ['Kundregister', /\.name$/],
      ['Avtal', /ground/],
      ['Leverans', /purposes/],
      ['Namn, adress', /contents/],
      ['Transportföretaget', /recipients/],
      ['ett år', /retention/],
      ['Servern', /protection/],
      ['Förekommer inte', /decisions/],
      ['Kontakta oss', /rights/],
      ['Syftet', null],
    ],
  },
  'English, numbered': {
    text: `Privacy Statement

Last updated: 12 March 2024

1. Data controller
Sauna Boats Oy, Business ID 5050505-5
Harbour Road 1, 00150 Helsinki

2. Contact person for matters concerning the register
Jane Example, jane@boats.example

3. Name of the register
Customer register

4. Purpose and legal basis of processing
Handling bookings. The legal basis is a contract.

5. Content of the register
Name, phone number, booking history

6. Regular sources of information
The customer

7. Regular disclosures of data and transfer outside the EU or EEA
Data is disclosed to the payment provider. Data is not transferred outside the EU.

8. Principles of register protection
Access requires a personal account.

9. Retention period
Two years after the last visit

10. Right of access and rectification
You may ask for a copy.

11. Right to lodge a complaint with the supervisory authority
Office of the Data Protection Ombudsman
`,
    key: [
      ['2024-03-12', /updated/],
      ['5050505-5', /controller\.businessId/],
      ['Jane Example', /^\.contact\.name/],
      ['Customer register', /\.name$/],
      ['Handling bookings', /purposes/],
      ['is a contract', /ground/],
      ['booking history', /contents/],
      ['The customer', /sources/],
      ['payment provider', /disclosures/],
      ['not transferred', /transfers/],
      ['personal account', /protection/],
      ['Two years', /retention/],
      ['a copy', /rights/],
      ['Ombudsman', /complaint/],
      ['9. Retention', null],
    ],
  },
  'English, questions of a web shop': {
    text: `# Privacy policy

## Who we are

Berry Shop Tmi, Market Street 4, 20100 Turku, hello@berry.example

## What data do we collect?

Your name, address and orders.

## Why do we collect it?

To deliver what you buy.

## How long do we keep it?

Six years, because of the Accounting Act.

## Who do we share your data with?

The carrier.

## Cookies

We ask before we use them.

## How do we protect your data?

The connection is encrypted.

## Our dogs

Two of them.

## Your rights

You can object at any time.

## Changes to this policy

We will tell you here.
`,
    key: [
      ['Berry Shop', /controller\.name/],
      ['hello@berry.example', /controller\.email/],
      ['address and orders', /contents/],
      ['what you buy', /purposes/],
      ['Six years', /retention/],
      ['The carrier', /disclosures/],
      ['We ask before', /cookies/],
      ['encrypted', /protection/],
      ['Two of them', null],
      ['object at any time', /rights/],
      ['tell you here', /changes/],
    ],
  },
  'English, a table': {
    text: `<table><tr><th>Controller</th><td>Northern Yarn Ky<br>Mill Lane 2, 87100 Kajaani</td></tr>
<tr><th>Contact</th><td>Mary Sample<br>mary@yarn.example</td></tr>
<tr><th>Purpose of the register</th><td>Orders</td></tr>
<tr><th>Data subjects</th><td>Customers</td></tr>
<tr><th>Categories of personal data</th><td>Contact details</td></tr>
<tr><th>Recipients</th><td>Post</td></tr>
<tr><th>International transfers</th><td>None</td></tr>
<tr><th>Security of the register</th><td>Paper forms are in a locked cabinet. The computer has a password.</td></tr>
<tr><th>Profiling</th><td>None at all</td></tr>
<tr><th>Favourite colour</th><td>Blue</td></tr></table>`,
    key: [
      ['Northern Yarn', /controller\.name/],
      ['Mary Sample', /^\.contact\.name/],
      ['Orders', /purposes/],
      ['Customers', /people/],
      ['Contact details', /groups/],
      ['Post', /recipients/],
      ['None', /transfers/],
      ['locked cabinet', /protection\.manual/],
      ['password', /protection\.electronic/],
      ['None at all', /decisions/],
      ['Blue', null],
    ],
  },
  'Finnish and Swedish in one text': {
    text: `Rekisteriseloste / Registerbeskrivning

1. Rekisterinpitäjä / Registeransvarig
Kaksikielinen Kauppa Oy – Tvåspråkig Handel Ab
Siltakatu 4, 06100 Porvoo

2. Rekisterin nimi / Registrets namn
Asiakasrekisteri

3. Käsittelyn tarkoitus / Ändamål
Tilausten hoito

4. Tietosisältö / Datainnehåll
Nimi ja osoite

5. Tietolähteet / Uppgiftskällor
Asiakas

6. Suojaus / Skydd
Salasana
`,
    key: [
      ['Kaksikielinen', /controller\.name/],
      ['Siltakatu', /controller\.address/],
      ['Asiakasrekisteri', /\.name$/],
      ['Tilausten hoito', /purposes/],
      ['Nimi ja osoite', /contents/],
      ['Asiakas', /sources/],
      ['Salasana', /protection/],
      ['Ändamål', null],
    ],
  },
  'no headings but sentences': {
    text: `Kesämökin vuokraus, tietosuoja

Mökkivuokraus Niemi Tmi, Y-tunnus 6060606-6, Niementie 8, 51900 Juva.

Rekisterin nimi: Vuokraajat
Tietoja käytetään varausten hoitamiseen.
`,
    key: [
      ['6060606-6', /controller\.businessId/],
      ['Vuokraajat', /\.name$/],
    ],
  },
};

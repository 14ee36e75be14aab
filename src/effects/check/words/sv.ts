import type { Words } from './words';

/** What the checker says, in Swedish as it is written in Finland. */
export const sv: Words = {
  title: 'Keksis kontroll',
  about:
    'Visas eftersom adressen slutar på #keksi-check. Panelen berättar bara vad som finns på sidan: den ändrar inga val och sänder ingenting till andra.',
  looking: 'Kontrollerar…',
  summary: 'Att rätta {red} · Att beakta {yellow} · I ordning {green}',
  levels: { red: 'Rätta', yellow: 'Beakta', green: 'I ordning' },
  sections: { red: 'Att rätta', yellow: 'Att beakta', green: 'I ordning', now: 'Just nu' },
  copy: 'Kopiera som text',
  copied: 'Kopierat. Klistra in texten i ett meddelande till den som hjälper dig.',
  copyYourself: 'Webbläsaren låter oss inte kopiera. Texten nedan är vald: kopiera den själv.',
  text: 'Rapporten som text',
  again: 'Kontrollera på nytt',
  close: 'Stäng kontrollen',
  and: ' och {count} till',

  found: {
    'https-ok': ['Sidan kommer över en skyddad förbindelse (https).'],
    'https-no': [
      'Sidan kommer över en oskyddad förbindelse (http).',
      'Ta i bruk https och styr http-adresserna dit. Många webbhotell gör det på begäran.',
    ],
    file: [
      'Sidan är öppnad som en fil.',
      'Öppna den från en webbserver: webbläsaren sparar inga kakor för filer, så valet glöms bort.',
    ],
    'source-unread': [
      'Sidans källkod kunde inte läsas på nytt, så gamla koder söktes bara på sidan som webbläsaren visar den.',
      'Kontrollera på nytt. Om det här upprepas, be en utvecklare om hjälp.',
    ],
    'tag-ok': ['Keksis skript finns på sidan en gång och före andra.'],
    'tag-twice': [
      'Keksis skript finns på sidan {count} gånger. Bara det första fungerar.',
      'Ta bort de övriga. Ofta kommer ett från ett tillägg eller en tagghanterare.',
    ],
    'tag-behind-vendor': [
      'En spårningskod laddas före Keksi.',
      'Flytta Keksis skript först i head-delen och ta bort de gamla koderna.',
    ],
    'tag-behind': [
      'Andra skript laddas före Keksi.',
      'Flytta Keksis skript först i head-delen: det som kommer före kan gå förbi det.',
    ],
    'tag-late': [
      'Keksis skript har async, defer eller type="module", så andra skript kan hinna före.',
      'Ta bort det, och låt inget optimeringstillägg röra filen keksi.js.',
    ],
    'tag-in-body': ['Keksis skript finns inte i head-delen.', 'Flytta det först i head-delen.'],
    'tags-ok': ['Det finns inga gamla spårningskoder i sidans kod.'],
    'tag-raw': [
      'I sidans kod finns en gammal spårningskod: {name}. Webbläsaren hämtar den innan besökaren har valt, och det kan Keksi inte hindra.',
      'Ta bort koden ur temat, tillägget eller sidmallen. Keksi startar tjänsten när den är tillåten: {how}.',
    ],
    'tag-snippet': [
      'I sidans kod finns en gammal spårningskod: {name}. Keksi håller den tillbaka, men den är onödig.',
      'Ta bort koden: Keksi startar tjänsten själv när besökaren tillåter det.',
    ],
    'tag-hint': [
      'Sidan kopplar upp sig i förväg: {name}. Tjänsten får besökarens IP-adress före valet.',
      'Ta bort link-raden ur sidans head-del.',
    ],
    'frames-ok': ['Inbäddat innehåll väntar på tillåtelse.'],
    'frame-raw': [
      'På sidan finns inbäddat innehåll som inte väntar på tillåtelse: {name}.',
      'Byt src i inbäddningen till data-src och lägg till data-category="marketing". Uppge tjänsten: {how}.',
    ],
    'ids-ok': ['Inget id är ett exempel.'],
    'id-placeholder': [
      'Id:t är exemplet i anvisningarna: {setting} är {value}.',
      'Sätt ditt eget id i stället. Exemplet mäter ingenting.',
    ],
    'settings-ok': ['Inställningarna har inga fel.'],
    'setting-wrong': [
      'En inställning är fel och därför avstängd: {setting} är {value}.',
      'Rätta värdet. Rätt form: {form}',
    ],
    'setting-unknown': [
      'Inställningen {setting} finns inte.',
      'Ta bort den, eller se det rätta namnet i Keksis anvisningar.',
    ],
    'setting-better': [
      'En inställning fungerar men är värd en titt: {setting} är {value}.',
      'Orsaken står i Keksis anvisningar vid inställningen och i webbläsarens konsol.',
    ],
    'attribute-typo': [
      'Keksis skript har {setting}, som inte gör någonting.',
      'Menade du {meant}? Rätta namnet.',
    ],
    'asks-nothing': [
      'Keksi frågar ingenting: ingen tjänst är uppgiven och ingenting väntar på tillåtelse.',
      'Lägg till dina tjänsters id i Keksis skript, till exempel data-ga eller data-pixel.',
    ],
    'statement-ok': ['Länken till dataskyddsbeskrivningen fungerar.'],
    'statement-none': [
      'Länken till dataskyddsbeskrivningen saknas.',
      'Lägg till data-policy i Keksis skript, till exempel data-policy="/dataskydd".',
    ],
    'statement-dead': [
      'Länken till dataskyddsbeskrivningen fungerar inte: {address} svarade {status}.',
      'Rätta adressen (data-policy) eller publicera beskrivningen där.',
    ],
    'statement-front': [
      'Länken till dataskyddsbeskrivningen leder till första sidan: {address}.',
      'Se efter att adressen (data-policy) är rätt och att beskrivningen är publicerad.',
    ],
    'statement-unread': [
      'Länken till dataskyddsbeskrivningen kunde inte prövas: {address}.',
      'Öppna den själv och se efter att beskrivningen finns där.',
    ],
    'settings-link-ok': ['Sidan har en länk till kakinställningarna.'],
    'settings-link-none': [
      'Sidan har ingen egen länk till kakinställningarna, så Keksi visar en knapp i hörnet.',
      'Lägg till <button data-keksi="settings">Kakinställningar</button> i sidfoten.',
    ],
    'settings-link-hidden': [
      'Länken till kakinställningarna finns på sidan men syns inte.',
      'Gör den synlig: samtycket ska vara lika lätt att återkalla som att ge.',
    ],
    'register-ok': ['Registret svarar, och den här webbplatsen får sända anteckningar till det.'],
    'register-none': [
      'Det finns inget register, så ingenting visar efteråt att samtycke har getts.',
      'Ta i bruk ett register och lägg till dess adress: data-register.',
    ],
    'register-away': [
      'Registret svarar inte: {address}. Anteckningarna väntar i besökarnas webbläsare.',
      'Kontrollera adressen (data-register) och att registret är i gång.',
    ],
    'register-refuses': [
      'Registret är i gång men svarar inte den här webbplatsen: {address}.',
      'Lägg till {origin} bland webbplatserna som registret tillåter (KEKSI_ALLOWED_ORIGINS eller sites).',
    ],
    'register-policy': [
      'Sidans innehållspolicy (CSP) hindrar förbindelsen till registret: {address}.',
      'Be en utvecklare lägga till {host} i policyns connect-src.',
    ],
    'register-strange': [
      'På registrets adress finns något annat: {address} svarade {status}.',
      'Kontrollera adressen (data-register). Den slutar vanligen på /records.',
    ],
    'stored-ok': ['Varje kaka och allt som är lagrat i webbläsaren är uppgivet.'],
    'stored-undeclared': [
      'I webbläsaren finns uppgifter som ingen tjänst uppger.',
      'Ta reda på vad som lagrar dem. Uppge dem i tjänstens uppgifter, eller räkna upp dem om sidan inte fungerar utan: data-known.',
    ],
    'requests-ok': ['Sidan har inte kontaktat någon känd tjänst som inte är uppgiven.'],
    'request-undeclared': [
      'Sidan har kontaktat en tjänst som inte är uppgiven: {name}.',
      'Ta bort den, eller uppge den så att den väntar på tillåtelse: {how}.',
    ],
    'files-ok': ['Keksis filer är på plats och av samma utgåva ({count}).'],
    'files-missing': [
      'Filer av Keksi saknas.',
      'Kopiera alla filer keksi*.js till samma mapp: {folder}',
    ],
    'files-spare': [
      'Filer av Keksi saknas. Den här sidan behöver dem inte just nu.',
      'Kopiera alla filer keksi*.js till samma mapp: {folder}',
    ],
    'files-old': [
      'Keksis filer är inte av samma utgåva, eller så ändrar något dem.',
      'Kopiera alla filer ur samma utgåva och töm cacheminnena: tilläggets, serverns och webbläsarens. Låt inget optimeringstillägg röra dem.',
    ],
    'files-unread': [
      'Keksis filer kunde inte kontrolleras.',
      'De kommer från en annan server, eller så låter sidans innehållspolicy (CSP) dem inte läsas. Be en utvecklare titta.',
    ],
    'violations-ok': ['Inget har brutit mot sidans innehållspolicy (CSP).'],
    violations: [
      'Sidans innehållspolicy (CSP) har stoppat något.',
      'Visa listan för en utvecklare: det som sidan behöver läggs till i policyn, resten tas bort från sidan.',
    ],
    remains: [
      'Samtycket återkallades, men ett skript som redan har körts blir kvar tills sidan laddas på nytt.',
      'Ladda sidan på nytt, eller lägg till data-reload="true" i Keksis skript.',
    ],
  },

  now: {
    choice: 'Val',
    diagnostic: 'Besöksstatistik',
    marketing: 'Marknadsföring',
    allowed: 'tillåtet',
    refused: 'inte tillåtet',
    undecided: 'inget val ännu, allt väntar',
    sensitive: 'Känslig sida',
    rests: 'ingenting startar, även om det är tillåtet',
    services: 'Tjänster',
    runs: 'får köras',
    waits: 'väntar på tillåtelse',
    wrong: 'avstängd, uppgifterna har ett fel',
    requests: 'anrop {passed}, stoppade {held}',
    none: 'inga',
    others: 'Andra adresser som sidan har kontaktat',
    stopped: 'Stoppade anrop till andra adresser',
    google: 'Senast sagt till Google',
    notTold: 'ingenting',
    meta: 'Senast sagt till Meta',
    records: 'Anteckningar till registret',
    made: 'Gjorda på den här sidan',
    acknowledged: 'Bekräftade av registret',
    queued: 'I kön',
    refusedRecords: 'Avvisade av registret',
  },
};

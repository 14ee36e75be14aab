/** What stands on top of the evidence, for those who open it: Finnish first, then English. */
export const readMe = `TODISTEET SUOSTUMUKSISTA

summary.json      sivusto, aika ja ketjut, joista tiedot on otettu
texts.csv         kävijöille näytetyt tekstit: tiiviste, kieli, versio, milloin ja kuinka monelle
texts/            tekstit kokonaan, kukin tiivisteensä (SHA-256, RFC 8785) nimisenä tiedostona
documents.csv     mikä asiakirja on mistäkin ilmoituksesta: rekisterinpitäjä, tiedot, saajat ja ajat (ISO/IEC TS 27560)
documents/        asiakirjat, kukin tiivisteensä nimisenä tiedostona; sama tiiviste on rekisterin lokissa
counts.csv        vastaukset päivittäin
settings.csv      bannerin asetukset eri aikoina, siltä osin kuin merkinnät niistä kertovat
records/          merkinnät ketjussaan, yksi rivillä; poistetuista ja otoksen ulkopuolisista on vain linkki
heads.txt         ketjujen päät tiedostoa tehtäessä
heads.tsq, .tsr   ulkopuolinen aikaleima ketjujen päistä (RFC 3161), jos sellainen on haettu
report/           sivuston tarkastusraportti, jos sellainen on liitetty
verify.mjs        tarkistusohjelma: node verify.mjs

Merkintä on ketjussa linkki: digest on SHA-256 merkinnän kanonisesta JSON-muodosta, hash SHA-256 kanonisesta
JSON-oliosta {digest, origin, position, previous, receivedAt}, jossa previous on edellisen linkin hash. Ketju
ulottuu ajan alusta ketjun päähän asti, joten yhdenkään merkinnän muuttaminen, poistaminen tai lisääminen
jälkikäteen ei jää huomaamatta, kun pää on todistettu muualla. Aikaleima todistaa, että pää oli olemassa
leiman hetkellä.


EVIDENCE OF CONSENTS

summary.json      the site, the time, and the chains that this was taken from
texts.csv         the texts that visitors were shown: hash, language, version, when and to how many
texts/            the texts themselves, each in a file named by its hash (SHA-256, RFC 8785)
documents.csv     which document is of which notice: controllers, data, recipients, periods (ISO/IEC TS 27560)
documents/        the documents, each in a file named by its hash, which stands in the register's log, too
counts.csv        the answers day by day
settings.csv      the settings of the banner at each time, as far as records tell
records/          records in their chain, one a line; of erased ones and those outside a sample only the link
heads.txt         the heads of the chains when this was made
heads.tsq, .tsr   a time stamp of the heads by somebody outside (RFC 3161), if one was asked for
report/           the audit report of the site, if one was given
verify.mjs        checks all of it: node verify.mjs

A record is a link of a chain: digest is the SHA-256 of the record's canonical JSON, hash the SHA-256 of the
canonical JSON object {digest, origin, position, previous, receivedAt}, where previous is the hash of the link
before. The chain reaches from the beginning of the time to its head, so that no record can be changed, removed
or put in later unnoticed, once the head is known elsewhere. The time stamp proves that the head existed then.
`;

/** What each command of `keksi-register` does, in the words that `--help` shows. */
export const helps: Record<string, string> = {
  serve: `keksi-register
  Listens. Settings are environment variables: see the README.`,
  verify: `keksi-register verify [--heads FILE]
  Checks every chain and prints their heads; the first broken link is named, and the command ends with 1.
  --heads FILE     compares with heads that were printed earlier and kept elsewhere`,
  purge: `keksi-register purge [--dry-run]
  Erases what is older than its site's retention, or KEKSI_RETENTION_DAYS. A running register does it hourly.
  --dry-run        only counts`,
  export: `keksi-register export [--format ndjson|csv] [--origin ORIGIN] [--separator , or ;] [--bom]
  Writes every record to the standard output; of one site with all of its origins, if its main one is named.
  For spreadsheets in Finnish: --format csv --separator ';' --bom`,
  evidence: `keksi-register evidence --origin ORIGIN --from DAY --to DAY --out FILE.zip [--sample N] [--report FILE]
  What an authority asks for, in one file that can be checked without the register: the texts that were shown,
  counts a day, records in their chain, the settings of the banner at each time, and a program that checks it.
  --origin         a site's main origin stands for all of its origins
  --from, --to     days in UTC, both included
  --sample N       the content of about N records, spread evenly; the links of all
  --report FILE    the site's audit report, put beside the rest
  KEKSI_TIME_STAMP_URL names a provider (RFC 3161) that stamps the heads of the chains.`,
  notice: `keksi-register notice list [--site ORIGIN]
keksi-register notice draft [--site ORIGIN] [--version V]
keksi-register notice put FILE [--site ORIGIN]
  What ISO/IEC TS 27560 wants of a notice and no record tells: who is responsible, which data go where and for
  how long. One document tells of a version of a notice in all its languages.
  list             the notices that records were made with, and which have a document
  draft            a document with what the records tell; what only you know is empty in it
  put              keeps a document; what records say of that version follows at once`,
  paths: `keksi-register paths --origin ORIGIN --pattern PATTERN [--pattern PATTERN]… [--dry-run]
  Puts the pattern in the place of every path that lies under it, in records made before browsers did so by
  themselves. Patterns are those of data-sensitive, such as '/ajanvaraus/*'. The chain stays valid; "verify"
  counts these records among those of which less was kept.
  --origin         a site's main origin stands for all of its origins
  --dry-run        only counts`,
  move: `keksi-register move --to URL
  Copies everything into another, empty database and checks the copy. KEKSI_MOVE_TO may name it, too.`,
  migrate: `keksi-register migrate
  Brings a database of an earlier version to this one, and tells how far it is.`,
  distribute: `keksi-register distribute [--run]
  Prints what makes a PostgreSQL with Citus distribute the tables.
  --run            does it`,
  token: `keksi-register token add NAME [--rights read,export,erase,manage] [--site ORIGIN]…
keksi-register token list
keksi-register token remove NAME
  Administrators' tokens; a running register follows without a restart. Without --rights a token may read
  and export; without --site it is for all sites. A token is shown once: only its hash is kept.
  read     records, statistics, verification        erase    a person's records
  export   records as files                         manage   sites, tokens, the audit log`,
  webhook: `keksi-register webhook add NAME URL [--site ORIGIN]…
keksi-register webhook list
keksi-register webhook remove NAME
keksi-register webhook dead [NAME]        letters that nobody took in more than a day
keksi-register webhook retry NAME         sends them again, without what was erased meanwhile
  Who outside hears of records and erasures. Letters are signed (Standard Webhooks); the secret is shown once.`,
  site: `keksi-register site add ORIGIN [OTHER-ORIGIN…] [--name N] [--owner O] [--retention-days D] [--records-per-day Q]
keksi-register site set ORIGIN [--origins ORIGIN,…] [--name N] [--owner O] [--retention-days D|none]
                               [--records-per-day Q|none] [--state open|closed]
keksi-register site list [--json]
keksi-register site close ORIGIN          it takes no more records; what it has stays until it is erased
keksi-register site move ORIGIN NEW       gives it another main origin; the old one stays one of its own
  The sites whose records are taken. A running register follows within seconds, without a restart.`,
};

/** One line a command, for those who do not know them yet. */
export const overview = `keksi-register COMMAND --help tells more of each:

  (none)       listens
  verify       checks the chains and prints their heads
  purge        erases what has been kept long enough
  export       writes every record
  site         the sites whose records are taken
  token        the administrators' tokens
  evidence     what an authority asks for, in one ZIP file
  notice       what ISO/IEC TS 27560 wants of a notice
  paths        takes the paths of sensitive pages out of old records
  webhook      who outside hears of records and erasures
  move         copies everything into another database
  migrate      brings a database of an earlier version to this one
  distribute   makes a PostgreSQL with Citus distribute the tables`;

/** What the command understands, as it tells it. @example `terminal.print(USAGE)` */
export const USAGE = `keksi audit: what a site does before a choice, after it, and after "no", in a real Chromium

  npx keksi audit https://www.esimerkki.fi
  npx keksi audit --sitemap https://www.esimerkki.fi/sitemap.xml --most 20 --html audit.html --json audit.json
  npx keksi audit https://www.esimerkki.fi --fail-on high --baseline audit.json

What is reported
  --json FILE              everything, by the schema keksi.audit/1
  --html FILE              one page for people, with pictures
  --junit FILE, --sarif FILE
                           for CI
  --har FILE, --wec FILE   the traffic; the form of the EDPS Website Evidence Collector
  --language CODE          fi, en or sv; fi unless said
  --baseline FILE          tells what changed since an earlier --json
  --fail-on SEVERITY       high, medium, low or info: findings from here on end with 1; low unless said

What is played
  --sitemap URL            pages of a sitemap too; --most N of them, 20 unless said
  --phases LIST            ${'untouched,refused,diagnostic,marketing,accepted,withdrawn,returned'} unless said;
                           gpc, blocked-storage, sensitive, prerender, bfcache come on top when named; all
  --settle SECONDS         the wait after a load or an act; 6 unless said (10 where nothing is touched)
  --settle-withdrawn SECONDS
                           the wait after a withdrawal; 30, or five times --settle
  --limit SECONDS          the longest that a phase may take; 180 unless said
  --at-once N              pages audited at a time; 3 unless said
  --sensitive PATTERN      paths on which nothing may run, as /ajanvaraus/*; data-sensitive is read by itself

How the site is reached
  --header 'Name: value'   for the site's own addresses only, such as Authorization
  --cookie 'name=value'    for the site
  --resolve host:address   as curl's, for a site that is not in the DNS yet
  --insecure               accepts any certificate, for a site under construction
  --user-agent TEXT        unless said, Chrome's with "keksi-audit" at its end
  --register URL           the beginning of addresses that are a register's, where records do not look like ours
  --banner FILE            JSON: what to press in a banner that is not found by its buttons' names:
                           { "banner": "#cmp", "accept": "#yes", "refuse": ["#more", "#none"], "withdraw": […] }
  --config FILE            the banner's configuration, where the page does not show it (npm)
  --statement FILE         the privacy statement's JSON, to be checked against it

It leaves no trace: consent records are answered by the audit itself and reach no register, forms are not
submitted, and only links of the same origin are followed. To keep it out of statistics, leave out the user
agent "keksi-audit" there; Google Analytics does so by its list of internal traffic (by IP address) only.

It ends with 0 if nothing was found, 1 with findings, and 2 if it could not run. CHROMIUM_PATH names a browser.
`;

import type { Words } from './words';

/** What the checker says, in English. */
export const en: Words = {
  title: 'Keksi checker',
  about:
    'Shown because the address ends in #keksi-check. The panel only tells what is on the page: it changes no choice and sends nothing to others.',
  looking: 'Checking…',
  summary: 'To fix {red} · To note {yellow} · In order {green}',
  levels: { red: 'Fix', yellow: 'Note', green: 'In order' },
  sections: { red: 'To fix', yellow: 'To note', green: 'In order', now: 'Right now' },
  copy: 'Copy as text',
  copied: 'Copied. Paste the text into a message to whoever helps you.',
  copyYourself: 'The browser does not let us copy. The text below is selected: copy it yourself.',
  text: 'The report as text',
  again: 'Check again',
  close: 'Close the checker',
  and: ' and {count} more',

  found: {
    'https-ok': ['The page comes over a protected connection (https).'],
    'https-no': [
      'The page comes over an unprotected connection (http).',
      'Turn on https and redirect http addresses to it. Many hosting providers do it on request.',
    ],
    file: [
      'The page was opened as a file.',
      'Open it from a web server: browsers keep no cookies for files, so no choice is remembered.',
    ],
    'source-unread': [
      'The source of the page could not be read again, so old tags were looked for only in the page as the browser shows it.',
      'Check again. If this goes on, ask a developer.',
    ],
    'tag-ok': ['Keksi’s script is on the page once, before others.'],
    'tag-twice': [
      'Keksi’s script is on the page {count} times. Only the first one works.',
      'Remove the others. Often one comes from a plugin or a tag manager.',
    ],
    'tag-behind-vendor': [
      'A tracking tag is loaded before Keksi.',
      'Move Keksi’s script to the top of the head, and remove the old tags.',
    ],
    'tag-behind': [
      'Other scripts are loaded before Keksi.',
      'Move Keksi’s script to the top of the head: what comes before it may get past it.',
    ],
    'tag-late': [
      'Keksi’s script has async, defer or type="module", so other scripts may come before it.',
      'Remove that, and keep optimisers away from the file keksi.js.',
    ],
    'tag-in-body': ['Keksi’s script is not in the head.', 'Move it to the top of the head.'],
    'tags-ok': ['There are no old tracking tags in the page’s code.'],
    'tag-raw': [
      'There is an old tracking tag in the page’s code: {name}. The browser asks for it before the visitor has chosen, and Keksi cannot stop that.',
      'Remove the tag from the theme, plugin or template. Keksi starts the service once it is allowed: {how}.',
    ],
    'tag-snippet': [
      'There is an old tracking tag in the page’s code: {name}. Keksi holds it back, but it is of no use.',
      'Remove the tag: Keksi starts the service by itself when the visitor allows it.',
    ],
    'tag-hint': [
      'The page connects in advance to {name}, which gets the visitor’s IP address before a choice.',
      'Remove the link line from the head of the page.',
    ],
    'frames-ok': ['Embeds wait for permission.'],
    'frame-raw': [
      'There is an embed on the page that does not wait for permission: {name}.',
      'Change src of the embed into data-src, and add data-category="marketing". Declare the service: {how}.',
    ],
    'ids-ok': ['No id is an example.'],
    'id-placeholder': [
      'The id is the example of the instructions: {setting} is {value}.',
      'Put your own id in its place. The example measures nothing.',
    ],
    'settings-ok': ['The settings have no mistakes.'],
    'setting-wrong': [
      'A setting is wrong and therefore off: {setting} is {value}.',
      'Correct the value. The right form: {form}',
    ],
    'setting-unknown': [
      'There is no setting {setting}.',
      'Remove it, or look up the right name in Keksi’s instructions.',
    ],
    'setting-better': [
      'A setting works, but is worth a look: {setting} is {value}.',
      'Keksi’s instructions tell why, under that setting, and so does the browser’s console.',
    ],
    'attribute-typo': [
      'Keksi’s script has {setting}, which does nothing.',
      'Did you mean {meant}? Correct the name.',
    ],
    'asks-nothing': [
      'Keksi asks for nothing: no service is declared, and nothing waits for permission.',
      'Add the ids of your services to Keksi’s script, such as data-ga or data-pixel.',
    ],
    'statement-ok': ['The link to the privacy statement works.'],
    'statement-none': [
      'The link to the privacy statement is missing.',
      'Add data-policy to Keksi’s script, such as data-policy="/privacy".',
    ],
    'statement-dead': [
      'The link to the privacy statement does not work: {address} answered {status}.',
      'Correct the address (data-policy), or publish the statement there.',
    ],
    'statement-front': [
      'The link to the privacy statement leads to the front page: {address}.',
      'See that the address (data-policy) is right and the statement published.',
    ],
    'statement-unread': [
      'The link to the privacy statement could not be tried: {address}.',
      'Open it yourself, and see that the statement is there.',
    ],
    'settings-link-ok': ['The page has a link to the cookie settings.'],
    'settings-link-none': [
      'The page has no link of its own to the cookie settings, so Keksi shows a button in the corner.',
      'Add <button data-keksi="settings">Cookie settings</button> to the footer.',
    ],
    'settings-link-hidden': [
      'The link to the cookie settings is on the page, but cannot be seen.',
      'Make it visible: consent must be as easy to withdraw as to give.',
    ],
    'register-ok': ['The register answers, and this site may send records to it.'],
    'register-none': [
      'There is no register, so nothing shows afterwards that consent was given.',
      'Set up a register and add its address: data-register.',
    ],
    'register-away': [
      'The register does not answer: {address}. Records wait in visitors’ browsers.',
      'Check the address (data-register), and that the register is running.',
    ],
    'register-refuses': [
      'The register is running, but does not answer this site: {address}.',
      'Add {origin} to the sites the register allows (KEKSI_ALLOWED_ORIGINS, or sites).',
    ],
    'register-policy': [
      'The page’s content security policy (CSP) stops the connection to the register: {address}.',
      'Ask a developer to add {host} to connect-src of the policy.',
    ],
    'register-strange': [
      'Something else is at the register’s address: {address} answered {status}.',
      'Check the address (data-register). It usually ends in /records.',
    ],
    'stored-ok': ['Every cookie and everything stored in the browser is declared.'],
    'stored-undeclared': [
      'Things are stored in the browser that no service declares.',
      'Find out what stores them. Declare them with their service, or list them if the page cannot do without: data-known.',
    ],
    'requests-ok': ['The page has contacted no known service that is not declared.'],
    'request-undeclared': [
      'The page has contacted a service that is not declared: {name}.',
      'Remove it, or declare it so that it waits for permission: {how}.',
    ],
    'files-ok': ['Keksi’s files are in place and of one release ({count}).'],
    'files-missing': [
      'Files of Keksi’s are missing.',
      'Copy all keksi*.js files into the same folder: {folder}',
    ],
    'files-spare': [
      'Files of Keksi’s are missing. This page does not need them at the moment.',
      'Copy all keksi*.js files into the same folder: {folder}',
    ],
    'files-old': [
      'Keksi’s files are not of one release, or something changes them.',
      'Copy all files from one release and clear the caches: of the plugin, the server and the browser. Keep optimisers away from them.',
    ],
    'files-unread': [
      'Keksi’s files could not be checked.',
      'They come from another server, or the page’s content security policy (CSP) does not let them be read. Ask a developer to look.',
    ],
    'violations-ok': ['Nothing has gone against the page’s content security policy (CSP).'],
    violations: [
      'The page’s content security policy (CSP) has stopped something.',
      'Show the list to a developer: what the page needs is added to the policy, the rest is removed from the page.',
    ],
    remains: [
      'Consent was withdrawn, but a script that had already run stays until the page is loaded again.',
      'Load the page again, or add data-reload="true" to Keksi’s script.',
    ],
  },

  now: {
    choice: 'Choice',
    diagnostic: 'Visitor statistics',
    marketing: 'Marketing',
    allowed: 'allowed',
    refused: 'not allowed',
    undecided: 'no choice yet, everything waits',
    sensitive: 'Sensitive page',
    rests: 'nothing starts, even if it is allowed',
    services: 'Services',
    runs: 'may run',
    waits: 'waits for permission',
    wrong: 'off, its description has a mistake',
    requests: 'requests {passed}, held back {held}',
    none: 'none',
    others: 'Other addresses that the page has contacted',
    stopped: 'Requests to other addresses that were held back',
    google: 'Last told to Google',
    notTold: 'nothing',
    meta: 'Last told to Meta',
    records: 'Records for the register',
    made: 'Made on this page',
    acknowledged: 'Acknowledged by the register',
    queued: 'In the queue',
    refusedRecords: 'Refused by the register',
  },
};

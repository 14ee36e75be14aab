/**
 * The checker in the page, for an owner who knows no terminal: it opens where the address ends in `#keksi-check`, and
 * tells what is amiss, what to do about it, and what happens at this moment. Anybody's link may open it: it tells facts
 * only, changes nothing, and sends nothing to others.
 */
import type { Core } from '../../core/core';
import type { Blocked } from '../../core/events';
import { isComplete } from '../../locales/languages';
import { atEnd, doc, later } from '../../page/document';
import { whenBody, whenParsed } from '../../page/when';
import { nameOf } from '../../services/name-of';
import { isNamedService } from '../../services/named-service';
import type { Enforced } from '../../services/service';
import type { Finding } from './finding';
import { type Asked, askAll, type Files, findAll } from './look';
import { type NameOf, sectionsNow } from './now';
import { makePanel } from './panel';
import { type Report, tell, textOf } from './report';
import { type Seen, watch } from './seen';
import { wordsIn } from './words/words';

/** What happens is looked at so often: of cookies that come and go no event tells. */
const LOOK = 1000;

/** Names of services that are turned on by name are known to the catalogue only. */
async function namesFor(core: Core): Promise<NameOf> {
  const catalogue = await core.parts.catalogue().catch(() => null);
  const name = (service: Enforced): string => {
    if (!isNamedService(service)) return nameOf(service);
    const made = catalogue?.fromCatalogue(service.named.entry, service.named.place);
    return made && !Array.isArray(made) ? made.name : service.id;
  };
  return name;
}

/** The address of the page, without what may tell about a visitor. */
const pageAddress = () => location.origin + location.pathname;

/** What the panel shows, in the language that is spoken. */
function reportOn(core: Core, seen: Seen, findings: readonly Finding[], name: NameOf): Report {
  const language = isComplete(core.language) ? core.language : 'en';
  const words = wordsIn(language);
  return {
    words,
    language,
    findings: findings.map((finding) => tell(finding, words)),
    sections: sectionsNow(core, seen, words, name),
  };
}

/** The checker of a page. */
function createChecker(core: Core, seen: Seen, files: Files | null) {
  let asked: Asked | undefined;
  let name: NameOf = nameOf;
  let findings: readonly Finding[] = [];
  let isOpen = false;
  let round = 0;
  let cancel: (() => void) | undefined;

  const report = () => reportOn(core, seen, findings, name);
  const panel = makePanel(core.settings.theme, {
    text: () => textOf(report(), pageAddress(), new Date()),
    again: () => void ask(),
    closed: close,
  });
  const draw = () => {
    if (isOpen) panel.draw(report());
  };
  async function ask(): Promise<void> {
    asked = undefined;
    void look();
    [asked, name] = await Promise.all([askAll(core, files), namesFor(core)]);
    await look();
  }
  async function look(): Promise<void> {
    cancel?.();
    if (!isOpen) return;
    round += 1;
    const mine = round;
    // A page that draws itself anew may have thrown it away.
    if (!panel.element.isConnected) doc.body.append(panel.element);
    const found = asked ? await findAll(core, seen, asked, files) : [];
    // Another look has begun meanwhile, and goes on.
    if (mine !== round || !isOpen) return;
    findings = found;
    draw();
    cancel = later(() => void look(), LOOK);
  }
  function close(): void {
    isOpen = false;
    cancel?.();
    panel.element.remove();
  }
  atEnd(close);
  core.subscribe(draw);
  const open = () => {
    if (isOpen) return;
    isOpen = true;
    void ask();
    panel.focus();
  };
  return { open };
}

/**
 * Makes what opens the checker.
 *
 * @param files where Keksi's own files are, if they are files.
 * @example
 * handOver('check', { openChecker: makeOpenChecker(null) });
 */
export function makeOpenChecker(files: Files | null): (core: Core, held: Blocked[]) => void {
  const checkers = new WeakMap<Core, ReturnType<typeof createChecker>>();
  return (core, held) => {
    const checker = checkers.get(core) ?? createChecker(core, watch(core, held), files);
    checkers.set(core, checker);
    whenParsed(() => core.whenHydrated(() => void whenBody().then(checker.open)));
  };
}

/**
 * Opens the checker of a page whose files a bundler has put somewhere.
 *
 * @example
 * openChecker(core, []);
 */
export const openChecker = makeOpenChecker(null);

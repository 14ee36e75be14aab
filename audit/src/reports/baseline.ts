import type { Audit, Changes, Finding } from '../model';
import { keyOf } from './order';
import { plain } from './summary';
import { WORDS } from './words';

/** What changed since an earlier audit. @example `changes(now, before).added.length` */
export function changes(now: Audit, before: Audit): Changes {
  // Titles are in the language of each audit, and hold the names of what was found.
  const isSameLanguage = now.language === before.language;
  const key = (finding: Finding) => keyOf(isSameLanguage ? finding : { ...finding, title: '' });
  const old = new Set(before.findings.map(key));
  const present = new Set(now.findings.map(key));
  const added = now.findings.filter((finding) => !old.has(key(finding)));
  const same = now.findings.filter((finding) => old.has(key(finding)));
  const gone = before.findings.filter((finding) => !present.has(key(finding)));
  const words = WORDS[now.language];
  const line =
    (sign: string) =>
    ({ title, url, rule }: Finding) =>
      `${sign} ${title}  ${url} · ${rule}`;
  const text = [
    ...added.map(line('+')),
    ...gone.map(line('-')),
    `${words.added}: ${added.length} · ${words.gone}: ${gone.length} · ${words.same}: ${same.length}`,
  ];
  return { added, gone, same, text: `${text.map(plain).join('\n')}\n` };
}

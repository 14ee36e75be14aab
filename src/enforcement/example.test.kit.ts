import { vi } from 'vitest';
import type { Category } from '../consent/categories';
import { choicesOf } from '../consent/choices';
import { INITIAL, type State } from '../consent/state';
import type { Enforced } from '../permissions/enforced';
import { createPermissions, type Permissions } from '../permissions/permissions';
import type { Loader } from './loader';

/** The state of a visitor who has allowed some categories. */
export const stateWith = (allows: (category: Category) => boolean): State => ({
  ...INITIAL,
  standing: 'partial',
  decision: {
    choices: choicesOf({ diagnostic: allows('diagnostic'), marketing: allows('marketing') }),
    refused: [],
    granted: [],
    time: 0,
    days: 184,
    notice: INITIAL.notice,
    subject: null,
    record: null,
  },
});

/** What may run, by the categories that are allowed whenever it is asked. */
export const permissionsOf = (
  services: readonly Enforced[],
  allows: (category: Category) => boolean,
): Permissions => createPermissions({ services, wrong: new Set() }, () => stateWith(allows));

/** A loader that loads nothing. */
export const exampleLoader = (changes: Partial<Loader> = {}): Loader => ({
  nonce: '',
  home: '',
  whenReady: (run) => run(),
  load: vi.fn(async () => true),
  script: vi.fn(async () => undefined),
  setSource(script, src) {
    script.src = src;
  },
  setText(script, text) {
    script.text = text;
  },
  html: (text) => text,
  ...changes,
});

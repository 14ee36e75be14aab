import { Hono } from 'hono';
import { type Run, readRuns } from '../operation/runs.js';
import type { Store } from '../store/store.js';
import type { ForAdministrators } from './administrators.js';
import type { Only } from './sites.js';

/** How things stand. */
export interface State {
  /** When records were last erased by age and the chains last verified, and what came of it. */
  runs: Run[];
  /** After how many days records are erased where a site says nothing; null: they are kept. */
  retentionDays: number | null;
}

/**
 * `/state`: when things were last done. Nothing in it is personal.
 *
 * @example
 * app.route('/', stateCall(only, store, 1825));
 */
export const stateCall = (only: Only, { small }: Store, retentionDays: number | undefined) =>
  new Hono<ForAdministrators>().get('/state', only('read'), async (c) => {
    const all = await readRuns(small);
    // What came of it is of every site: where a chain is broken, and how much was erased.
    const { sites } = c.get('administrator');
    const runs = sites === null ? all : all.map((run) => ({ ...run, result: '{}' }));
    const state: State = { runs, retentionDays: retentionDays ?? null };
    return c.json(state);
  });

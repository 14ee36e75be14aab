import { UNNAMED } from './check/check';
import type { Config, Problem, Settings } from './from-keksi';
import { checkConfig, fromCatalogue, writingsOf } from './from-keksi-config';

/**
 * A configuration, checked where there is no page: on a server, in a build. Services of the catalogue may
 * be named. A service that is wrong stays off in the browser, so here each problem counts.
 */
export function settingsOf(config: Config): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  // Whether a cookie domain fits, only the page can tell; the statement does not speak of it.
  const { domain: _, ...rest } = { controller: UNNAMED, ...config };
  const settings = checkConfig(
    writingsOf(rest),
    (problem) => {
      if (!problem.warning) problems.push(problem);
    },
    { fromCatalogue },
  );
  return { settings, problems };
}

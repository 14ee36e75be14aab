import { IDS } from '../page';

/** All four consents, given or not. */
export function consents(state: 'granted' | 'denied') {
  return {
    ad_storage: state,
    ad_user_data: state,
    ad_personalization: state,
    analytics_storage: state,
  };
}

/** What a page without a gate has in its head: Google's snippet after some commands. */
export function googleSnippet(commands: unknown[][], id: string = IDS.ga): string {
  const calls = commands.map(
    (args) => `gtag(${args.map((arg) => JSON.stringify(arg)).join(', ')});`,
  );
  return `<script>
window.dataLayer = [];
function gtag() { dataLayer.push(arguments); }
${calls.join('\n')}
</script>
<script async src="https://www.googletagmanager.com/gtag/js?id=${id}"></script>`;
}

/** A stub that queues, and some calls. It goes on with what is its own, whatever stands in its place later. */
export function metaStub(calls: unknown[][]): string {
  const lines = calls.map((args) => `fbq(${args.map((arg) => JSON.stringify(arg)).join(', ')});`);
  return `<script>
{
  const stub = function () {
    if (stub.callMethod) stub.callMethod.apply(stub, arguments);
    else stub.queue.push(arguments);
  };
  stub.queue = [];
  window.fbq = stub;
}
${lines.join('\n')}
</script>`;
}

/** What a page without a gate has in its head: a stub that queues, some calls, and Meta's script. */
export const metaSnippet = (calls: unknown[][]): string =>
  `${metaStub(calls)}\n<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>`;

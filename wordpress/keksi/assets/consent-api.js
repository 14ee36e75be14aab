// Between Keksi and the WP Consent API: Keksi's choices go out; a refusal that is said elsewhere comes in, a consent does not.
((told) => {
  const { keksi } = window;
  if (!keksi?.getSnapshot) return;
  const prefix = `${told.prefix}_`;
  const all = Object.keys(told.categories);
  let isTelling = false;

  const cookieOf = (category) =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${prefix + category}=`))
      ?.split('=')[1];

  const isAllowed = (category) =>
    told.categories[category].every((needed) => keksi.getSnapshot().allowed[needed]);

  // Before a choice nothing is written; but what an earlier one left behind does not go on allowing.
  function tell() {
    if (typeof window.wp_set_consent !== 'function') return;
    const { decided, services } = keksi.getSnapshot();
    isTelling = true;
    try {
      for (const category of all) {
        const value = isAllowed(category) ? 'allow' : 'deny';
        const isLeft = value === 'deny' && cookieOf(category) === 'allow';
        if (decided || isLeft) window.wp_set_consent(category, value);
      }
      if (!decided) return;
      for (const id of told.services) window.wp_set_service_consent?.(id, services.includes(id));
    } finally {
      isTelling = false;
    }
  }

  // The event's detail has the category as the name of its one entry.
  function hear({ detail }) {
    if (isTelling) return;
    const { diagnostic, marketing } = keksi.choices;
    const wish = { diagnostic, marketing };
    for (const category of all) {
      const [needed, ...others] = told.categories[category];
      // A refusal of what needs several says of none of them that it is refused.
      if (detail?.[category] === 'deny' && needed && !others.length) wish[needed] = false;
    }
    if (wish.diagnostic !== diagnostic || wish.marketing !== marketing) keksi.choose(wish);
    tell();
  }

  told.tell = tell;
  // What the API's cookies still allow from an earlier choice is taken back before any other script reads it.
  for (const category of all) {
    if (cookieOf(category) !== 'allow' || isAllowed(category)) continue;
    const secure = location.protocol === 'https:' ? ';secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and is asynchronous.
    document.cookie = `${prefix + category}=deny;path=/${secure}`;
  }
  keksi.subscribe(tell);
  document.addEventListener('wp_listen_for_consent_change', hear);
  document.addEventListener('DOMContentLoaded', tell);
  window.addEventListener('load', tell);
})(window.keksiConsentApi);

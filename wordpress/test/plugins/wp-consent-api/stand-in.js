// Stands in for the WP Consent API's script, by its documented contract.
const cookieOf = (name) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

function keep(name, value) {
  const expires = new Date(Date.now() + Number(consent_api.cookie_expiration) * 86_400_000);
  // biome-ignore lint/suspicious/noDocumentCookie: as the plugin does that it stands in for.
  document.cookie = `${name}=${value};secure;expires=${expires.toUTCString()};path=/`;
}

window.wp_has_consent = (category) => {
  const type = window.wp_consent_type ?? consent_api.consent_type;
  return !type || cookieOf(`${consent_api.cookie_prefix}_${category}`) === 'allow';
};

window.wp_set_consent = (category, value) => {
  const name = `${consent_api.cookie_prefix}_${category}`;
  const before = cookieOf(name);
  keep(name, value);
  if (before === value) return;
  const detail = [];
  detail[category] = value;
  document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail }));
};

window.wp_set_service_consent = (service, allowed) => {
  window.toldServices = { ...window.toldServices, [service]: allowed };
};

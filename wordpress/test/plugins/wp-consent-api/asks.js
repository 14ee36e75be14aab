// A plugin that does what it may, at once and at each change.
window.asked = [];
const ask = () => window.asked.push(window.wp_has_consent('marketing'));
ask();
document.addEventListener('wp_listen_for_consent_change', ({ detail }) => {
  if ('marketing' in detail) ask();
});

/* Between Keksi and the WP Consent API: Keksi's choices go out; a refusal that is said elsewhere comes in, a consent does not. */
(function (doc, told) {
  var keksi = window.keksi;
  if (!keksi || !keksi.getSnapshot) return;
  var telling = false;
  var prefix = told.prefix + '_';
  var all = Object.keys(told.categories);

  function cookie(category) {
    var found = ('; ' + doc.cookie).split('; ' + prefix + category + '=');
    return found.length > 1 ? found[1].split(';')[0] : '';
  }

  function allowed(category) {
    var now = keksi.getSnapshot().allowed;
    return told.categories[category].every(function (needed) {
      return now[needed];
    });
  }

  // Before a choice nothing is written; but what an earlier one left behind does not go on allowing.
  function tell() {
    if (typeof window.wp_set_consent !== 'function') return;
    var now = keksi.getSnapshot();
    telling = true;
    try {
      all.forEach(function (category) {
        var value = allowed(category) ? 'allow' : 'deny';
        if (now.decided || (cookie(category) === 'allow' && value === 'deny')) {
          window.wp_set_consent(category, value);
        }
      });
      if (now.decided && typeof window.wp_set_service_consent === 'function') {
        told.services.forEach(function (service) {
          window.wp_set_service_consent(service, now.services.indexOf(service) >= 0);
        });
      }
    } finally {
      telling = false;
    }
  }

  // The event's detail is a list with the category as the name of its one entry.
  function heard(event) {
    if (telling) return;
    var said = event.detail || {};
    var wish = { diagnostic: keksi.choices.diagnostic, marketing: keksi.choices.marketing };
    var lowers = false;
    all.forEach(function (category) {
      if (said[category] !== 'deny' || !allowed(category)) return;
      told.categories[category].forEach(function (needed) {
        // A refusal of preferences alone says nothing of the other two.
        if (told.categories[category].length === 1 && wish[needed]) {
          wish[needed] = false;
          lowers = true;
        }
      });
    });
    if (lowers) keksi.choose(wish);
    tell();
  }

  told.tell = tell;
  // What the API's cookies still allow from an earlier choice is taken back before any other script reads it.
  all.forEach(function (category) {
    if (cookie(category) === 'allow' && !allowed(category)) {
      doc.cookie = prefix + category + '=deny;path=/' + (location.protocol === 'https:' ? ';secure' : '');
    }
  });
  keksi.subscribe(tell);
  doc.addEventListener('wp_listen_for_consent_change', heard);
  doc.addEventListener('DOMContentLoaded', tell);
  window.addEventListener('load', tell);
})(document, window.keksiConsentApi);

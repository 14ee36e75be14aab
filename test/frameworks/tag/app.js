// The same app as in `examples`, with nothing but the script tag and `window.keksi`.
const { keksi } = window;
const $ = (selector) => document.querySelector(selector);

const make = (name, attributes, text = '') => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

let isBroken = false;

const waiting = (attributes) => make('div', { 'data-keksi-placeholder': '', ...attributes });

const parts = {
  statistics: ({ allowed }) =>
    allowed.diagnostic
      ? make('p', { id: 'counted' }, 'Käyntisi lasketaan.')
      : make('p', { id: 'uncounted' }, 'Käyntiäsi ei lasketa.'),
  recommendations({ allowed }) {
    if (isBroken) return make('p', { id: 'broken' }, 'Suositukset eivät näy nyt.');
    return allowed.marketing
      ? make('p', { id: 'recommendations' }, 'Sinulle suositeltuja kehyksiä')
      : waiting({ 'data-keksi-placeholder': 'marketing', title: 'Suositukset' });
  },
  video: ({ services }) =>
    services.includes('youtube')
      ? make('iframe', {
          id: 'video',
          title: 'Video: näin silmät tutkitaan',
          src: 'https://www.youtube-nocookie.com/embed/esimerkki',
        })
      : waiting({ 'data-service': 'youtube', title: 'Video: näin silmät tutkitaan' }),
};

/** What was drawn last, so that only what has changed is drawn anew. */
const drawn = new Map();

function draw() {
  const snapshot = keksi.getSnapshot();
  const { decided, choices, services } = snapshot;
  $('#state').textContent =
    `${decided} ${choices.diagnostic} ${choices.marketing} ${services.join()}`;
  for (const [name, part] of Object.entries(parts)) {
    const place = $(`#part-${name}`);
    if (!place) continue;
    const next = part(snapshot);
    if (drawn.get(place) === next.outerHTML) continue;
    drawn.set(place, next.outerHTML);
    place.replaceChildren(next);
  }
}

function show() {
  const page = $('#page');
  if (location.pathname === '/evasteet') {
    page.replaceChildren(make('div', { class: 'evasteet', 'data-keksi-declaration': '' }));
  } else if (!$('#part-video')) {
    const button = make('button', { id: 'break', type: 'button' }, 'Riko suositukset');
    button.onclick = () => {
      isBroken = true;
      draw();
      throw new Error('The recommendations are broken');
    };
    page.replaceChildren(
      ...Object.keys(parts).map((name) => make('div', { id: `part-${name}` })),
      button,
    );
  }
  draw();
}

keksi.subscribe(draw);
addEventListener('popstate', show);
for (const link of document.querySelectorAll('nav a')) {
  link.onclick = (event) => {
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
  };
}
$('#half').onclick = () => keksi.choose({ diagnostic: true });
$('#late').onclick = () =>
  keksi.addService({
    id: 'apuri',
    category: 'marketing',
    name: 'Apuri-chat',
    provider: 'Apuri Oy',
    purpose: { fi: 'Chat.', en: 'A chat.', sv: 'En chatt.' },
    policy: 'https://apuri.example/tietosuoja',
    transfers: [],
    cookies: [],
    hosts: ['apuri.example'],
  });
show();

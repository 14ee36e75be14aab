/**
 * Ways in which a page's script sends to a declared host, as one script for `evaluate`: each to an address of its own,
 * so that the log tells which of them left.
 */
const HOSTS = [
  'https://www.google-analytics.com/g/collect',
  'https://analytics.google.com/g/collect',
  'https://tpc.googlesyndication.com/ccm',
  'https://www.facebook.com/tr',
  'https://www.facebook.com/privacy_sandbox/topics/registration',
];

export const WAYS = `(() => {
  const hosts = ${JSON.stringify(HOSTS)};
  let number = 0;
  const to = (more = '') => hosts[number % hosts.length] + '/' + ++number + more;
  const body = document.body;
  const make = (tag, change) => { const element = document.createElement(tag); change(element); body.append(element); };
  const attribute = (element, name, value) => element.setAttribute(name, value);
  const ways = [
    () => fetch(to()), () => fetch(new Request(to())), () => fetch(new URL(to())),
    () => fetch(to().replace('https:', 'HTTPS:')), () => fetch(' ' + to()), () => fetch(to().replace('.com', '.com:443')),
    () => fetch(to().replace('https://', 'https:\\\\\\\\')), () => fetch(to().replace('.com', '.com.')),
    () => fetch(to().replace('https://', 'https://user@')), () => fetch(to().replace('www.', 'WWW.')),
    () => { let asked = 0; const sly = to(); fetch({ toString: () => (asked++ ? sly : '/oma') }); },
    () => navigator.sendBeacon(to(), 'x'), () => Navigator.prototype.sendBeacon.call(navigator, to(), 'x'),
    () => { const request = new XMLHttpRequest(); request.open('POST', to()); request.send('x'); },
    () => { const request = new XMLHttpRequest(); request.open('GET', new URL(to())); request.send(); },
    () => { new Image().src = to(); }, () => { new Image().srcset = to() + ' 1x'; },
    () => attribute(new Image(), 'src', to()), () => attribute(new Image(), 'SRC', to()),
    () => attribute(new Image(), 'srcset', to() + ' 1x, ' + to() + ' 2x'),
    () => new Image().setAttributeNS(null, 'src', to()),
    () => { const node = document.createAttribute('src'); node.value = to(); new Image().setAttributeNode(node); },
    () => { const node = document.createAttribute('src'); node.value = to(); new Image().attributes.setNamedItem(node); },
    () => { const image = new Image(); image.setAttribute('src', 'data:,'); image.attributes.src.value = to(); },
    () => make('script', (element) => { element.src = to(); }),
    () => make('script', (element) => attribute(element, 'src', to())),
    () => make('iframe', (element) => { element.src = to(); }),
    () => make('iframe', (element) => attribute(element, 'src', to())),
    () => make('iframe', (element) => { element.srcdoc = '<img src="' + to() + '">'; }),
    () => make('embed', (element) => { element.src = to(); }), () => make('object', (element) => { element.data = to(); }),
    () => make('video', (element) => { element.src = to(); }), () => make('video', (element) => { element.poster = to(); }),
    () => make('audio', (element) => { element.src = to(); }), () => new Audio(to()),
    () => make('video', (element) => { const source = document.createElement('source'); source.src = to(); element.append(source); }),
    () => make('picture', (element) => { const source = document.createElement('source'); source.srcset = to(); element.append(source, new Image()); }),
    () => make('input', (element) => { element.type = 'image'; element.src = to(); }),
    () => make('link', (element) => { element.rel = 'stylesheet'; element.href = to(); }),
    () => make('link', (element) => { element.href = to(); element.rel = 'preload'; element.as = 'image'; }),
    () => { body.insertAdjacentHTML('beforeend', '<img src="' + to() + '">'); },
    () => { const div = document.createElement('div'); div.innerHTML = "<img alt='>' src='" + to() + "'>"; },
    () => { const div = body.appendChild(document.createElement('div')); div.outerHTML = '<iframe src=' + to() + '></iframe>'; },
    () => { body.append(document.createRange().createContextualFragment('<img srcset="' + to() + ' 2x">')); },
    () => { document.createElement('div').setHTMLUnsafe?.('<img src="' + to() + '">'); },
    () => { body.attachShadow; const host = body.appendChild(document.createElement('div')); host.attachShadow({ mode: 'open' }).innerHTML = '<img src="' + to() + '">'; },
    () => { const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.href.baseVal = to(); svg.append(image); body.append(svg); },
    () => { const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('href', to()); svg.append(image); body.append(svg); },
    () => new WebSocket(to().replace('https', 'wss')), () => new EventSource(to()),
    () => new Worker(to()), () => new SharedWorker(to()),
    () => { if (window.WebTransport) new WebTransport(to()); },
    () => { if (window.fetchLater) fetchLater(to(), { activateAfter: 0 }); },
  ];
  for (const way of ways) try { way(); } catch {}
})()`;

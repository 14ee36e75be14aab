/** Every way by which a page asks a host for something, each at an address of its own. */
const place = document.querySelector('#tries');

const element = (tag, attributes) => Object.assign(document.createElement(tag), attributes);
const insert = (tag, attributes) => place.append(element(tag, attributes));
const insertSet = (tag, attributes) => {
  const made = element(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  place.append(made);
};

/** Ways that put an element into the page. */
const ELEMENTS = {
  script: (src) => insert('script', { src }),
  'script-attribute': (src) => insertSet('script', { src }),
  iframe: (src) => insert('iframe', { src }),
  img: (src) => insert('img', { src }),
  'img-attribute': (src) => insertSet('img', { src }),
  srcset: (address) => insert('img', { srcset: `${address} 1x, ${address}-2x 2x` }),
  'link-stylesheet': (href) => insert('link', { rel: 'stylesheet', href }),
  'link-preload': (href) => insert('link', { rel: 'preload', as: 'image', href }),
  'link-prefetch': (href) => insert('link', { rel: 'prefetch', href }),
  video: (src) => insert('video', { src, preload: 'auto' }),
  poster: (poster) => insert('video', { poster }),
  source: (src) => {
    const audio = element('audio', { preload: 'auto' });
    audio.append(element('source', { src }));
    place.append(audio);
  },
  embed: (src) => insert('embed', { src, type: 'text/html' }),
  object: (data) => insert('object', { data, type: 'text/html' }),
  'svg-image': (address) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', address);
    svg.append(image);
    place.append(svg);
  },
  'inner-html': (src) => {
    const box = element('div');
    place.append(box);
    box.innerHTML = `<p>before</p><img alt="" src="${src}"><p>after</p>`;
  },
  'insert-adjacent-html': (src) => {
    place.insertAdjacentHTML('beforeend', `<iframe title="" src='${src}'></iframe>`);
  },
};

/** Ways that leave nothing in the page. */
const MESSAGES = {
  image: (address) => {
    new Image().src = address;
  },
  fetch: (address) => void fetch(address, { mode: 'no-cors' }).catch(() => undefined),
  xhr: (address) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.send('x');
  },
  beacon: (address) => navigator.sendBeacon(address, 'x'),
  'web-socket': (address) => new WebSocket(address.replace('https', 'wss')),
  'event-source': (address) => new EventSource(address),
};

/** Ways that only a policy of the browser stops. */
const UNSEEN = {
  'css-url': (address) => {
    const style = element('style', { textContent: `#tries { background: url(${address}) }` });
    place.append(style);
  },
  'css-font': (address) => {
    const text = `@font-face { font-family: x; src: url(${address}) } #tries { font-family: x }`;
    place.append(element('style', { textContent: text }), 'letters');
  },
  'import-scripts': (address) => {
    const code = `try { importScripts('${address}') } catch {} postMessage('done')`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    return new Promise((done) => {
      worker.onmessage = done;
    });
  },
  'frame-of-text': (address) => insert('iframe', { srcdoc: `<img src=${address}>` }),
  // Another realm has a fetch of its own.
  'frame-realm': (address) => {
    const frame = element('iframe');
    place.append(frame);
    return frame.contentWindow.fetch(address, { mode: 'no-cors' }).catch(() => undefined);
  },
};

const WAYS = { ...ELEMENTS, ...MESSAGES, ...UNSEEN };

/** Tries every way to a host, but for those left out; resolves when all have been tried. */
window.tryEveryWay = async (host, without = []) => {
  const mark = Math.random().toString(36).slice(2, 6);
  for (const [name, way] of Object.entries(WAYS)) {
    if (!without.includes(name)) await way(`https://${host}/${name}?${mark}`);
  }
};

window.waysThat = {
  stay: Object.keys(ELEMENTS),
  pass: Object.keys(MESSAGES),
  areUnseen: Object.keys(UNSEEN),
};

/**
 * Every way by which a page brings something in or a script sends, by its name: each asks for the address it is given.
 * Read as text and run in the page, before and after choices.
 */
const element = (tag, change = () => {}) => {
  const made = document.createElement(tag);
  change(made);
  return made;
};
const put = (tag, change) => document.body.appendChild(element(tag, change));
const svg = (tag, change) => {
  const space = 'http://www.w3.org/2000/svg';
  const root = document.body.appendChild(document.createElementNS(space, 'svg'));
  const made = document.createElementNS(space, tag);
  change(made);
  root.append(made);
};
const attribute = (to, name = 'src') => {
  const made = document.createAttribute(name);
  made.value = to;
  return made;
};
const box = () => put('div');
const style = (text) => {
  put('style', (made) => {
    made.textContent = text;
  });
};
const image = (to) => `<img alt="" src="${to}">`;
const blank = () => put('iframe').contentWindow;
const quietly = (promise) => promise?.catch?.(() => {});
const worker = (code, options) => {
  new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), options);
};
const XLINK = 'http://www.w3.org/1999/xlink';

const WAYS = {
  // An element and its address
  'script.src': (to) => put('script', (made) => (made.src = to)),
  'img.src': (to) => (new Image().src = to),
  'img.srcset': (to) => (new Image().srcset = `${to} 1x`),
  'iframe.src': (to) => put('iframe', (made) => (made.src = to)),
  'embed.src': (to) => put('embed', (made) => (made.src = to)),
  'object.data': (to) => put('object', (made) => (made.data = to)),
  'video.src': (to) => put('video', (made) => (made.src = to)),
  'video.poster': (to) => put('video', (made) => (made.poster = to)),
  'audio.src': (to) => put('audio', (made) => (made.src = to)),
  'new Audio(address)': (to) => new Audio(to),
  'source.src': (to) =>
    put('video', (made) => made.append(element('source', (one) => (one.src = to)))),
  'picture, source.srcset': (to) =>
    put('picture', (made) =>
      made.append(
        element('source', (one) => (one.srcset = to)),
        new Image(),
      ),
    ),
  'track.src': (to) =>
    put('video', (made) => {
      made.append(element('track', (one) => Object.assign(one, { src: to, default: true })));
      made.crossOrigin = 'anonymous';
      made.textTracks[0].mode = 'showing';
    }),
  'input type=image': (to) =>
    put('input', (made) => Object.assign(made, { type: 'image', src: to })),
  'link rel=stylesheet': (to) =>
    put('link', (made) => Object.assign(made, { rel: 'stylesheet', href: to })),
  'link rel=preload': (to) =>
    put('link', (made) => Object.assign(made, { href: to, rel: 'preload', as: 'image' })),
  'link rel=prefetch': (to) =>
    put('link', (made) => Object.assign(made, { href: to, rel: 'prefetch' })),
  'link rel=modulepreload': (to) =>
    put('link', (made) => Object.assign(made, { href: to, rel: 'modulepreload' })),
  'link rel=icon': (to) => put('link', (made) => Object.assign(made, { href: to, rel: 'icon' })),
  'link imagesrcset': (to) =>
    put('link', (made) =>
      Object.assign(made, { rel: 'preload', as: 'image', imageSrcset: `${to} 1x` }),
    ),
  'svg image href': (to) => svg('image', (made) => made.setAttribute('href', to)),
  'svg image xlink:href': (to) =>
    svg('image', (made) => made.setAttributeNS(XLINK, 'xlink:href', to)),
  'svg image href.baseVal': (to) => svg('image', (made) => (made.href.baseVal = to)),
  'svg feImage': (to) =>
    svg('filter', (made) => {
      made.id = `f${Math.random()}`.replace('.', '');
      const part = document.createElementNS('http://www.w3.org/2000/svg', 'feImage');
      part.setAttribute('href', to);
      made.append(part);
      put('div', (shown) =>
        Object.assign(shown.style, { filter: `url(#${made.id})`, height: '9px' }),
      );
    }),
  'svg script': (to) => svg('script', (made) => made.setAttribute('href', to)),
  'a ping': (to) =>
    put('a', (made) => {
      Object.assign(made, { href: '#here', ping: to });
      made.click();
    }),

  // Other ways to the same attribute
  setAttribute: (to) => new Image().setAttribute('src', to),
  'setAttribute in capitals': (to) => new Image().setAttribute('SRC', to),
  setAttributeNS: (to) => new Image().setAttributeNS(null, 'src', to),
  setAttributeNode: (to) => new Image().setAttributeNode(attribute(to)),
  'attributes.setNamedItem': (to) => new Image().attributes.setNamedItem(attribute(to)),
  'attr.value': (to) => {
    const made = new Image();
    made.setAttribute('src', 'data:,');
    made.attributes.src.value = to;
  },
  'attr.nodeValue': (to) => {
    const made = new Image();
    made.setAttribute('src', 'data:,');
    made.attributes.src.nodeValue = to;
  },
  'attr.textContent': (to) => {
    const made = new Image();
    made.setAttribute('src', 'data:,');
    made.attributes.src.textContent = to;
  },
  attributionSrc: (to) => new Image().setAttribute('attributionsrc', to),
  'object param, codebase': (to) =>
    put('object', (made) => {
      made.setAttribute('codebase', to.replace(/[^/]*$/, ''));
      made.data = to.replace(/.*\//, '');
    }),
  'base and a relative address': (to) => {
    const base = document.head.appendChild(
      element('base', (made) => (made.href = to.replace(/[^/]*$/, ''))),
    );
    new Image().src = to.replace(/.*\//, '');
    base.remove();
  },
  'body background': (to) => document.body.setAttribute('background', to),

  // HTML as text
  innerHTML: (to) => (box().innerHTML = image(to)),
  'innerHTML, detached': (to) => (element('div').innerHTML = image(to)),
  outerHTML: (to) => (box().outerHTML = `<iframe src=${to}></iframe>`),
  insertAdjacentHTML: (to) => document.body.insertAdjacentHTML('beforeend', image(to)),
  setHTMLUnsafe: (to) => box().setHTMLUnsafe(image(to)),
  createContextualFragment: (to) =>
    document.body.append(document.createRange().createContextualFragment(image(to))),
  'shadow root innerHTML': (to) => (box().attachShadow({ mode: 'open' }).innerHTML = image(to)),
  'closed shadow root innerHTML': (to) =>
    (box().attachShadow({ mode: 'closed' }).innerHTML = image(to)),
  'innerHTML with entities': (to) =>
    (box().innerHTML = image(to.replace(':', '&colon;').replace('.', '&#46;'))),
  'innerHTML with a newline': (to) => (box().innerHTML = `<img alt=""\nsrc\n=\n'${to}'>`),
  'innerHTML with a tab in the address': (to) =>
    (box().innerHTML = image(to.replace('www', 'w\tww').replace('chat', 'c\that'))),
  'innerHTML style': (to) =>
    (box().innerHTML = `<style>body { background-image: url(${to}) }</style>`),
  'innerHTML style attribute': (to) =>
    (box().innerHTML = `<p style="background: url(${to})">x</p>`),
  'execCommand insertHTML': (to) => {
    const made = put('div', (one) => (one.contentEditable = 'true'));
    made.focus();
    document.execCommand('insertHTML', false, image(to));
  },

  // Made elsewhere and put in
  'DOMParser and adoptNode': (to) => {
    const { body } = new DOMParser().parseFromString(image(to), 'text/html');
    document.body.append(document.adoptNode(body.firstChild));
  },
  'DOMParser and append': (to) => {
    const { body } = new DOMParser().parseFromString(`<iframe src="${to}"></iframe>`, 'text/html');
    document.body.append(body.firstChild);
  },
  'DOMParser and append, detached': (to) => {
    const { body } = new DOMParser().parseFromString(image(to), 'text/html');
    element('div').append(body.firstChild);
  },
  parseHTMLUnsafe: (to) =>
    document.body.append(Document.parseHTMLUnsafe(image(to)).body.firstChild),
  'declarative shadow root': (to) => {
    const parsed = Document.parseHTMLUnsafe(
      `<div><template shadowrootmode="open">${image(to)}</template></div>`,
    );
    document.body.append(parsed.body.firstChild);
  },
  'template clone': (to) => {
    const made = element('template', (one) => (one.innerHTML = '<img alt="">'));
    const parsed = new DOMParser().parseFromString(
      `<template>${image(to)}</template>`,
      'text/html',
    );
    document.body.append(
      made.content.cloneNode(true),
      parsed.querySelector('template').content.cloneNode(true),
    );
  },
  'importNode of a template': (to) => {
    const parsed = new DOMParser().parseFromString(
      `<template>${image(to)}</template>`,
      'text/html',
    );
    document.body.append(document.importNode(parsed.querySelector('template').content, true));
  },
  'cloneNode of an element with its address': (to) => {
    const { body } = new DOMParser().parseFromString(image(to), 'text/html');
    document.body.append(body.firstChild.cloneNode());
  },
  'importNode of an element with its address': (to) => {
    const { body } = new DOMParser().parseFromString(image(to), 'text/html');
    document.importNode(body.firstChild, true);
  },
  'another document': (to) => {
    const other = document.implementation.createHTMLDocument('');
    const made = other.createElement('img');
    Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'alt').set.call(made, '');
    other.body.innerHTML = image(to);
    document.body.append(...other.body.childNodes);
  },
  'XSLT fragment': (to) => {
    const xml = (text) => new DOMParser().parseFromString(text, 'text/xml');
    const sheet = xml(
      `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="html"/><xsl:template match="/"><img src="${to}" alt=""/></xsl:template></xsl:stylesheet>`,
    );
    const processor = new XSLTProcessor();
    processor.importStylesheet(sheet);
    document.body.append(processor.transformToFragment(xml('<a/>'), document));
  },
  'range.insertNode': (to) => {
    const { body } = new DOMParser().parseFromString(image(to), 'text/html');
    const range = document.createRange();
    range.selectNodeContents(box());
    range.insertNode(body.firstChild);
  },
  'script made of text that asks': (to) =>
    put('script', (made) => (made.textContent = `new Image().src = '${to}'`)),
  'inline module': (to) =>
    put('script', (made) => Object.assign(made, { type: 'module', textContent: `import '${to}'` })),
  'import()': (to) => quietly(new Function('to', 'return import(to)')(to)),
  'import map': (to) => {
    put('script', (made) =>
      Object.assign(made, {
        type: 'importmap',
        textContent: JSON.stringify({ imports: { [`m${to.length}${to}`]: to } }),
      }),
    );
    quietly(new Function('to', 'return import(to)')(`m${to.length}${to}`));
  },
  'speculation rules': (to) =>
    put('script', (made) =>
      Object.assign(made, {
        type: 'speculationrules',
        textContent: JSON.stringify({
          prefetch: [{ source: 'list', urls: [to], eagerness: 'immediate' }],
        }),
      }),
    ),

  // Frames
  srcdoc: (to) => put('iframe', (made) => (made.srcdoc = image(to))),
  'srcdoc with a script': (to) =>
    put('iframe', (made) => (made.srcdoc = `<script>new Image().src = '${to}'</script>`)),
  'frame.location': (to) => (blank().location = to),
  'frame.location.replace': (to) => blank().location.replace(to),
  'window.open into a frame': (to) => {
    const name = `frame${Math.random()}`;
    put('iframe', (made) => (made.name = name));
    open(to, name);
  },
  'a form into a frame': (to) => {
    const name = `frame${Math.random()}`;
    put('iframe', (made) => (made.name = name));
    put('form', (made) => {
      Object.assign(made, { action: to, target: name });
      made.submit();
    });
  },
  'a link into a frame': (to) => {
    const name = `frame${Math.random()}`;
    put('iframe', (made) => (made.name = name));
    put('a', (made) => {
      Object.assign(made, { href: to, target: name });
      made.click();
    });
  },
  'document.write into a frame': (to) => {
    const { document: inner } = blank();
    inner.write(image(to));
    inner.close();
  },
  "another realm's fetch": (to) => quietly(blank().fetch(to, { mode: 'no-cors' })),
  "another realm's Image": (to) => (new (blank().Image)().src = to),
  "another realm's setter": (to) => {
    const { HTMLImageElement: Other } = blank();
    Object.getOwnPropertyDescriptor(Other.prototype, 'src').set.call(new Image(), to);
  },
  'a Request of another realm': (to) =>
    quietly(fetch(new (blank().Request)(to, { mode: 'no-cors' }))),
  'frame of a data address': (to) =>
    put('iframe', (made) => (made.src = `data:text/html,${encodeURIComponent(image(to))}`)),
  'frame of a blob': (to) =>
    put(
      'iframe',
      (made) => (made.src = URL.createObjectURL(new Blob([image(to)], { type: 'text/html' }))),
    ),
  'frame of javascript:': (to) =>
    put('iframe', (made) => (made.src = `javascript:'${image(to).replaceAll('"', '&quot;')}'`)),

  // Styles
  'style url()': (to) => style(`body { background-image: url(${to}) }`),
  'style @import': (to) => style(`@import url(${to});`),
  'style @font-face': (to) => {
    style(`@font-face { font-family: m; src: url(${to}) } .m { font-family: m }`);
    put('p', (made) => Object.assign(made, { className: 'm', textContent: 'x' }));
  },
  'element.style': (to) =>
    put('div', (made) =>
      Object.assign(made.style, { backgroundImage: `url(${to})`, height: '9px' }),
    ),
  insertRule: (to) => {
    const made = put('style');
    made.sheet.insertRule(`body { border-image-source: url(${to}); border-image-slice: 1 }`);
  },
  'adopted stylesheet': (to) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { list-style-image: url(${to}) } body { display: list-item }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  FontFace: (to) => quietly(new FontFace('n', `url(${to})`).load()),
  'Worklet addModule': (to) => quietly(globalThis.CSS?.paintWorklet?.addModule(to)),
  'AudioWorklet addModule': (to) => quietly(new AudioContext().audioWorklet.addModule(to)),

  // Messages
  fetch: (to) => quietly(fetch(to, { mode: 'no-cors' })),
  'fetch of a Request': (to) => quietly(fetch(new Request(to, { mode: 'no-cors' }))),
  'fetch of a URL': (to) => quietly(fetch(new URL(to), { mode: 'no-cors' })),
  'fetch keepalive': (to) =>
    quietly(fetch(to, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true })),
  'fetch of a changing object': (to) => {
    let asked = 0;
    quietly(fetch({ toString: () => (asked++ ? to : '/oma') }, { mode: 'no-cors' }));
  },
  'setAttribute of a changing object': (to) => {
    let asked = 0;
    new Image().setAttribute('src', { toString: () => (asked++ ? to : '/oma') });
  },
  'setAttribute with a changing name': (to) => {
    let asked = 0;
    new Image().setAttribute({ toString: () => (asked++ ? 'src' : 'alt') }, to);
  },
  fetchLater: (to) => globalThis.fetchLater?.(to, { activateAfter: 0 }),
  XMLHttpRequest: (to) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.send('x');
  },
  sendBeacon: (to) => navigator.sendBeacon(to, 'x'),
  'Navigator.prototype.sendBeacon': (to) => Navigator.prototype.sendBeacon.call(navigator, to, 'x'),
  WebSocket: (to) => new WebSocket(to.replace('https', 'wss')),
  EventSource: (to) => new EventSource(to),
  WebTransport: (to) => globalThis.WebTransport && quietly(new WebTransport(to).ready),
  'worker of an address': (to) => new Worker(to),
  'shared worker of an address': (to) => new SharedWorker(to),
  'worker of text: fetch': (to) => worker(`fetch('${to}', { mode: 'no-cors' })`),
  'worker of text: importScripts': (to) => worker(`importScripts('${to}')`),
  'module worker of text: import': (to) => worker(`import '${to}'`, { type: 'module' }),
  'service worker': (to) => quietly(navigator.serviceWorker?.register(to)),

  // The same address, written otherwise
  'host with a dot at its end': (to) =>
    quietly(fetch(to.replace(/(:\/\/[^/]+)/, '$1.'), { mode: 'no-cors' })),
  'host in capitals': (to) =>
    quietly(
      fetch(
        to.replace(/:\/\/[^/]+/, (host) => host.toUpperCase()),
        { mode: 'no-cors' },
      ),
    ),
  'host with its port': (to) =>
    quietly(fetch(to.replace(/(:\/\/[^/]+)/, '$1:443'), { mode: 'no-cors' })),
  'with a user': (to) => (new Image().src = to.replace('://', '://user@')),
  'with a space before': (to) => quietly(fetch(` ${to}`, { mode: 'no-cors' })),
  'with backslashes': (to) => quietly(fetch(to.replace('://', ':\\\\'), { mode: 'no-cors' })),
  'without a scheme': (to) => (new Image().src = to.replace('https:', '')),
  'scheme in capitals': (to) => quietly(fetch(to.replace('https', 'HTTPS'), { mode: 'no-cors' })),
  'host in wide letters (IDN)': (to) =>
    quietly(
      fetch(
        to.replace(/:\/\/[^/]+/, (host) => host.replace('a', '\uff41')),
        { mode: 'no-cors' },
      ),
    ),
  'host with escapes': (to) =>
    quietly(
      fetch(
        to.replace(/:\/\/./, (start) => `://%${start.charCodeAt(3).toString(16)}`),
        { mode: 'no-cors' },
      ),
    ),
  'image with a tab in the address': (to) => (new Image().src = to.replace('https', 'ht\ttps')),
};

/** Tries every way, each at an address of its own. */
window.tryAll = (base) => {
  Object.entries(WAYS).forEach(([, way], index) => {
    try {
      way(base + index);
    } catch {
      // The browser lacks it, or what is held threw as the browser would.
    }
  });
};
window.ways = Object.keys(WAYS);

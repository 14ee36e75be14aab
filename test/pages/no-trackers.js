/** What a page of one's own does, each with a promise that it worked. */
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const below = `${location.protocol}//kuvat.${location.host.replace(/^www\./, '')}`;

const loaded = (made) =>
  new Promise((resolve, reject) => {
    made.onload = resolve;
    made.onerror = () => reject(new Error('not loaded'));
    document.body.append(made);
  });
const answers = (worker) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Error('no answer'));
  });
const element = (tag, attributes) => Object.assign(document.createElement(tag), attributes);
const blob = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

const WORKS = {
  fetch: () => fetch('/oma'),
  'fetch below': () => fetch(`${below}/alla`, { mode: 'no-cors' }),
  'fetch data': () => fetch('data:text/plain,x'),
  'fetch blob': () => fetch(blob('1')),
  import: () => import('/pages/module.js'),
  'import blob': () => import(blob('export default 1')),
  worker: () => answers(new Worker('/pages/worker.js')),
  'blob worker': () => answers(new Worker(blob('postMessage(1)'))),
  'worker that imports': () =>
    answers(new Worker(blob(`importScripts('${location.origin}/pages/worker.js')`))),
  'data image': () => loaded(element('img', { src: GIF })),
  'own frame': () => loaded(element('iframe', { src: '/kehys' })),
  'frame of text': () => loaded(element('iframe', { srcdoc: '<p>text' })),
  'data frame': () => loaded(element('iframe', { src: 'data:text/html,<p>text' })),
  // biome-ignore lint/security/noGlobalEval: strict mode must not change what a page's own code may do
  eval: async () => window.eval('1'),
  Function: async () => new Function('return 1')(),
  'inline script': () =>
    new Promise((resolve) => {
      window.ran = resolve;
      document.body.append(element('script', { text: 'ran()' }));
    }),
  'inline handler': () =>
    new Promise((resolve) => {
      window.clicked = resolve;
      const button = element('button');
      button.setAttribute('onclick', 'clicked()');
      button.click();
    }),
  'inline style': async () => {
    const box = element('p');
    box.setAttribute('style', 'width: 7px');
    document.body.append(box);
    if (getComputedStyle(box).width !== '7px') throw new Error('no style');
  },
  WebAssembly: () => WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
};

window.results = (async () => {
  const results = {};
  for (const [name, work] of Object.entries(WORKS)) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5000));
    results[name] = await Promise.race([work(), late]).then(() => 'works', String);
    document
      .querySelector('#results')
      .append(element('dt', { textContent: name }), element('dd', { textContent: results[name] }));
  }
  return results;
})();

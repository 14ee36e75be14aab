// Shows on the page what Keksi tells, and what is stored: the same for all pages of this folder.
const list = document.querySelector('#told');
const tell = (text) => {
  list.prepend(Object.assign(document.createElement('li'), { textContent: text }));
};
const events = [
  'ready',
  'open',
  'close',
  'change',
  'record',
  'blocked',
  'remains',
  'undeclared',
  'vital',
];
for (const name of events) {
  keksi.on(name, (detail) => tell(`${name}: ${JSON.stringify(detail).slice(0, 160)}`));
}
for (const button of document.querySelectorAll('[data-do]')) {
  button.addEventListener('click', () => {
    const [target, ...words] = button.dataset.do.split(' ');
    if (target === 'go') history.pushState(null, '', words[0]);
    else window[target]?.(...words);
    tell(`${button.textContent}`);
  });
}

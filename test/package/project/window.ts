// A page with the script tag: no import, and `window.keksi` is known all the same.
window.keksi?.on('change', ({ choices }) => choices.marketing);
document.addEventListener('keksi:allowed', ({ detail }) => detail.services.join());

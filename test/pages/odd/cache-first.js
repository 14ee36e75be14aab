addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const answer = async () => {
    if (event.request.method !== 'GET') return fetch(event.request);
    const cache = await caches.open('shop');
    const known = await cache.match(event.request);
    if (known) return known;
    const response = await fetch(event.request);
    if (response.ok && response.type === 'basic') await cache.put(event.request, response.clone());
    return response;
  };
  event.respondWith(answer());
});

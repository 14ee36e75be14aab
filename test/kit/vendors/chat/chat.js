/**
 * A chat as vendors make them: it opens its connections anew for as long as the page lives, through the
 * browser's own constructors and through references that it took as it was loaded.
 */
const { WebSocket: Kept, EventSource: KeptEvents } = window;
const HOST = 'live.esimerkki-chat.example';

/** How often it has connected; the address of each connection tells which one it was. */
const chat = { round: 0 };
window.chatDouble = chat;

function connect() {
  chat.round++;
  for (const Socket of [window.WebSocket, Kept, Kept.prototype.constructor]) {
    new Socket(`wss://${HOST}/socket/${chat.round}`);
  }
  for (const Events of [window.EventSource, KeptEvents]) {
    new Events(`https://${HOST}/events/${chat.round}`);
  }
}

connect();
setInterval(connect, 250);

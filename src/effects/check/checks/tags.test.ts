// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BASE, ownerOf, parsed, short } from './page.test.kit';
import { checkTags } from './tags';

const found = (markup: string) => checkTags(parsed(markup), BASE, ownerOf);

test.each([
  [
    'gtag.js',
    '<head><script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script></head>',
    'red tag-raw Google',
  ],
  [
    'Tag Manager, as a snippet',
    `<head><script>(function(w,d,s,l,i){var j=d.createElement(s);j.src='https://www.googletagmanager.com/gtm.js?id='+i;})(window,document,'script','dataLayer','GTM-A1');</script></head>`,
    'red tag-raw Google',
  ],
  [
    'the words of a snippet whose script stands elsewhere',
    `<head><script>gtag('config', 'G-1');</script></head>`,
    'red tag-raw Google',
  ],
  [
    'the pixel, as a snippet',
    `<head><script>fbq('init', '123');</script></head>`,
    'red tag-raw Meta Pixel',
  ],
  [
    'fbevents.js',
    '<body><script src="//connect.facebook.net/en_US/fbevents.js"></script></body>',
    'red tag-raw Meta Pixel',
  ],
  [
    'a picture for those without scripts',
    '<body><noscript><img src="https://www.facebook.com/tr?id=1&ev=PageView"></noscript></body>',
    'red tag-raw Meta Pixel',
  ],
  [
    'a service of the catalogue',
    '<body><script src="https://www.clarity.ms/tag/abcdef"></script></body>',
    'red tag-raw Microsoft Clarity',
  ],
  [
    'a service that the site declares',
    '<body><script src="https://apuri.example/chat.js"></script></body>',
    'red tag-raw Apuri',
  ],
  [
    'a snippet of what is declared: it is held',
    `<body><script>a.createElement('script').src='https://static.hotjar.com/c/hotjar-1.js'</script></body>`,
    'yellow tag-snippet Hotjar',
  ],
  [
    'a connection in advance',
    '<head><link rel="preconnect" href="https://www.googletagmanager.com"></head>',
    'yellow tag-hint Google',
  ],
])('finds %s', (_, markup, told) => {
  expect(short(found(markup))).toEqual([told]);
});

test.each([
  [
    'what waits',
    '<body><script type="text/plain" data-category="marketing" src="https://apuri.example/chat.js"></script></body>',
  ],
  [
    'data that names addresses',
    `<body><script>window.state = {"link":"https://www.youtube.com/watch?v=1"}</script></body>`,
  ],
  [
    'links of search engines’ data',
    '<body><script type="application/ld+json">{"sameAs":"https://connect.facebook.net/a"}</script></body>',
  ],
  [
    'the page’s own events',
    `<body><script>gtag('event', 'add_to_cart'); fbq('track', 'Purchase');</script></body>`,
  ],
  ['what is necessary', '<body><script src="https://tile.openstreetmap.org/a.js"></script></body>'],
  [
    'a script of nobody known',
    '<body><script src="https://cdn.example/jquery.js"></script></body>',
  ],
  ['a picture of the site’s own', '<body><img src="/kuva.png"></body>'],
  ['an address that is none', '<body><img src="https://"></body>'],
])('is silent of %s', (_, markup) => {
  expect(short(found(markup))).toEqual(['green tags-ok']);
});

test('tells where, once a vendor, of an address no more than where it leads and the tag’s identifier', () => {
  const [first, ...rest] = found(`<head>
    <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    <script>gtag('js', new Date()); gtag('config', 'G-1');</script></head>
    <body><noscript><img src="https://www.googletagmanager.com/a?email=a%40b.example&id=GTM-1#salaisuus"></noscript></body>`);
  expect(rest).toEqual([]);
  expect(first?.where).toEqual([
    'head: <script src="https://www.googletagmanager.com/gtag/js?id=G-1">',
    'body: <img src="https://www.googletagmanager.com/a?id=GTM-1">',
    "head: <script> … gtag('js' …",
  ]);
  expect(first?.facts.how).toContain('data-gtm');
});

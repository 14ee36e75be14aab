// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { waitingMarkup } from './embed';

test.each([
  [
    '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa" width="560" title="Näin"></iframe>',
    'youtube',
    'data-src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" width="560" title="Näin"',
  ],
  [
    'https://www.youtube.com/watch?v=aaaaaaaaaaa',
    'youtube',
    'data-src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" title="Sisältö"',
  ],
  ['https://youtu.be/aaaaaaaaaaa', 'youtube', '/embed/aaaaaaaaaaa"'],
  ['https://vimeo.com/123456', 'vimeo', 'data-src="https://player.vimeo.com/video/123456"'],
  [
    '<iframe src="//www.google.com/maps/embed?pb=1&amp;q=2"></iframe>',
    'google-maps',
    'data-src="https://www.google.com/maps/embed?pb=1&amp;q=2"',
  ],
  [
    '<script async src="https://tuntematon.example/x.js"></script>',
    undefined,
    '<script type="text/plain" data-category="marketing" data-src="https://tuntematon.example/x.js" async="">',
  ],
] as const)('%s waits', (pasted, service, markup) => {
  const [found] = waitingMarkup(pasted, 'Sisältö');
  expect(found?.service).toBe(service);
  expect(found?.markup).toContain(markup);
});

test.each([
  '',
  'hei',
  '<iframe></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<img src="/oma.png">',
  '<script>alert(1)</script>',
  '<iframe srcdoc="<script>1</script>">',
])('nothing is made of %s', (pasted) => expect(waitingMarkup(pasted, 'Sisältö')).toEqual([]));

test('what runs is left out, and no attribute breaks out', () => {
  const [found] = waitingMarkup(
    `<iframe src='https://a.example/"><script>' onload="alert(1)" style="x" title='"><b>'></iframe>`,
    'Sisältö',
  );
  expect(found?.markup).not.toMatch(/onload|style|<script|<b>/);
});

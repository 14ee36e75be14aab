import { Hono } from 'hono';
import { notFoundPage, pages } from '../site/pages';

/** The shop's pages. Nothing is kept of a booking: the form only leads to its confirmation. */
export function site(): Hono {
  const app = new Hono();
  for (const page of pages) {
    app.get(page.path, (c) => {
      c.header('cache-control', 'no-cache');
      c.header('content-language', page.language);
      return c.html(page.render().text);
    });
    // A redirect after the form, so that reloading the page does not send it again.
    if (page.confirmation) {
      const { confirmation } = page;
      app.post(page.path, (c) => c.redirect(confirmation, 303));
    }
  }
  app.notFound((c) => c.html(notFoundPage(c.req.path).text, 404));
  return app;
}

import { Hono } from 'hono';
import { html } from 'hono/html';
import { openApi } from './openapi.js';

/** `/openapi.json`, and `/docs`, which shows it to people without a line of script. */
export function docs(basePath: string): Hono {
  // Made when somebody asks, so that a start does not wait for it.
  const description = () => openApi(basePath);
  return new Hono()
    .get('/openapi.json', (c) => c.json(description()))
    .get('/docs', (c) =>
      c.html(render(description()), 200, {
        'content-security-policy':
          "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
      }),
    )
    .get('/docs.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
}

type Description = ReturnType<typeof openApi>;

/** As much of an operation and of a schema as the page shows. */
interface Operation {
  summary: string;
  parameters?: { name: string; in: string; description?: string }[];
  responses: Record<string, { description: string }>;
}
interface Shown {
  description?: string;
  required?: string[];
  properties?: Record<string, Shown>;
}

const render = ({ info, paths, components }: Description) => html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${info.title}</title>
<link rel="stylesheet" href="docs.css">
<main>
<h1>${info.title}</h1>
<p>${info.description} Programs read <a href="openapi.json">openapi.json</a>.</p>
${Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations as Record<string, Operation>).map(([method, operation]) =>
    renderOperation(method, path, operation),
  ),
)}
<h2 id="record">The record</h2>
${renderFields(components.schemas.Record as Shown)}
</main>
</html>`;

const renderOperation = (method: string, path: string, operation: Operation) => html`
<section>
<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${operation.summary}.</p>
<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">What it is</th></tr></thead>
<tbody>${(operation.parameters ?? []).map(
  ({ name, description }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${description}</td></tr>`,
)}</tbody>
<thead><tr><th scope="col">Answer</th><th scope="col">When</th></tr></thead>
<tbody>${Object.entries(operation.responses).map(
  ([status, { description }]) =>
    html`<tr><th scope="row"><code>${status}</code></th><td>${description}</td></tr>`,
)}</tbody>
</table>
</section>`;

const renderFields = (schema: Shown) => html`
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Must be</th></tr></thead>
<tbody>${fieldsOf(schema).map(
  ([name, description]) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${description}</td></tr>`,
)}</tbody>
</table>`;

function fieldsOf(schema: Shown, within = ''): [string, string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isOptional = !schema.required?.includes(name);
    const description = `${field.description ?? 'an object'}${isOptional ? '; may be left out' : ''}`;
    return [
      [within + name, description] as [string, string],
      ...fieldsOf(field, `${within}${name}.`),
    ];
  });
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1f; background: #fff; margin: 0 1rem; }
main { max-width: 60rem; margin: 2rem auto; }
code { font: 0.95em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid #ddd; font-weight: normal; }
thead th { font-weight: 600; }
th:first-child { width: 14rem; }
`;

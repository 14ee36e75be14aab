import css from '../../../styles/statement.css';
import { escaped } from '../html';

/** A statement as a page of its own, for a screen and for paper. */
export const page = (language: string, title: string, article: string): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>:root{color-scheme:light dark;background:canvas;color:canvastext}${css}</style>
</head>
<body>
<main>
${article}
</main>
</body>
</html>
`;

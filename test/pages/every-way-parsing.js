// As the page is parsed: the only time for document.write.
for (const host of ['www.eikukaan.example', 'chat.apuri.example']) {
  document.write(`<img alt="a > b" src="https://${host}/document-write">`);
  document.write(`<script src="https://${host}/document-write-script"></script>`);
}

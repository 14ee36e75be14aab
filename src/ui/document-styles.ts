import css from '../../styles/documents.css';
import { atEnd, doc } from '../page/document';
import { sheetOf } from './root';

/**
 * Gives declaration and statement a look where the page gives them none. A constructable stylesheet is no inline style,
 * so that a strict policy lets it be.
 */
export function styleDocuments(): void {
  const sheet = sheetOf('auto', css);
  if (doc.adoptedStyleSheets.includes(sheet)) return;
  doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  atEnd(() => {
    doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

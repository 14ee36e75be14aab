import type { Config } from '../../src/entries/index';
import { renderStatement, type Statement } from '../../statement/src/index';
import config from '../keksi.json';
import statement from '../statement.json';
import { Markup } from './html';
import { layout } from './layout';
import type { SiteTexts } from './texts/texts';

/**
 * The privacy statement, as `npx keksi statement demo/statement.json --config demo/keksi.json --fragment`
 * makes it. Keksi brings its buttons to life.
 */
export const privacyPage = (texts: SiteTexts) =>
  layout(texts, {
    title: `${texts.privacy} – Esimerkkioptiikka`,
    page: 'privacy',
    main: new Markup(
      renderStatement(statement as Statement, config as unknown as Config, texts.language),
    ),
  });

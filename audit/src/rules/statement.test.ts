import { audit, phase, request, withKeksi } from '../example.test.kit';
import { tryRules } from './table.test.kit';

const PIXEL = 'https://www.facebook.com/tr?id=1';
const site = (statementText: string) =>
  audit([
    withKeksi(
      { 'data-pixel': '123456789012346' },
      {
        statementText,
        phases: [phase('accepted', { requests: [request(PIXEL, { moment: 'after' })] })],
      },
    ),
  ]);

tryRules({
  'statement-contradicts': {
    wrong: site(
      'Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy\n\nTietojen siirto EU:n ulkopuolelle\nHenkilötietoja ei siirretä Euroopan unionin ulkopuolelle.\n',
    ),
    right: site(
      'Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy\n\nVastaanottajat\nMeta Platforms Ireland Limited\n',
    ),
  },
  'recipient-not-in-statement': {
    wrong: site('Tietosuojaseloste. Emme kerro vastaanottajista.'),
    right: site('Tietosuojaseloste. Tietoja saa Meta Platforms Ireland Limited.'),
  },
});

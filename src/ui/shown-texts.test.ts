import { expect, test } from 'vitest';
import { textsInOrder } from './shown-texts';

test('the texts come in the order of the screen, without what is not shown', () => {
  const notice = {
    title: 'Otsikko',
    links: [{ text: 'Seloste', href: 'https://www.esimerkki.fi/' }],
    categories: [{ id: 'marketing', name: 'Markkinointi', rows: [['_fbp', '90 päivää']] }],
    buttons: [{ action: 'accept-all', text: 'Hyväksy kaikki' }],
  };
  expect(textsInOrder(notice)).toEqual([
    'Otsikko',
    'Seloste',
    'Markkinointi',
    '_fbp',
    '90 päivää',
    'Hyväksy kaikki',
  ]);
});

/** The invented shop: addresses and numbers are plainly examples and belong to nobody. */
export const shop = {
  name: 'Esimerkkioptiikka Oy',
  businessId: '0000000-0',
  street: 'Esimerkkikatu 1',
  city: '00000 Esimerkkilä',
  phone: '000 000 0000',
  email: 'asiakaspalvelu@esimerkkioptiikka.example',
  contact: 'Elli Esimerkki',
} as const;

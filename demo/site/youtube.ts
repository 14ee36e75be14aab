/** YouTube, described for Keksi as any site describes a service of its own. The page's iframe does the rest. */
export const youtube = {
  id: 'youtube',
  category: 'marketing',
  name: 'YouTube',
  provider: 'Google Ireland Limited',
  purpose: {
    fi: 'Näyttää sivustolle upotetun videon. Google saa IP-osoitteesi ja tiedon katselusta ja voi käyttää niitä mainontaan.',
    en: 'Shows the video on the site. Google receives your IP address and what you watch, and may use them for advertising.',
    sv: 'Visar videon på webbplatsen. Google får din IP-adress och uppgifter om vad du tittar på och kan använda dem för reklam.',
  },
  policy: 'https://policies.google.com/privacy',
  transfers: [{ country: 'US', recipient: 'Google LLC', safeguard: 'dpf' }],
  cookies: [
    {
      name: 'VISITOR_INFO1_LIVE',
      lifetime: { amount: 6, unit: 'month' },
      party: 'third',
      domain: 'youtube-nocookie.com',
    },
    { name: 'YSC', lifetime: 'session', party: 'third', domain: 'youtube-nocookie.com' },
  ],
  hosts: ['www.youtube-nocookie.com'],
} as const;

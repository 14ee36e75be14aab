import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createRoot } from 'react-dom/client';
import './app.css';

const scripts = Object.entries(window.benchTagAddresses).map(([category, src]) => ({
  id: category,
  src,
  category,
}));

createRoot(document.getElementById('consent')).render(
  <ConsentManagerProvider
    options={{
      mode: 'offline',
      consentCategories: ['necessary', 'measurement', 'marketing'],
      overrides: { country: 'FI' },
      scripts,
    }}
  >
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
);

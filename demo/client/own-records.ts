import { keksi } from './keksi.js';

const words = {
  fi: {
    none: 'Tästä selaimesta ei ole merkintöjä, tai niiden tunnistetta ei ole säilytetty.',
    shown: 'Merkintäsi ovat tässä sellaisina kuin rekisteri ne säilyttää.',
    erased: 'Merkintäsi ja suostumuksesi on poistettu.',
  },
  en: {
    none: 'There are no records from this browser, or their identifier was not kept.',
    shown: 'Here are your records, as the register keeps them.',
    erased: 'Your records and your consent have been erased.',
  },
  sv: {
    none: 'Det finns inga anteckningar från den här webbläsaren, eller så sparades inte deras identifierare.',
    shown: 'Här är dina anteckningar så som registret bevarar dem.',
    erased: 'Dina anteckningar och ditt samtycke har raderats.',
  },
};

const { none, shown, erased } = words[document.documentElement.lang as keyof typeof words];

/** Lets the visitor see and erase the records of their own consent, on the privacy statement. */
function bringToLife(place: Element): void {
  const status = place.querySelector('[role=status]');
  const output = place.querySelector('pre');
  const say = (message: string, records?: unknown) => {
    if (!status || !output) return;
    status.textContent = message;
    output.hidden = records === undefined;
    output.textContent = records === undefined ? '' : JSON.stringify(records, null, 2);
  };
  place.querySelector('[data-show]')?.addEventListener('click', async () => {
    const records = (await keksi()?.exportRecords()) ?? [];
    if (records.length > 0) say(shown, records);
    else say(none);
  });
  place.querySelector('[data-erase]')?.addEventListener('click', async () => {
    await keksi()?.eraseRecords();
    say(erased);
  });
}

for (const place of document.querySelectorAll('[data-own-records]')) bringToLife(place);

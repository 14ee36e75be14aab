import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from './page';

const SIZES = { phone: 360, desktop: 1024 } as const;

/** Typing must not load the banner anew at each letter. */
const PAUSE = 400;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The frame is made as small as its place. */
function useFit(width: number) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const shrink = () => {
      const scale = Math.min(1, current.clientWidth / width);
      current.style.setProperty('--scale', String(scale));
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    observer.observe(current);
    return () => observer.disconnect();
  }, [width]);
  return place;
}

/** The real banner, as it was built, in a frame that stores nothing and reaches nobody. */
export function Preview() {
  const { plan, checked, texts, language } = usePage();
  const [size, setSize] = useState<keyof typeof SIZES>('phone');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const { config, looks, languages } = plan;
  const [shown = language] = languages.includes(language) ? [language] : languages;
  const { register: _, domain: __, ...rest } = config;
  const content = JSON.stringify({
    language: shown,
    looks,
    theme: config.theme && config.theme !== 'auto' ? config.theme : theme,
    config: rest,
  });
  const settled = useSettled(content);
  const place = useFit(SIZES[size]);
  const switcher = <T extends string>(
    all: readonly T[],
    now: T,
    set: (one: T) => void,
    names: Readonly<Record<T, string>>,
  ) =>
    all.map((one) => (
      <button key={one} type="button" aria-pressed={one === now} onClick={() => set(one)}>
        {names[one]}
      </button>
    ));
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{texts.preview}</h2>
      <p class="switches">
        {switcher(['phone', 'desktop'] as const, size, setSize, texts)}
        {switcher(['light', 'dark'] as const, theme, setTheme, texts)}
      </p>
      {!checked.settings.services.length && <p>{texts.previewEmpty}</p>}
      <div class={`stage ${size}`} ref={place}>
        <iframe
          key={settled}
          title={texts.previewFrame}
          sandbox="allow-scripts"
          src={`preview.html#${encodeURIComponent(settled)}`}
        />
      </div>
    </section>
  );
}

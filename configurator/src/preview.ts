/**
 * What runs inside the frame of the preview, before `keksi.js`: the settings come by the frame's own address, so that no
 * script has to stand in the page. The frame's policy lets nothing out.
 */
interface Shown {
  readonly language: string;
  readonly theme: string;
  readonly looks: Readonly<Record<string, string>>;
  readonly config: object;
}

const shown = JSON.parse(decodeURIComponent(location.hash.slice(1))) as Shown;
const root = document.documentElement;
root.lang = shown.language;
root.dataset.theme = shown.theme;
for (const [name, value] of Object.entries(shown.looks)) {
  root.style.setProperty(`--keksi-${name}`, value);
}
Object.assign(window, { keksiConfig: { ...shown.config, theme: shown.theme } });

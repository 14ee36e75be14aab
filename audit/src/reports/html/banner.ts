import { el, type Piece } from '../../from-keksi';
import type { Audit, Layer, Page } from '../../model';
import { WORDS } from '../words';
import { grid } from './parts';

/** Base64 and nothing else: the address of a picture holds no markup. */
const BASE64 = /^[A-Za-z0-9+/=]+$/;

function pictureOf({ layer, viewport, picture }: Layer, audit: Audit): Piece {
  if (!picture || !BASE64.test(picture)) return null;
  const words = WORDS[audit.language];
  const told = `${words.banner}, ${layer}. ${words.layer}, ${viewport.width} × ${viewport.height}`;
  return el(
    'figure',
    viewport.width < 500 ? { class: 'narrow' } : {},
    el('img', { src: `data:image/png;base64,${picture}`, alt: told }),
    el('figcaption', {}, told),
  );
}

/** Name, size and colours of each button, as they were measured. */
function controlsOf({ layer, viewport, controls }: Layer, audit: Audit): Piece {
  const words = WORDS[audit.language];
  const rows = controls.map(({ name, role, box, style, reachable }) => [
    name,
    role,
    `${Math.round(box.width)} × ${Math.round(box.height)}`,
    `${style.color} / ${style.background}`,
    `${style.contrast.toFixed(1)}:1`,
    reachable ? words.yes : words.no,
  ]);
  const caption = `${layer}. ${words.layer}, ${viewport.width} × ${viewport.height}`;
  const columns = {
    fi: ['Nimi', 'Rooli', 'Koko', 'Teksti / tausta', 'Kontrasti', 'Näkyvissä'],
    en: ['Name', 'Role', 'Size', 'Text / background', 'Contrast', 'In sight'],
    sv: ['Namn', 'Roll', 'Storlek', 'Text / bakgrund', 'Kontrast', 'Synlig'],
  }[audit.language];
  return grid(caption, columns, rows, words.nothing);
}

/** The banner of a page in pictures and figures. @example `bannerOf(page, audit)` */
export function bannerOf({ banner }: Page, audit: Audit): Piece {
  const words = WORDS[audit.language];
  if (!banner) return [el('h3', {}, words.banner), el('p', {}, words.noBanner)];
  return [
    el('h3', {}, banner.maker ? `${words.banner}: ${banner.maker}` : words.banner),
    ...banner.layers.flatMap((layer) => [pictureOf(layer, audit), controlsOf(layer, audit)]),
  ];
}

import type { IndexedField, IndexedModel } from '../records/all.ts';
import type { Store } from './store.ts';

/** What Python's text_unidecode writes for letters that do not fall apart into a letter and its marks. */
const letters: Readonly<Record<string, string>> = {
  ...{
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    ł: 'l',
    Ł: 'L',
    ø: 'o',
    Ø: 'O',
    ı: 'i',
    ß: 'ss',
    þ: 'th',
    Þ: 'Th',
  },
  ...{
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    '€': 'EUR',
    '…': '...',
    '—': '--',
    '–': '-',
    '×': 'x',
    '°': 'deg',
  },
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    ђ: 'dj',
    е: 'e',
    ё: 'io',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
  },
  ...{
    ј: 'j',
    к: 'k',
    л: 'l',
    љ: 'lj',
    м: 'm',
    н: 'n',
    њ: 'nj',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
  },
  ...{
    ћ: 'tsh',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    џ: 'dzh',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
  },
  ...{ ь: "'", э: 'e', ю: 'iu', я: 'ia' },
};

/** `Čajevac ulje` → `Cajevac ulje`. Serbian and its neighbours; what it does not know is left out. */
export function unidecode(text: string): string {
  return [...text.normalize('NFC')].map(asciiOf).join('');
}

function asciiOf(letter: string): string {
  if (letter <= '\u007f') return letter;
  const known = letters[letter] ?? letters[letter.toLowerCase()];
  if (known !== undefined) return letters[letter] ?? known.charAt(0).toUpperCase() + known.slice(1);
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[\u0020-\u007f]+$/.test(bare) ? bare : '';
}

/** Django's slugify, ASCII only. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\u0000-\u007f]/g, '')
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/[-\s]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
}

type Slugged = {
  [M in IndexedModel]: 'slug' extends IndexedField<M> ? M : never;
}[IndexedModel];

/** The slug Saleor makes of a name: with `-2`, `-3` … where others have it already. */
export function uniqueSlug(store: Store, model: Slugged, name: string): string {
  const slug = slugify(unidecode(name)) || '-';
  let unique = slug;
  for (let suffix = 2; store.one(model, 'slug', unique) !== null; suffix += 1)
    unique = `${slug}-${suffix}`;
  return unique;
}

import type { Text } from './seed-shape.ts';

export type Form = {
  /** The demo category it belongs to. */
  readonly category: string;
  readonly slug: Text;
  readonly plural: Text;
  readonly name: Text;
  readonly trait: Text;
  readonly inci: string;
  readonly sizes: readonly number[];
  readonly unit: 'ml' | 'g';
  /** Dinars for the smallest size. */
  readonly price: number;
};

const text = (sr: string, en: string): Text => ({ sr, en });
const ml = (sizes: readonly number[], price: number) => ({ sizes, unit: 'ml', price }) as const;
const grams = (sizes: readonly number[], price: number) => ({ sizes, unit: 'g', price }) as const;

export const forms: readonly Form[] = [
  {
    category: 'bazna-ulja',
    slug: text('hladno-cedjena-ulja', 'cold-pressed-oils'),
    plural: text('Hladno ceđena ulja', 'Cold pressed oils'),
    name: text('Ulje', 'oil'),
    trait: text('hladno ceđeno', 'cold pressed'),
    inci: 'Seed Oil',
    ...ml([30, 50, 100], 990),
  },
  {
    category: 'bazna-ulja',
    slug: text('macerati', 'infused-oils'),
    plural: text('Macerati', 'Infused oils'),
    name: text('Macerat', 'infused oil'),
    trait: text('polako maceriran na suncu', 'slowly infused in the sun'),
    inci: 'Flower Extract',
    ...ml([50, 100], 890),
  },
  {
    category: 'bazna-ulja',
    slug: text('puteri', 'butters'),
    plural: text('Puteri', 'Butters'),
    name: text('Puter', 'butter'),
    trait: text('nerafinisan', 'unrefined'),
    inci: 'Seed Butter',
    ...grams([50, 100, 200], 790),
  },
  {
    category: 'etericna-ulja',
    slug: text('cista-etericna-ulja', 'pure-essential-oils'),
    plural: text('Čista eterična ulja', 'Pure essential oils'),
    name: text('Eterično ulje', 'essential oil'),
    trait: text('destilisano vodenom parom', 'steam distilled'),
    inci: 'Oil',
    ...ml([5, 10, 30], 690),
  },
  {
    category: 'etericna-ulja',
    slug: text('mirisne-mesavine', 'scent-blends'),
    plural: text('Mirisne mešavine', 'Scent blends'),
    name: text('Mirisna mešavina', 'scent blend'),
    trait: text('za difuzor', 'for the diffuser'),
    inci: 'Oil, Citrus Limon Peel Oil',
    ...ml([10, 30], 790),
  },
  {
    category: 'nega-lica',
    slug: text('hidrolati', 'hydrosols'),
    plural: text('Hidrolati', 'Hydrosols'),
    name: text('Hidrolat', 'hydrosol'),
    trait: text('bez alkohola', 'without alcohol'),
    inci: 'Flower Water',
    ...ml([50, 100, 200], 650),
  },
  {
    category: 'nega-lica',
    slug: text('serumi', 'serums'),
    plural: text('Serumi', 'Serums'),
    name: text('Serum', 'serum'),
    trait: text('za jutro i veče', 'for morning and evening'),
    inci: 'Seed Oil, Tocopherol',
    ...ml([15, 30], 1890),
  },
  {
    category: 'nega-lica',
    slug: text('kreme', 'creams'),
    plural: text('Kreme', 'Creams'),
    name: text('Krema', 'cream'),
    trait: text('lagana i hranljiva', 'light and rich'),
    inci: 'Leaf Extract, Cera Alba',
    ...ml([30, 50], 1490),
  },
  {
    category: 'nega-kose',
    slug: text('ulja-za-kosu', 'hair-oils'),
    plural: text('Ulja za kosu', 'Hair oils'),
    name: text('Ulje za kosu', 'hair oil'),
    trait: text('za sjaj i vrhove', 'for shine and ends'),
    inci: 'Seed Oil',
    ...ml([50, 100], 1190),
  },
  {
    category: 'nega-kose',
    slug: text('cvrsti-samponi', 'solid-shampoos'),
    plural: text('Čvrsti šamponi', 'Solid shampoos'),
    name: text('Čvrsti šampon', 'solid shampoo'),
    trait: text('bez plastike', 'without plastic'),
    inci: 'Extract, Sodium Cocoyl Isethionate',
    ...grams([60, 100], 850),
  },
  {
    category: 'nega-tela',
    slug: text('sapuni', 'soaps'),
    plural: text('Sapuni', 'Soaps'),
    name: text('Sapun', 'soap'),
    trait: text('hladno saponifikovan', 'cold process'),
    inci: 'Oil, Sodium Olivate',
    ...grams([90, 150], 420),
  },
  {
    category: 'nega-tela',
    slug: text('pilinzi', 'scrubs'),
    plural: text('Pilinzi', 'Scrubs'),
    name: text('Piling', 'scrub'),
    trait: text('sa krupnom morskom solju', 'with coarse sea salt'),
    inci: 'Seed Powder, Maris Sal',
    ...grams([150, 250], 990),
  },
  {
    category: 'nega-tela',
    slug: text('soli-za-kupanje', 'bath-salts'),
    plural: text('Soli za kupanje', 'Bath salts'),
    name: text('So za kupanje', 'bath salt'),
    trait: text('za dugo kupanje', 'for a long bath'),
    inci: 'Flower Extract, Maris Sal',
    ...grams([250, 500], 690),
  },
  {
    category: 'nega-tela',
    slug: text('balzami', 'balms'),
    plural: text('Balzami', 'Balms'),
    name: text('Balzam', 'balm'),
    trait: text('za suvu kožu', 'for dry skin'),
    inci: 'Flower Extract, Cera Alba',
    ...ml([15, 30, 60], 590),
  },
  {
    category: 'poklon-setovi',
    slug: text('mali-pokloni', 'small-gifts'),
    plural: text('Mali pokloni', 'Small gifts'),
    name: text('Poklon set', 'gift set'),
    trait: text('upakovan u kutiju od recikliranog papira', 'in a box of recycled paper'),
    inci: 'Oil',
    ...grams([200], 2490),
  },
];

export type Plant = {
  readonly name: string;
  readonly genitive: string;
  readonly english: string;
  readonly latin: string;
};
const plant = (name: string, genitive: string, english: string, latin: string): Plant => ({
  name,
  genitive,
  english,
  latin,
});

export const plants: readonly Plant[] = [
  plant('Lavanda', 'lavande', 'Lavender', 'Lavandula Angustifolia'),
  plant('Kamilica', 'kamilice', 'Chamomile', 'Matricaria Recutita'),
  plant('Neven', 'nevena', 'Calendula', 'Calendula Officinalis'),
  plant('Kantarion', 'kantariona', "St John's wort", 'Hypericum Perforatum'),
  plant('Ruzmarin', 'ruzmarina', 'Rosemary', 'Rosmarinus Officinalis'),
  plant('Žalfija', 'žalfije', 'Sage', 'Salvia Officinalis'),
  plant('Majčina dušica', 'majčine dušice', 'Wild thyme', 'Thymus Serpyllum'),
  plant('Nana', 'nane', 'Peppermint', 'Mentha Piperita'),
  plant('Matičnjak', 'matičnjaka', 'Lemon balm', 'Melissa Officinalis'),
  plant('Hajdučka trava', 'hajdučke trave', 'Yarrow', 'Achillea Millefolium'),
  plant('Smilje', 'smilja', 'Immortelle', 'Helichrysum Italicum'),
  plant('Ruža', 'ruže', 'Damask rose', 'Rosa Damascena'),
  plant('Šipak', 'šipka', 'Rosehip', 'Rosa Canina'),
  plant('Crni kim', 'crnog kima', 'Black cumin', 'Nigella Sativa'),
  plant('Bor', 'bora', 'Pine', 'Pinus Sylvestris'),
  plant('Jela', 'jele', 'Fir', 'Abies Alba'),
  plant('Kleka', 'kleke', 'Juniper', 'Juniperus Communis'),
  plant('Lipa', 'lipe', 'Linden', 'Tilia Cordata'),
  plant('Zova', 'zove', 'Elderflower', 'Sambucus Nigra'),
  plant('Kopriva', 'koprive', 'Nettle', 'Urtica Dioica'),
  plant('Bosiljak', 'bosiljka', 'Basil', 'Ocimum Basilicum'),
  plant('Komorač', 'komorača', 'Fennel', 'Foeniculum Vulgare'),
  plant('Lan', 'lana', 'Flax', 'Linum Usitatissimum'),
  plant('Suncokret', 'suncokreta', 'Sunflower', 'Helianthus Annuus'),
  plant('Badem', 'badema', 'Almond', 'Prunus Amygdalus Dulcis'),
  plant('Lešnik', 'lešnika', 'Hazelnut', 'Corylus Avellana'),
  plant('Orah', 'oraha', 'Walnut', 'Juglans Regia'),
  plant('Kajsija', 'kajsije', 'Apricot', 'Prunus Armeniaca'),
  plant('Višnja', 'višnje', 'Sour cherry', 'Prunus Cerasus'),
  plant('Malina', 'maline', 'Raspberry', 'Rubus Idaeus'),
  plant('Kupina', 'kupine', 'Blackberry', 'Rubus Fruticosus'),
  plant('Grožđe', 'grožđa', 'Grape seed', 'Vitis Vinifera'),
  plant('Bundeva', 'bundeve', 'Pumpkin', 'Cucurbita Pepo'),
  plant('Konoplja', 'konoplje', 'Hemp', 'Cannabis Sativa'),
  plant('Mak', 'maka', 'Poppy', 'Papaver Somniferum'),
  plant('Maslina', 'masline', 'Olive', 'Olea Europaea'),
  plant('Limun', 'limuna', 'Lemon', 'Citrus Limon'),
  plant('Pomorandža', 'pomorandže', 'Sweet orange', 'Citrus Sinensis'),
  plant('Geranijum', 'geranijuma', 'Geranium', 'Pelargonium Graveolens'),
  plant('Origano', 'origana', 'Oregano', 'Origanum Vulgare'),
];

export type Place = { readonly from: string; readonly english: string; readonly country: string };
const serbian = (from: string, english: string): Place => ({ from, english, country: 'RS' });

export const places: readonly Place[] = [
  serbian('sa Fruške gore', 'Fruška Gora'),
  serbian('sa Zlatibora', 'Zlatibor'),
  serbian('sa Tare', 'Tara'),
  serbian('sa Rtnja', 'Rtanj'),
  serbian('sa Suve planine', 'Suva Planina'),
  serbian('sa Stare planine', 'Stara Planina'),
  serbian('sa Kopaonika', 'Kopaonik'),
  serbian('sa Golije', 'Golija'),
  serbian('iz Homolja', 'Homolje'),
  serbian('iz Šumadije', 'Šumadija'),
  serbian('iz Banata', 'Banat'),
  serbian('iz Bačke', 'Bačka'),
  serbian('iz Srema', 'Srem'),
  serbian('iz Župe', 'Župa'),
  serbian('iz Pomoravlja', 'Pomoravlje'),
  serbian('iz Podrinja', 'Podrinje'),
  serbian('sa Pešteri', 'Pešter'),
  serbian('iz Levča', 'Levač'),
  serbian('iz Timočke krajine', 'Timok'),
  serbian('iz Vlasine', 'Vlasina'),
];

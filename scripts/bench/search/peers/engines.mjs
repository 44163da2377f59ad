// How each engine is asked, with the best settings that its documentation offers for directories in many languages. Runs in Node and
// in the browser, so it imports nothing; `lib` is the engine's own module.

/** Where words stand in a record, and how much that counts. */
export const FIELDS = { name: 5, names: 5, terms: 4, organization: 1, district: 2, description: 1, descriptions: 1, needs: 4 };
const names = Object.keys(FIELDS);

/** Small letters without accents: engines that leave this to whoever uses them get it. */
export function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f]/g, '')
    .toLowerCase();
}

const wordsOf = (text) => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const miniSearch = {
  name: 'MiniSearch',
  package: 'minisearch',
  entry: 'dist/es/index.js',
  options: {
    fields: names,
    processTerm: fold,
    searchOptions: { boost: FIELDS, prefix: (term) => term.length > 1, fuzzy: (term) => (term.length > 3 ? 0.2 : false) },
  },
  build({ default: MiniSearch }, documents) {
    const index = new MiniSearch(this.options);
    index.addAll(documents);
    return index;
  },
  save: (index) => JSON.stringify(index),
  load({ default: MiniSearch }, text) {
    return MiniSearch.loadJSON(text, this.options);
  },
  search: (index, words, limit) =>
    index
      .search(words)
      .slice(0, limit)
      .map(({ id }) => id),
};

export const flexSearch = {
  name: 'FlexSearch',
  package: 'flexsearch',
  entry: 'dist/flexsearch.bundle.module.min.mjs',
  create({ Document, Charset }) {
    return new Document({
      document: { id: 'id', index: names.map((field) => ({ field, tokenize: 'forward', encoder: Charset.Normalize })) },
    });
  },
  build(lib, documents) {
    const index = this.create(lib);
    documents.forEach((document) => index.add(document));
    return index;
  },
  async save(index) {
    const parts = {};
    await index.export((key, data) => {
      if (data !== undefined) parts[key] = data;
    });
    return JSON.stringify(parts);
  },
  load(lib, text) {
    const index = this.create(lib);
    for (const [key, data] of Object.entries(JSON.parse(text))) index.import(key, data);
    return index;
  },
  search(index, words, limit) {
    const found = new Map(index.search(words, { limit, suggest: true }).map(({ field, result }) => [field, result]));
    const byWeight = [...names].sort((a, b) => FIELDS[b] - FIELDS[a]);
    return [...new Set(byWeight.flatMap((field) => found.get(field) ?? []))].slice(0, limit);
  },
};

export const orama = {
  name: 'Orama',
  package: '@orama/orama',
  entry: 'dist/browser/index.js',
  create({ create }) {
    return create({
      schema: Object.fromEntries(names.map((field) => [field, 'string'])),
      // Its own tokenizer for English drops every other script.
      components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: (text) => [...new Set(wordsOf(text))] } },
    });
  },
  build(lib, documents) {
    const index = this.create(lib);
    for (const document of documents) lib.insert(index, document);
    this.lib = lib;
    return index;
  },
  save(index) {
    return JSON.stringify(this.lib.save(index));
  },
  load(lib, text) {
    const index = this.create(lib);
    lib.load(index, JSON.parse(text));
    this.lib = lib;
    return index;
  },
  search(index, words, limit) {
    const ask = (tolerance) => this.lib.search(index, { term: words, limit, boost: FIELDS, tolerance }).hits.map(({ id }) => id);
    // A word with an error in it is looked for only where the word as it stands finds nothing: tolerance spoils the ranking.
    const found = ask(0);
    return found.length > 0 ? found : ask(1);
  },
};

export const fuse = {
  name: 'Fuse.js',
  package: 'fuse.js',
  entry: 'dist/fuse.mjs',
  slow: true,
  build({ default: Fuse }, documents) {
    return new Fuse(documents, {
      keys: names.map((field) => ({ name: field, weight: FIELDS[field] })),
      useTokenSearch: true,
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: 0.3,
    });
  },
  search: (index, words, limit) => index.search(words, { limit }).map(({ item }) => item.id),
};

export const uFuzzy = {
  name: 'uFuzzy',
  package: '@leeoniya/ufuzzy',
  entry: 'dist/uFuzzy.mjs',
  slow: true,
  build({ default: UFuzzy }, documents) {
    const index = new UFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\p{M}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\p{M}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
      intraMode: 1,
    });
    // It knows no fields: what counts most comes first.
    const texts = documents.map((document) =>
      fold(
        [...names]
          .sort((a, b) => FIELDS[b] - FIELDS[a])
          .map((field) => document[field])
          .join(' · '),
      ),
    );
    return { index, texts, ids: documents.map(({ id }) => id) };
  },
  search({ index, texts, ids }, words, limit) {
    const [found, info, order] = index.search(texts, fold(words), 3, 1e4);
    if (!found) return [];
    return (order ? order.map((at) => ids[info.idx[at]]) : found.map((at) => ids[at])).slice(0, limit);
  },
};

export const lunr = {
  name: 'Lunr + languages',
  package: 'lunr',
  entry: 'lunr.js',
  build({ default: lib }, documents) {
    return lib(function configure() {
      this.use(lib.multiLanguage('en', 'es', 'fr', 'ar', 'ru'));
      this.ref('id');
      for (const field of names) this.field(field, { boost: FIELDS[field] });
      for (const document of documents) this.add(document);
    });
  },
  search(index, words, limit) {
    const found = index.query((query) => {
      for (const word of words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
        query.term(word, { usePipeline: true, boost: 100 });
        query.term(word, { usePipeline: false, boost: 10, wildcard: 2 });
        if (word.length > 3) query.term(word, { usePipeline: false, editDistance: 1, boost: 1 });
      }
    });
    return found.slice(0, limit).map(({ ref }) => ref);
  },
};

/** SQLite's own full-text search, through Node's module. */
export const sqlite = {
  name: 'SQLite FTS5',
  package: 'node:sqlite',
  build({ DatabaseSync }, documents, path = ':memory:') {
    const database = new DatabaseSync(path);
    database.exec(
      `create virtual table services using fts5(id unindexed, ${names.join(', ')}, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4')`,
    );
    const insert = database.prepare(`insert into services values (?, ${names.map(() => '?').join(', ')})`);
    database.exec('begin');
    for (const document of documents) insert.run(document.id, ...names.map((field) => document[field]));
    database.exec('commit');
    const query = database.prepare(
      `select id from services where services match ? order by bm25(services, 0, ${Object.values(FIELDS).join(', ')}) limit ?`,
    );
    return { database, query };
  },
  search({ query }, words, limit) {
    const terms = wordsOf(words);
    if (terms.length === 0) return [];
    return query.all(terms.map((term) => `"${term}"*`).join(' OR '), limit).map(({ id }) => id);
  },
};

export const ENGINES = [miniSearch, fuse, sqlite, orama, uFuzzy, lunr, flexSearch];

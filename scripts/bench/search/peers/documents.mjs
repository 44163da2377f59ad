/**
 * Records as engines take them: fields of text. `needs` is empty but for the ablation, where it holds the words that our lexicon
 * has for the needs of each record.
 *
 * @param {readonly object[]} services of a generated directory
 * @param {(id: string) => string} [needsOf]
 */
export function documentsOf(services, needsOf = () => '') {
  const others = (texts) =>
    Object.entries(texts)
      .filter(([lang]) => lang !== 'en')
      .map(([, text]) => text)
      .join(' · ');
  return services.map(({ id, name, description, terms, organization, district, spoken }) => ({
    id,
    name: name.en,
    names: others(name),
    terms: [...terms.map((term) => term.name), ...spoken.map((language) => language.name)].join(', '),
    organization: organization.name,
    district,
    description: description.en,
    descriptions: others(description),
    needs: needsOf(id),
  }));
}

/**
 * The scripts of each element, in the order in which they help: the first draws the first screen, the others bring what is
 * wanted after a first tap. Each has its own script tag. The manifest of the element files, the kit, the examples and the
 * checks of sizes all read this list.
 */
export const ELEMENT_SCRIPTS = {
  'service-finder': ['finder.js', 'finder-more.js', 'finder-keep.js'],
  'id-guide': ['id-guide.js'],
  'licensing-guide': ['licensing-guide.js', 'licensing-guide-more.js'],
  'myth-card': ['myth-card.js', 'myth-card-more.js'],
  assessment: ['assessment.js', 'assessment-more.js'],
  scorecard: ['scorecard.js', 'assessment-more.js'],
} as const;

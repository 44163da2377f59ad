/**
 * The search of the file that one takes along: words are looked for in what the page says, and what does not fit is hidden. It
 * runs in any browser that can run a script at all, keeps nothing and asks nobody; without it the whole list stands there.
 */
export const TAKE_SCRIPT = `(function () {
  var byId = function (id) { return document.getElementById(id); };
  var fold = function (text) {
    text = text.toLowerCase();
    return text.normalize ? text.normalize('NFKD').replace(/[\\u0300-\\u036f\\u0640\\u064b-\\u065f\\u0670]/g, '') : text;
  };
  var all = function (inside, selector) { return Array.prototype.slice.call(inside.querySelectorAll(selector)); };
  var search = byId('search'), query = byId('q'), found = byId('found'), topics = byId('topics');
  var forms = JSON.parse(search.getAttribute('data-results'));
  var plural = window.Intl && Intl.PluralRules ? new Intl.PluralRules(document.documentElement.lang) : { select: function (n) { return n === 1 ? 'one' : 'other'; } };
  var groups = all(document, 'section > div').map(function (group) {
    var section = group.parentNode, heading = group.querySelector('h3');
    var about = section.querySelector('h2').textContent + ' ' + (heading ? heading.textContent : '');
    return { group: group, section: section, items: all(group, 'li').map(function (item) { return { item: item, text: fold(item.textContent + ' ' + about) }; }) };
  });
  var timer;
  var look = function () {
    var words = fold(query.value).split(/\\s+/).filter(Boolean), count = 0, shown = [];
    groups.forEach(function (each) {
      var here = 0;
      each.items.forEach(function (one) {
        var fits = words.every(function (word) { return one.text.indexOf(word) >= 0; });
        one.item.hidden = !fits;
        if (fits) here++;
      });
      each.group.hidden = !here;
      if (here && shown.indexOf(each.section) < 0) shown.push(each.section);
      count += here;
    });
    all(document, 'section').forEach(function (section) { section.hidden = shown.indexOf(section) < 0; });
    topics.hidden = words.length > 0;
    clearTimeout(timer);
    timer = setTimeout(function () {
      found.textContent = words.length ? (count ? (forms[plural.select(count)] || forms.other).replace('#', count) : forms.none) : '';
    }, 400);
  };
  query.addEventListener('input', look);
  search.hidden = false;
  if (query.value) look();
})();`;

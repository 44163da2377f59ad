const PAGE = 9;

/** Fills the exhibit with the rows that the check found; each cell stands as the city wrote it. */
export async function showRows(section) {
  const { closedDoor, kinds, rows } = await (await fetch(section.dataset.src)).json();
  const list = section.querySelector('[data-rows]');
  const more = section.querySelector('[data-more]');
  const chips = section.querySelector('[data-chips]');
  let shown = [];
  let count = 0;

  const showMore = () => {
    const next = shown.slice(count, count + PAGE).map((row) => rowItem(row, list.dataset));
    list.append(...next);
    count += next.length;
    more.hidden = count >= shown.length;
    return next[0];
  };
  const choose = (kind) => {
    for (const chip of chips.children) chip.setAttribute('aria-pressed', String(chip.dataset.kind === kind));
    shown = kind === 'all' ? rows : rows.filter((row) => row.kinds.includes(kind));
    count = 0;
    list.replaceChildren();
    showMore();
  };

  section.querySelector('[data-count]').textContent = closedDoor.toLocaleString(document.documentElement.lang, { numberingSystem: 'latn' });
  chips.append(
    ...[['all', rows.length], ...Object.entries(kinds)]
      .filter(([, number]) => number > 0)
      .map(([kind, number]) => chip(kind, number, chips.dataset)),
  );
  chips.addEventListener('click', (event) => {
    const kind = event.target.closest('button')?.dataset.kind;
    if (kind) choose(kind);
  });
  more.addEventListener('click', () => {
    const first = showMore();
    first?.querySelector('h4')?.focus();
  });
  choose(kinds.door ? 'door' : 'all');
}

function chip(kind, number, labels) {
  const button = element('button', { type: 'button' });
  button.dataset.kind = kind;
  button.append(`${labels[kind]} `, element('span', {}, String(number)));
  return button;
}

function rowItem(row, labels) {
  const heading = element('h4', { tabindex: '-1' });
  heading.append(element('small', {}, `${labels.rowLabel} ${row.row}`), element('span', { lang: 'en', dir: 'auto' }, row.service));
  if (row.withheld) heading.append(element('small', { class: 'held' }, labels.withheldLabel));
  const findings = element('ul', { lang: 'en', dir: 'ltr' });
  for (const finding of row.findings) {
    const item = element('li');
    if (finding.column) {
      const cell = element('span', { class: finding.severity === 'note' ? 'cell mended' : 'cell', dir: 'auto' });
      cell.append(element('b', {}, `${finding.column}: `), finding.value);
      item.append(cell);
    }
    item.append(element('p', { class: 'says' }, finding.message));
    findings.append(item);
  }
  const item = element('li');
  item.append(heading, findings);
  return item;
}

function element(tag, attributes = {}, text) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

// What a city's own page gives the form: its departments, and a place to keep the answers. This one keeps them in the browser.
const form = document.querySelector('newcomer-assessment');
const KEY = 'port-lantern-assessment';

form.departments = [
  { id: 'schools', name: 'Schools' },
  { id: 'police', name: 'Police' },
];
form.storage = {
  load: async () => localStorage.getItem(KEY) ?? undefined,
  save: async (text) => localStorage.setItem(KEY, text),
};

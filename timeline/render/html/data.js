// What the page holds: the JSON at its end, each event with its item in the list.

const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const DAY = 86400; // seconds
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const data = JSON.parse($('page-data').textContent);
const items = document.querySelectorAll('#page-list .event');

// An event knows its bounds in seconds (undefined where open), its item, and
// whether the filters leave it.
const events = data.events.map((e, i) => ({
  ...e, index: i, item: items[i], shown: true,
  open: e.from === undefined ? 'start' : e.to === undefined ? 'end' : '',
  dated: e.from !== undefined || e.to !== undefined,
}));

const byItem = new Map(events.map((e) => [e.item, e]));

// Texts are read from the list when they are wanted, and kept.
function headlineOf(e) {
  return (e.headline ??= e.item.querySelector('h4').firstChild.textContent.trim());
}
function whenOf(e) {
  return (e.when ??= e.item.querySelector('.when').textContent.trim());
}
function wordsOf(e) {
  return (e.words ??= e.item.textContent.toLowerCase());
}
function sourcesOf(e) {
  return e.sources.map((s) => data.sources[s].name).join(', ');
}

// Putting the page together.

const list = $('page-list');
let axis = null;
let filters = null;
let current = null;

// choose marks an event in the list and on the axis.
function choose(e, fromKeys) {
  current?.item.classList.remove('chosen');
  current = e;
  e?.item.classList.add('chosen');
  axis?.choose(e, true);
  if (e && fromKeys) {
    e.item.scrollIntoView({ block: 'nearest' });
    $('page-say').textContent = `${whenOf(e)}: ${headlineOf(e)}. ${e.status === 'asserted' ? '' : `${e.status}. `}${e.conflict ? 'Dates disagree. ' : ''}${sourcesOf(e)}.`;
  }
}

// read brings the item of an event into sight, and on demand the focus to it.
function read(e, focus) {
  choose(e);
  e.item.scrollIntoView({ block: 'start', behavior: calm.matches ? 'auto' : 'smooth' });
  history.replaceState(null, '', `#${e.item.id}`);
  if (focus) e.item.querySelector('.link').focus({ preventScroll: true });
}

// A link to an event shows it, even where a filter had hidden it.
function follow() {
  const item = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
  const e = item && byItem.get(item);
  if (!e) return;
  if (!e.shown) $('page-filters').reset();
  setTimeout(() => {
    choose(e);
    item.scrollIntoView({ block: 'start' });
  });
}

function startTheme() {
  const button = $('page-theme');
  const themes = ['system', 'light', 'dark'];
  const stored = (value) => { // a page from a disk may have no storage
    try {
      if (value === undefined) return localStorage.getItem('annals-theme');
      localStorage.setItem('annals-theme', value);
    } catch { /* then it lasts as long as the page */ }
    return null;
  };
  let theme = themes.includes(stored()) ? stored() : 'system';
  const set = () => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    button.textContent = `Theme: ${theme === 'system' ? 'as the system' : theme}`;
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    stored(theme);
    set();
  });
  button.hidden = false;
  set();
}

function start() {
  startTheme();
  filters = makeFilters({
    viewNow: () => axis?.view(),
    onChange: (shown) => shown && axis?.show(shown),
  });
  $('page-filters').hidden = events.length === 0;
  $('page-more').addEventListener('click', (ev) => ev.target.setAttribute('aria-expanded', ev.target.getAttribute('aria-expanded') !== 'true'));
  if (domain) {
    $('page-time').hidden = false;
    root.classList.add('axis');
    axis = makeAxis({ onChoose: choose, onRead: read, onView: () => filters.viewMoved() });
    axis.layout();
  }
  filters.apply({ axis: false });
  list.addEventListener('pointerover', (ev) => axis?.hover(byItem.get(ev.target.closest('.event')) ?? null));
  list.addEventListener('pointerleave', () => axis?.hover(null));
  list.addEventListener('click', (ev) => {
    const e = byItem.get(ev.target.closest('.event'));
    if (e && !ev.target.closest('a, summary, dl')) choose(e);
  });
  list.addEventListener('focusin', (ev) => {
    const e = byItem.get(ev.target.closest('.event'));
    if (e && e !== current && ev.target.matches(':focus-visible')) choose(e);
  });
  addEventListener('hashchange', follow);
  follow();
}

start();

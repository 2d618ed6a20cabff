// Choosing events: what the form says, applied to the list. A range keeps what
// can lie in it, as an event with one bound can.

function makeFilters({ onChange, viewNow }) {
  const form = $('page-filters');
  const boxes = (name) => [...form.querySelectorAll(`input[name="${name}"]`)];
  const checked = (name) => {
    const all = boxes(name);
    const on = all.filter((b) => b.checked).map((b) => b.value);
    return on.length === all.length ? null : new Set(on);
  };
  const day = (id) => {
    const t = Date.parse(`${$(id).value}T00:00:00Z`);
    return Number.isNaN(t) ? undefined : t / 1000;
  };

  function wanted() {
    const statuses = checked('status');
    const sources = checked('source');
    const words = $('page-text').value.trim().toLowerCase();
    const conflicts = $('page-conflicts')?.checked;
    const view = $('page-view').checked && viewNow();
    const from = day('page-from');
    const to = day('page-to');
    const within = (e, a, b) => (e.to ?? Infinity) > (a ?? -Infinity) && (e.from ?? -Infinity) < (b ?? Infinity);
    return (e) =>
      (!statuses || statuses.has(e.status)) &&
      (!sources || e.sources.some((s) => sources.has(String(s)))) &&
      (!conflicts || e.conflict) &&
      (from === undefined && to === undefined || within(e, from, to === undefined ? undefined : to + DAY)) &&
      (!view || e.dated && (e.b ?? e.a) > view.from && (e.a ?? e.b) < view.to) &&
      (!words || wordsOf(e).includes(words));
  }

  // The view of the axis chooses what is listed, not what the axis draws.
  function apply({ axis = true } = {}) {
    const keep = wanted();
    const years = new Map();
    let left = 0;
    for (const e of events) {
      e.shown = keep(e);
      if (e.item.hidden === e.shown) e.item.hidden = !e.shown;
      const year = e.item.parentNode;
      years.set(year, (years.get(year) ?? 0) + (e.shown ? 1 : 0));
      if (e.shown) left++;
    }
    for (const [list, n] of years) list.parentNode.hidden = n === 0;
    $('page-none').hidden = left > 0 || events.length === 0;
    $('page-count').textContent = left === events.length ? plural(left) : `${left.toLocaleString('en')} of ${plural(events.length)}`;
    if (axis) onChange($('page-view').checked ? null : events.filter((e) => e.shown));
  }

  const plural = (n) => `${n.toLocaleString('en')} event${n === 1 ? '' : 's'}`;

  let timer = 0;
  const soon = (options) => {
    clearTimeout(timer);
    timer = setTimeout(apply, 120, options);
  };
  form.addEventListener('input', (ev) => ev.target.id !== 'page-quotes' && soon());
  form.addEventListener('reset', () => setTimeout(() => {
    dense(events.length > 300);
    apply();
  }));
  form.addEventListener('submit', (ev) => ev.preventDefault());

  const quotes = $('page-quotes');
  quotes.addEventListener('change', () => dense(!quotes.checked));
  function dense(on) {
    quotes.checked = !on;
    $('page-list').classList.toggle('dense', on);
  }
  dense(events.length > 300);

  // A menu closes when the reader turns elsewhere.
  const menu = $('page-sources');
  document.addEventListener('pointerdown', (ev) => menu?.open && !menu.contains(ev.target) && (menu.open = false));
  menu?.addEventListener('keydown', (ev) => {
    if (ev.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  return { apply, viewMoved: () => $('page-view').checked && soon({ axis: false }) };
}

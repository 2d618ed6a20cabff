// Folding time: where for long nothing begins or ends, the axis is cut short, and
// says so. A place on the axis is counted in seconds as a time is; the two differ
// by what is folded before.

const MAX_FOLDS = 8;
const MIN_FOLD = 30 * DAY;

// boundsOf gives the known bounds of all events, in order.
const bounds = [...new Set(events.flatMap((e) => [e.from, e.to]).filter((t) => t !== undefined))].sort((a, b) => a - b);

// longGaps chooses what to fold: gaps that would take a large part of what is
// left without the longer ones.
function longGaps() {
  const gaps = bounds.slice(1).map((to, i) => ({ from: bounds[i], to, size: to - bounds[i] })).sort((p, q) => q.size - p.size);
  let rest = bounds.length ? bounds.at(-1) - bounds[0] : 0;
  const chosen = [];
  for (const g of gaps.slice(0, MAX_FOLDS)) {
    if (g.size < MIN_FOLD || g.size < rest * 0.12 || rest - g.size < DAY) break;
    chosen.push(g);
    rest -= g.size;
  }
  return { chosen: chosen.sort((p, q) => p.from - q.from), rest };
}

// A fold has the times from and to, and the places a and b. Some air stays at both
// ends of a gap.
const FOLDS = (() => {
  const { chosen, rest } = longGaps();
  const wide = Math.min(rest * 0.035, MIN_FOLD / 2);
  let cut = 0;
  return chosen.map((g) => {
    const air = Math.min(rest * 0.015, g.size * 0.2);
    const f = { from: g.from + air, to: g.to - air, a: g.from + air - cut };
    f.b = f.a + wide;
    cut = f.to - f.b;
    return f;
  });
})();

let folds = FOLDS;

function placeOf(t) {
  let cut = 0;
  for (const f of folds) {
    if (t <= f.from) break;
    if (t < f.to) return f.a + ((t - f.from) / (f.to - f.from)) * (f.b - f.a);
    cut = f.to - f.b;
  }
  return t - cut;
}

function timeAt(p) {
  let cut = 0;
  for (const f of folds) {
    if (p <= f.a) break;
    if (p < f.b) return f.from + ((p - f.a) / (f.b - f.a)) * (f.to - f.from);
    cut = f.to - f.b;
  }
  return p + cut;
}

// partsOf gives the stretches of a view between the folds, as times.
function partsOf(view) {
  const parts = [];
  let from = timeAt(view.from);
  for (const f of folds) {
    if (f.b <= view.from || f.a >= view.to) continue;
    if (f.from > from) parts.push({ from, to: f.from });
    from = f.to;
  }
  const to = timeAt(view.to);
  if (to > from) parts.push({ from, to });
  return parts;
}

// gapText says how long a fold is.
function gapText(f, spelledOut) {
  const days = (f.to - f.from) / DAY;
  const [size, short, long] = days < 60 ? [7, 'wk', 'week'] : days < 700 ? [30.44, 'mo', 'month'] : [365.25, 'yr', 'year'];
  const n = Math.round(days / size);
  return `${n} ${spelledOut ? `${long}${n === 1 ? '' : 's'}` : short}`;
}

// domain is the range of all known bounds as places, with some air; null without
// any. An event keeps the places of its bounds as a and b.
const domain = bounds.length ? {} : null;

function setFolded(on) {
  folds = on ? FOLDS : [];
  if (!domain) return;
  const [from, to] = [placeOf(bounds[0]), placeOf(bounds.at(-1))];
  const air = Math.max((to - from) * 0.04, DAY * 2);
  domain.from = from - air;
  domain.to = to + air;
  for (const e of events) {
    e.a = e.from === undefined ? undefined : placeOf(e.from);
    e.b = e.to === undefined ? undefined : placeOf(e.to);
  }
}
setFolded(true);

// Laying events into rows: a lane a source, rows in each so that nothing covers
// anything. Positions count pixels from the start of the domain, at one scale;
// moving the axis sideways changes none.

const ROW = 14;        // pixels
const OPEN = 46;       // how long the fading side of an open bound is
const DOT = 5;         // half of a dot
const LABEL = 230;     // how long a label may be
const MAX_LANES = 12;

// shapeOf gives the ends of an event in pixels, and what it is drawn as.
function shapeOf(e, scale) {
  const x = (place) => (place - domain.from) * scale;
  if (e.open === 'start') return { kind: 'before', a: x(e.b) - OPEN, b: x(e.b) };
  if (e.open === 'end') return { kind: 'after', a: x(e.a), b: x(e.a) + OPEN };
  const a = x(e.a);
  const b = x(e.b);
  if (b - a < 2 * DOT + 1) {
    const m = (a + b) / 2;
    return { kind: e.soft ? 'softdot' : 'dot', a: m - DOT, b: m + DOT };
  }
  return { kind: e.soft ? 'soft' : 'range', a, b };
}

// lanesOf chooses what to give a lane: the sources that tell most, and one lane
// for the others where there are many.
function lanesOf(shown) {
  const counts = data.sources.map(() => 0);
  for (const e of shown) for (const s of e.sources) counts[s]++;
  const used = [...counts.keys()].filter((s) => counts[s] > 0).sort((a, b) => counts[b] - counts[a] || a - b);
  const own = used.length > MAX_LANES ? used.slice(0, MAX_LANES - 1) : used;
  const lanes = own.map((s) => ({ name: data.sources[s].name, marks: [] }));
  const laneOf = new Map(own.map((s, i) => [s, i]));
  if (own.length < used.length) {
    lanes.push({ name: `${used.length - own.length} other sources`, marks: [] });
    for (const s of used) if (!laneOf.has(s)) laneOf.set(s, lanes.length - 1);
  }
  if (shown.some((e) => e.sources.length === 0)) lanes.push({ name: 'no source', marks: [] });
  return { lanes, of: (e) => (e.sources.length ? [...new Set(e.sources.map((s) => laneOf.get(s)))] : [lanes.length - 1]) };
}

// pack fills lanes with the rows that each allows, what matters most first. An
// event keeps as much of its label as there is room for; what finds no row is
// counted at its place.
function pack(lanes, shown, scale, labelWidth) {
  for (const lane of lanes.lanes) {
    lane.marks = [];
    lane.more = new Map();
    lane.taken = Array.from({ length: lane.allowed }, () => []); // per row: [start, end], sorted
    lane.rows = 1;
  }
  const marks = shown.filter((e) => e.dated).map((e) => ({ e, ...shapeOf(e, scale) }));
  marks.sort((p, q) => (q.e.salience ?? 0) - (p.e.salience ?? 0) || p.e.index - q.e.index);
  for (const m of marks) {
    for (const l of lanes.of(m.e)) place(lanes.lanes[l], { ...m, row: -1, label: 0 }, labelWidth(m.e));
  }
}

// share deals rows out to lanes: one each, then one by one to the lane that lacks
// most of what it needs to show what is in view. The sum stays the same, so that
// the page below does not move.
function share(lanes, needs, rows) {
  const list = lanes.lanes;
  for (const lane of list) lane.rowsGiven = 1;
  for (let left = list.length * (rows - 1); left > 0; left--) {
    let best = 0;
    const lack = (i) => (needs[i] + 1) / list[i].rowsGiven;
    for (let i = 1; i < list.length; i++) if (lack(i) > lack(best)) best = i;
    list[best].rowsGiven++;
  }
  list.forEach((lane, i) => {
    lane.allowed = needs[i] > lane.rowsGiven ? Math.max(1, lane.rowsGiven - 1) : lane.rowsGiven; // the last row counts the others
  });
}

const AIR = 4;

function place(lane, mark, want) {
  const gap = mark.kind === 'soft' || mark.e.conflict ? 12 : 6;
  const labels = want > 90 ? [want, 90, 0] : want > 0 ? [want, 0] : [0];
  for (const label of labels) {
    const end = mark.b + (label && gap + label + 4) + AIR;
    for (const [r, taken] of lane.taken.entries()) {
      if (!take(taken, mark.a - AIR, end)) continue;
      Object.assign(mark, { row: r, label, gap });
      lane.rows = Math.max(lane.rows, r + 1);
      lane.marks.push(mark);
      return;
    }
  }
  const bin = Math.floor((mark.a + mark.b) / 2 / 34);
  const more = lane.more.get(bin) ?? { count: 0, x: bin * 34 + 17, marks: [] };
  more.count++;
  more.marks.push(mark);
  lane.more.set(bin, more);
}

// take reserves [a, b) in a row, if nothing stands there.
function take(taken, a, b) {
  let lo = 0;
  let hi = taken.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (taken[mid][0] < a) lo = mid + 1;
    else hi = mid;
  }
  if (lo > 0 && taken[lo - 1][1] > a || lo < taken.length && taken[lo][0] < b) return false;
  taken.splice(lo, 0, [a, b]);
  return true;
}

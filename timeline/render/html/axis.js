// The axis: a view of a stretch of time that moves and zooms, with a lane a
// source. It tells who listens which event is chosen and what it shows.

const MIN_SPAN = 3600 * 3; // seconds

function makeAxis({ onChoose, onRead, onView }) {
  const stage = $('page-axis');
  const canvas = stage.querySelector('canvas');
  const tip = stage.querySelector('.tip');
  const overview = $('page-overview');
  const limits = {};
  const limit = () => Object.assign(limits, { from: domain.from - (domain.to - domain.from) * 0.5, to: domain.to + (domain.to - domain.from) * 0.5 });
  limit();
  let view = { ...domain };
  let colours = coloursNow();
  let lanes = lanesOf(events);
  let shown = events;
  let width = 0;  // of the part that time runs through
  let gutter = 0; // left of it, for the names of lanes
  let height = 0;
  let rows = 3;
  let packedAt = 0; // the scale at which the rows hold
  let chosen = null;
  let hovered = null;
  let queued = false;
  let hits = [];

  const measure = document.createElement('canvas').getContext('2d');
  const labelWidth = (e) => (e.labelWidth ??= Math.min(LABEL, measure.measureText(headlineOf(e)).width));
  const noLabel = () => 0;
  const scaleNow = () => width / (view.to - view.from);

  // layout finds how much room there is: fewer rows the more lanes there are. On
  // a narrow screen the name of a lane stands above it.
  function layout() {
    gutter = stage.clientWidth >= 720 ? 168 : 0;
    width = stage.clientWidth - gutter;
    measure.font = `12px ${colours.font}`;
    const count = Math.max(1, lanes.lanes.length);
    const room = Math.max(240, Math.min(innerHeight * 0.45, 420)) - HEAD;
    rows = Math.max(2, Math.min(8, Math.floor((room / count - laneHead()) / ROW)));
    height = HEAD + lanes.lanes.length * (laneHead() + rows * ROW);
    canvas.style.height = `${height}px`; // before it is painted, so that the next line measures right
    overview.style.height = '34px';
    deal();
    root.style.setProperty('--axis', `${$('page-time').offsetHeight}px`);
  }
  const laneHead = () => (gutter ? 9 : 20);

  // deal gives the rows to the lanes that need them in this view.
  function deal() {
    const seen = shown.filter(inView);
    for (const lane of lanes.lanes) lane.allowed = rows * lanes.lanes.length;
    pack(lanes, seen, scaleNow(), seen.length < 200 ? labelWidth : noLabel);
    share(lanes, lanes.lanes.map((lane) => (lane.marks.length ? lane.rows : 0)), rows);
    let y = HEAD;
    for (const lane of lanes.lanes) {
      lane.y = y;
      lane.height = laneHead() + lane.rowsGiven * ROW;
      y += lane.height;
    }
    packedAt = 0;
    redraw();
  }
  const inView = (e) => e.dated && (e.b ?? e.a) > view.from && (e.a ?? e.b) < view.to;

  function repack() {
    const scale = scaleNow();
    if (packedAt === scale) return;
    // Labels only where few enough events are in view to read them.
    pack(lanes, shown, scale, shown.filter(inView).length < 400 ? labelWidth : noLabel);
    packedAt = scale;
  }

  function redraw() {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => {
      queued = false;
      paint();
    });
  }

  function paint() {
    if (!width) return;
    repack();
    const c = fitted(canvas, width + gutter, height);
    c.save();
    c.translate(gutter, 0);
    c.beginPath();
    c.rect(0, 0, width, height);
    c.clip();
    drawScale(c, view, width, height, colours, drawFolds(c, view, width, height, colours));
    const shift = (domain.from - view.from) * scaleNow();
    hits = [];
    for (const lane of lanes.lanes) paintLane(c, lane, shift);
    paintChosen(c, shift);
    c.restore();
    lanes.lanes.forEach((lane, i) => paintName(c, lane, i));
    paintOverview();
    $('page-range').textContent = `${dayText(timeAt(view.from))} – ${dayText(timeAt(view.to))}`;
    canvas.dataset.marks = hits.length; // for tests, and for the curious
  }

  function paintLane(c, lane, shift) {
    c.font = `12px ${colours.font}`;
    for (const m of lane.marks) {
      const x = m.a + shift;
      if (x > width + 10 || m.b + shift < -10 - LABEL) continue;
      const y = lane.y + laneHead() - 4 + m.row * ROW + ROW / 2;
      if (m.b + shift > -10) {
        c.globalAlpha = hovered && hovered !== m.e && hovered !== chosen ? 0.45 : 1;
        drawGlyph(c, m, x, y, colours);
        if (m.e.conflict) drawConflict(c, x + m.b - m.a + 5, y - 4, colours);
        c.globalAlpha = 1;
      }
      paintLabel(c, m, x + (m.b - m.a), y);
      hits.push({ e: m.e, a: x, b: x + (m.b - m.a), y });
    }
    paintMore(c, lane, shift);
  }

  // paintName keeps the name of a lane readable whatever lies beneath.
  function paintName(c, lane, i) {
    if (i > 0) {
      c.fillStyle = colours.line;
      c.fillRect(0, Math.round(lane.y), width + gutter, 1);
    }
    c.font = gutter ? `13px ${colours.font}` : `600 11px ${colours.font}`;
    const name = cut(c, lane.name, gutter ? gutter - 24 : Math.min(320, width - 20));
    if (!gutter) {
      c.fillStyle = colours.panel;
      c.globalAlpha = 0.85;
      c.fillRect(4, lane.y + 2, c.measureText(name).width + 10, 14);
      c.globalAlpha = 1;
    }
    c.fillStyle = gutter ? colours.ink : colours.soft;
    c.textBaseline = 'middle';
    c.fillText(name, gutter ? 12 : 8, lane.y + (gutter ? 11 : 10));
  }

  function paintLabel(c, m, end, y) {
    if (!m.label) return;
    const from = Math.max(end + m.gap, 6);
    const room = Math.min(m.label - (from - end - m.gap) + 1, width - from - 4);
    if (room < 24 || from > width) return;
    c.fillStyle = m.e === chosen ? colours.accent : colours.ink;
    c.fillText(cut(c, headlineOf(m.e), room), from, y + 0.5);
  }

  // paintMore counts what found no row.
  function paintMore(c, lane, shift) {
    c.font = `10px ${colours.font}`;
    c.fillStyle = colours.soft;
    const y = lane.y + lane.height - 10;
    for (const more of lane.more.values()) {
      const x = more.x + shift;
      if (x < -20 || x > width + 20) continue;
      const text = `+${more.count}`;
      const w = c.measureText(text).width;
      c.fillText(text, x - w / 2, y);
      hits.push({ more, a: x - 12, b: x + 12, y });
    }
  }

  function paintChosen(c, shift) {
    for (const e of new Set([hovered, chosen])) {
      if (!e?.dated) continue;
      const s = shapeOf(e, scaleNow());
      const [a, b] = [s.a + shift, s.b + shift];
      c.fillStyle = colours.accent;
      c.globalAlpha = e === chosen ? 0.11 : 0.07;
      c.fillRect(a - 3, HEAD - 2, b - a + 6, height - HEAD + 2);
      c.globalAlpha = 1;
      c.fillRect(a - 3, HEAD - 3, b - a + 6, 2);
    }
  }

  // The overview shows everything, and the view as a window in it.
  function paintOverview() {
    const h = 34;
    const c = fitted(overview, width + gutter, h);
    c.translate(gutter, 0);
    const bins = new Array(Math.max(1, Math.ceil(width / 4))).fill(0);
    const bin = (t) => Math.max(0, Math.min(bins.length - 1, Math.floor(((t - domain.from) / (domain.to - domain.from)) * bins.length)));
    for (const e of shown) if (e.dated) bins[bin(e.open === 'start' ? e.b : e.open ? e.a : (e.a + e.b) / 2)]++;
    const top = Math.sqrt(Math.max(1, ...bins));
    drawFolds(c, domain, width, h, colours, 0);
    c.fillStyle = colours.soft;
    bins.forEach((n, i) => n && c.fillRect(i * 4, h - 3 - (Math.sqrt(n) / top) * (h - 8), 3, (Math.sqrt(n) / top) * (h - 8)));
    const x = (t) => ((t - domain.from) / (domain.to - domain.from)) * width;
    const [a, b] = [Math.max(0, x(view.from)), Math.min(width, x(view.to))];
    c.fillStyle = colours.paper;
    c.globalAlpha = 0.65;
    c.fillRect(0, 0, a, h);
    c.fillRect(b, 0, width - b, h);
    c.globalAlpha = 1;
    c.strokeStyle = colours.accent;
    c.lineWidth = 2;
    c.strokeRect(a + 1, 1, Math.max(2, b - a - 2), h - 2);
  }

  // go moves to a view, within limits; smoothly where motion is welcome.
  let flight = 0;
  function go(from, to, smooth) {
    let span = Math.max(MIN_SPAN, Math.min(to - from, limits.to - limits.from));
    const middle = (from + to) / 2;
    from = Math.max(limits.from, Math.min(middle - span / 2, limits.to - span));
    const goal = { from, to: from + span };
    cancelAnimationFrame(flight);
    if (!smooth || calm.matches) {
      view = goal;
      settle();
      return;
    }
    const start = view;
    let begun;
    const step = (now) => {
      begun ??= now;
      const k = Math.min(1, (now - begun) / 220);
      const ease = 1 - (1 - k) ** 3;
      view = { from: start.from + (goal.from - start.from) * ease, to: start.to + (goal.to - start.to) * ease };
      settle();
      if (k < 1) flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  }
  let rest = 0;
  function settle() {
    redraw();
    clearTimeout(rest);
    rest = setTimeout(deal, 250);
    onView(view);
  }

  // zoom keeps the time at pixel x where it is.
  function zoom(factor, x = width / 2, smooth = false) {
    const span = view.to - view.from;
    const wanted = Math.max(MIN_SPAN, Math.min(span * factor, limits.to - limits.from));
    const at = view.from + (x / width) * span;
    go(at - (x / width) * wanted, at + (1 - x / width) * wanted, smooth);
  }
  function pan(share, smooth = true) {
    const d = (view.to - view.from) * share;
    go(view.from + d, view.to + d, smooth);
  }
  const all = () => go(domain.from, domain.to, true);
  const zoomedOut = () => view.to - view.from >= (domain.to - domain.from) * 0.999;

  // refold folds long gaps or shows them as long as they are, and keeps what is in view.
  function refold(button) {
    const every = zoomedOut();
    const [from, to] = [timeAt(view.from), timeAt(view.to)];
    setFolded(button.getAttribute('aria-pressed') !== 'true');
    button.setAttribute('aria-pressed', folds.length > 0);
    limit();
    if (every) go(domain.from, domain.to);
    else go(placeOf(from), placeOf(to));
    deal();
  }

  // choose marks an event and, where it is out of sight, moves to it.
  function choose(e, move) {
    chosen = e;
    if (e?.dated && move) {
      const span = view.to - view.from;
      const a = e.a ?? e.b;
      const b = e.b ?? e.a;
      if (b < view.from + span * 0.03 || a > view.to - span * 0.03) go((a + b) / 2 - span / 2, (a + b) / 2 + span / 2, true);
    }
    redraw();
  }

  function hover(e, x, y) {
    if (e !== hovered) {
      hovered = e;
      redraw();
    }
    tip.hidden = !e || x === undefined;
    if (tip.hidden) return;
    tip.replaceChildren();
    const when = document.createElement('b');
    when.textContent = whenOf(e) + (e.status === 'asserted' ? '' : `, ${e.status}`) + (e.conflict ? ', dates disagree' : '');
    tip.append(when, headlineOf(e));
    const left = gutter + Math.max(4, Math.min(x + 12, width - tip.offsetWidth - 4));
    const top = y + 18 + tip.offsetHeight > height ? Math.max(2, y - tip.offsetHeight - 10) : y + 18;
    tip.style.transform = `translate(${left}px, ${top}px)`;
  }

  function at(x, y) {
    let best = null;
    for (const h of hits) {
      const d = Math.max(h.a - x, x - h.b, 0) + Math.abs(h.y - y) * 0.8;
      if (Math.abs(h.y - y) <= ROW / 2 + 1 && d < 9 && (!best || d < best.d)) best = { ...h, d };
    }
    return best;
  }

  // expand makes room for events that found no row, or reads the first of them
  // where they stand at one time.
  function expand(more) {
    const places = more.marks.flatMap(({ e }) => [e.a ?? e.b, e.b ?? e.a]);
    const [a, b] = [Math.min(...places), Math.max(...places)];
    const span = Math.max((b - a) * 1.6, (view.to - view.from) / 8);
    if (view.to - view.from > MIN_SPAN * 8 && span < (view.to - view.from) * 0.9) go((a + b) / 2 - span / 2, (a + b) / 2 + span / 2, true);
    else onRead(more.marks[0].e);
  }

  attach();

  function attach() {
    const point = (ev) => {
      const box = canvas.getBoundingClientRect();
      return [ev.clientX - box.left - gutter, ev.clientY - box.top];
    };
    stage.addEventListener('wheel', (ev) => {
      const pinch = ev.ctrlKey || ev.metaKey;
      if (!pinch && (ev.shiftKey || Math.abs(ev.deltaX) > Math.abs(ev.deltaY))) {
        ev.preventDefault();
        pan(((ev.deltaX || ev.deltaY) / width) * 1.2, false);
      } else if (pinch || ev.deltaY < 0 || !zoomedOut()) { // zoomed out, the wheel is the page's again
        ev.preventDefault();
        const lines = ev.deltaMode === 1 ? 18 : 1;
        zoom(Math.exp(Math.max(-120, Math.min(120, ev.deltaY * lines)) * (pinch ? 0.01 : 0.0022)), point(ev)[0]);
      }
    }, { passive: false });

    const pointers = new Map();
    let moved = 0;
    stage.addEventListener('pointerdown', (ev) => {
      if (ev.button !== 0) return;
      pointers.set(ev.pointerId, point(ev));
      moved = 0;
    });
    stage.addEventListener('pointermove', (ev) => {
      const p = point(ev);
      const was = pointers.get(ev.pointerId);
      if (!was) {
        const h = at(...p);
        stage.classList.toggle('over', Boolean(h));
        hover(h?.e ?? null, ...p);
        return;
      }
      if (moved < 4 && Math.hypot(p[0] - was[0], p[1] - was[1]) + moved < 4) return;
      if (!stage.hasPointerCapture(ev.pointerId)) stage.setPointerCapture(ev.pointerId);
      stage.classList.add('dragging');
      hover(null);
      moved += Math.abs(p[0] - was[0]) + Math.abs(p[1] - was[1]);
      if (pointers.size === 2) {
        const [other] = [...pointers].filter(([id]) => id !== ev.pointerId).map(([, o]) => o);
        const before = Math.max(12, Math.abs(was[0] - other[0]));
        const now = Math.max(12, Math.abs(p[0] - other[0]));
        zoom(before / now, (p[0] + other[0]) / 2);
      } else {
        pan((was[0] - p[0]) / width, false);
      }
      pointers.set(ev.pointerId, p);
    });
    const up = (ev) => {
      const was = pointers.get(ev.pointerId);
      pointers.delete(ev.pointerId);
      stage.classList.remove('dragging');
      if (!was || moved >= 4 || ev.type !== 'pointerup') return;
      const h = at(...point(ev));
      if (h?.more) expand(h.more);
      else if (h) onRead(h.e);
      else onChoose(null);
    };
    stage.addEventListener('pointerup', up);
    stage.addEventListener('pointercancel', up);
    stage.addEventListener('pointerleave', () => hover(null));
    stage.addEventListener('dblclick', (ev) => zoom(ev.shiftKey ? 2.5 : 0.4, point(ev)[0], true));
    stage.addEventListener('keydown', key);

    const drag = (ev) => {
      const box = overview.getBoundingClientRect();
      const t = domain.from + ((ev.clientX - box.left - gutter) / width) * (domain.to - domain.from);
      const half = (view.to - view.from) / 2;
      go(t - half, t + half);
    };
    overview.addEventListener('pointerdown', (ev) => {
      overview.setPointerCapture(ev.pointerId);
      drag(ev);
    });
    overview.addEventListener('pointermove', (ev) => ev.buttons && drag(ev));

    for (const [id, f] of [['earlier', () => pan(-0.4)], ['later', () => pan(0.4)], ['out', () => zoom(2, undefined, true)], ['in', () => zoom(0.5, undefined, true)], ['all', all]]) {
      $(`page-${id}`).addEventListener('click', f);
    }
    const fold = $('page-fold');
    fold.hidden = FOLDS.length === 0;
    fold.addEventListener('click', () => refold(fold));
    new ResizeObserver(() => stage.clientWidth !== width + gutter && layout()).observe(stage);
    const recolour = () => {
      colours = coloursNow();
      redraw();
    };
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) matchMedia(query).addEventListener('change', recolour);
    new MutationObserver(recolour).observe(root, { attributeFilter: ['data-theme'] });
    for (const when of ['beforeprint', 'afterprint']) {
      addEventListener(when, () => {
        colours = coloursNow();
        paint();
      });
    }
  }

  function key(ev) {
    if (ev.ctrlKey || ev.metaKey || ev.altKey) return;
    const act = {
      ArrowLeft: () => pan(ev.shiftKey ? -0.8 : -0.2), ArrowRight: () => pan(ev.shiftKey ? 0.8 : 0.2),
      ArrowDown: () => walk(1), ArrowUp: () => walk(-1),
      '+': () => zoom(0.5, undefined, true), '=': () => zoom(0.5, undefined, true), '-': () => zoom(2, undefined, true), _: () => zoom(2, undefined, true),
      0: all, Home: all, Escape: () => onChoose(null), Enter: () => chosen && onRead(chosen, true),
    }[ev.key];
    if (!act) return;
    ev.preventDefault();
    act();
  }

  // walk goes to the next event that the filters leave, in the order of the list.
  function walk(by) {
    const list = shown.filter((e) => e.shown);
    if (!list.length) return;
    const i = chosen ? list.indexOf(chosen) + by : by > 0 ? 0 : list.length - 1;
    onChoose(list[Math.max(0, Math.min(list.length - 1, i))], true);
  }

  return {
    layout, choose, hover,
    view: () => view,
    show(list) {
      shown = list;
      lanes = lanesOf(list);
      layout();
    },
  };
}

// Painting the axis. What is certain has hard edges, what is soft fades, and an
// open bound runs out with an arrow: never more than is known.

const HEAD = 40; // pixels above the lanes, for the scale

// coloursNow reads the variables of the style, so that it stays the only place for
// them. An element resolves them: where the reader has chosen the colours of all
// pages they are names of these.
function coloursNow() {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.className = 'probe';
  const of = {};
  for (const name of ['paper', 'panel', 'ink', 'soft', 'line', 'faint', 'accent', 'conflict', 'asserted', 'alleged', 'planned', 'future', 'hypothetical', 'negated']) {
    probe.style.color = `var(--${name})`;
    of[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  of.font = getComputedStyle(document.body).fontFamily;
  return of;
}

// fitted sizes a canvas for the screen, and gives its context in CSS pixels.
function fitted(canvas, width, height) {
  const ratio = devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.height = `${height}px`;
  }
  const c = canvas.getContext('2d');
  c.setTransform(ratio, 0, 0, ratio, 0, 0);
  c.clearRect(0, 0, width, height);
  return c;
}

function clear(colour) {
  const rgb = /^rgb\((.*)\)$/.exec(colour);
  return rgb ? `rgba(${rgb[1]}, 0)` : 'transparent';
}

// drawGlyph paints a mark with its left end at x.
function drawGlyph(c, m, x, y, colours) {
  const colour = colours[m.e.status] ?? colours.asserted;
  const w = m.b - m.a;
  c.fillStyle = c.strokeStyle = colour;
  c.lineWidth = 1.5;
  c.setLineDash([]);
  switch (m.kind) {
    case 'dot': return drawDot(c, m, x + w / 2, y, colours);
    case 'softdot': return drawSoftDot(c, x + w / 2, y, colour);
    case 'range': return drawRange(c, m, x, y, w, colour, colours);
    case 'soft': {
      const g = c.createLinearGradient(x - 8, 0, x + w + 8, 0);
      const edge = Math.min(0.45, 26 / (w + 16));
      g.addColorStop(0, clear(colour));
      g.addColorStop(edge, colour);
      g.addColorStop(1 - edge, colour);
      g.addColorStop(1, clear(colour));
      c.fillStyle = g;
      c.fillRect(x - 8, y - 3, w + 16, 6);
      return undefined;
    }
  }
  drawOpen(c, m.kind === 'before', x, y, w, colour);
  return undefined;
}

// drawDot is a day: full where it is told as a fact, hollow where it is not.
function drawDot(c, m, x, y, colours) {
  c.beginPath();
  if (m.e.status === 'planned' || m.e.status === 'future') {
    c.moveTo(x, y - DOT);
    c.lineTo(x + DOT, y);
    c.lineTo(x, y + DOT);
    c.lineTo(x - DOT, y);
    c.closePath();
  } else {
    c.arc(x, y, DOT - 0.75, 0, 7);
  }
  if (m.e.status === 'asserted') {
    c.fill();
  } else {
    c.fillStyle = colours.panel;
    c.fill();
    if (m.e.status === 'hypothetical') c.setLineDash([2, 2]);
    c.stroke();
    c.setLineDash([]);
  }
  if (m.e.status === 'negated') {
    c.beginPath();
    c.moveTo(x - 3, y + 3);
    c.lineTo(x + 3, y - 3);
    c.stroke();
  }
}

function drawSoftDot(c, x, y, colour) {
  const g = c.createRadialGradient(x, y, 0, x, y, DOT + 2);
  g.addColorStop(0.3, colour);
  g.addColorStop(1, clear(colour));
  c.fillStyle = g;
  c.beginPath();
  c.arc(x, y, DOT + 2, 0, 7);
  c.fill();
}

function drawRange(c, m, x, y, w, colour, colours) {
  if (m.e.status === 'asserted') {
    c.globalAlpha = 0.55;
    c.fillRect(x, y - 3, w, 6);
    c.globalAlpha = 1;
  } else {
    c.fillStyle = colours.panel;
    c.fillRect(x, y - 3, w, 6);
    if (m.e.status !== 'alleged') c.setLineDash(m.e.status === 'hypothetical' ? [2, 2] : [5, 3]);
    c.strokeRect(x, y - 3, w, 6);
    c.setLineDash([]);
    c.fillStyle = colour;
  }
  c.fillRect(x - 1, y - DOT, 2, 2 * DOT);
  c.fillRect(x + w - 1, y - DOT, 2, 2 * DOT);
}

// drawOpen fades away from the bound that is known, with an arrow at the far end.
function drawOpen(c, before, x, y, w, colour) {
  const known = before ? x + w : x;
  const far = before ? x : x + w;
  const g = c.createLinearGradient(far, 0, known, 0);
  g.addColorStop(0, clear(colour));
  g.addColorStop(1, colour);
  c.fillStyle = g;
  c.fillRect(x, y - 2.5, w, 5);
  c.fillStyle = colour;
  c.fillRect(known - 1, y - DOT, 2, 2 * DOT);
  const tip = before ? far + 1 : far - 1;
  const d = before ? 4 : -4;
  c.globalAlpha = 0.75;
  c.beginPath();
  c.moveTo(tip + d, y - 4);
  c.lineTo(tip, y);
  c.lineTo(tip + d, y + 4);
  c.stroke();
  c.globalAlpha = 1;
}

// A conflict has a small diamond above its mark.
function drawConflict(c, x, y, colours) {
  c.fillStyle = colours.conflict;
  c.beginPath();
  c.moveTo(x, y - 4);
  c.lineTo(x + 3.5, y);
  c.lineTo(x, y + 4);
  c.lineTo(x - 3.5, y);
  c.closePath();
  c.fill();
}

// drawFolds hatches what is cut short, and says how long it is. It gives the room
// that these words take, as [from, to].
function drawFolds(c, view, width, height, colours, top = HEAD) {
  const x = (place) => ((place - view.from) / (view.to - view.from)) * width;
  const words = [];
  for (const f of folds) {
    const [a, b] = [Math.round(x(f.a)), Math.round(x(f.b))];
    if (b < 0 || a > width || b - a < 2) continue;
    c.save();
    c.beginPath();
    c.rect(a, top, b - a, height - top);
    c.clip();
    c.fillStyle = colours.faint;
    c.fillRect(a, top, b - a, height - top);
    c.strokeStyle = colours.line;
    c.lineWidth = 1;
    c.beginPath();
    for (let at = a - (height - top); at < b; at += 7) {
      c.moveTo(at, height);
      c.lineTo(at + height - top, top);
    }
    c.stroke();
    c.restore();
    if (!top) continue;
    c.font = `italic 11px ${colours.font}`;
    c.fillStyle = colours.soft;
    c.textBaseline = 'middle';
    const text = gapText(f, b - a > 64);
    const w = c.measureText(text).width;
    const from = Math.max(2, (a + b - w) / 2);
    if (w > b - a + 24 || words.length && words.at(-1)[1] + 4 > from) continue;
    c.fillText(text, from, HEAD - 10);
    words.push([from, from + w]);
  }
  return words;
}

// drawScale paints the lines of the calendar and what they are, where the words of
// folds leave room.
function drawScale(c, view, width, height, colours, taken) {
  const x = (place) => ((place - view.from) / (view.to - view.from)) * width;
  const { lines, spans } = ticksOf(view, width);
  c.textBaseline = 'middle';
  c.strokeStyle = colours.line;
  c.lineWidth = 1;
  c.setLineDash([]);
  c.fillStyle = colours.soft;
  c.font = `11px ${colours.font}`;
  c.beginPath();
  let end = -Infinity;
  for (const { at: place, text } of lines) {
    const at = Math.round(x(place)) + 0.5;
    c.moveTo(at, HEAD - 16);
    c.lineTo(at, height);
    const w = c.measureText(text).width;
    if (at + 4 < end || taken.some(([from, to]) => at < to && from < at + 8 + w)) continue;
    c.fillText(text, at + 4, HEAD - 10);
    end = at + 8 + w;
  }
  c.globalAlpha = 0.7;
  c.stroke();
  c.globalAlpha = 1;
  c.fillStyle = colours.ink;
  c.font = `600 12px ${colours.font}`;
  spans.forEach((s, i) => {
    const from = Math.max(0, x(s.at));
    const to = i + 1 < spans.length ? Math.min(width, x(spans[i + 1].at)) : width;
    if (s.begins) c.fillRect(Math.round(x(s.at)), 4, 1, 16);
    const text = s.texts.find((text) => to - from >= c.measureText(text).width + 10);
    if (text) c.fillText(text, from + 4, 12);
  });
}

// cut shortens a text to a width.
function cut(c, text, width) {
  if (c.measureText(text).width <= width) return text;
  let n = Math.floor((text.length * width) / c.measureText(text).width);
  while (n > 3 && c.measureText(`${text.slice(0, n)}…`).width > width) n--;
  return n > 6 ? `${text.slice(0, n).trimEnd()}…` : '';
}

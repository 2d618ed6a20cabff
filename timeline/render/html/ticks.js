// Dividing time: where lines stand on the axis, and what is written at them.
// Times are civil and counted as UTC.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// Steps from fine to coarse: [unit, how many, seconds (about)].
const STEPS = [
  ['minute', 1, 60], ['minute', 5, 300], ['minute', 15, 900], ['hour', 1, 3600], ['hour', 3, 10800], ['hour', 6, 21600],
  ['day', 1, DAY], ['day', 2, 2 * DAY], ['day', 7, 7 * DAY], ['day', 14, 14 * DAY],
  ['month', 1, 30.4 * DAY], ['month', 3, 91.3 * DAY], ['month', 6, 182.6 * DAY],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].map((n) => ['year', n, n * 365.25 * DAY]),
];

// civil makes seconds of a date; Date.UTC takes the years 0 to 99 for 1900 on.
function civil(year, month, day) {
  return new Date(0).setUTCFullYear(year, month, day) / 1000;
}

function yearText(y) {
  return y > 0 ? String(y) : `${1 - y} BC`;
}

// floor gives the last line of a step at or before t, next the one after it.
function floorTo(t, [unit, n]) {
  const d = new Date(t * 1000);
  switch (unit) {
    case 'year': return civil(Math.floor(d.getUTCFullYear() / n) * n, 0, 1);
    case 'month': return civil(d.getUTCFullYear(), Math.floor(d.getUTCMonth() / n) * n, 1);
    case 'day': return civil(d.getUTCFullYear(), d.getUTCMonth(), n === 1 ? d.getUTCDate() : 1 + Math.floor((d.getUTCDate() - 1) / n) * n);
  }
  const size = n * (unit === 'hour' ? 3600 : 60);
  return Math.floor(t / size) * size;
}
function next(t, [unit, n]) {
  const d = new Date(t * 1000);
  switch (unit) {
    case 'year': return civil(d.getUTCFullYear() + n, 0, 1);
    case 'month': return civil(d.getUTCFullYear(), d.getUTCMonth() + n, 1);
    case 'day': {
      const following = civil(d.getUTCFullYear(), d.getUTCMonth() + 1, 1);
      const day = t + n * DAY; // days count from the first of each month
      return n > 1 && following - day < n * DAY * 0.6 ? following : Math.min(day, following);
    }
  }
  return t + n * (unit === 'hour' ? 3600 : 60);
}

function tickText(t, [unit]) {
  const d = new Date(t * 1000);
  switch (unit) {
    case 'year': return yearText(d.getUTCFullYear());
    case 'month': return MONTHS[d.getUTCMonth()].slice(0, 3);
    case 'day': return String(d.getUTCDate());
  }
  return d.toISOString().slice(11, 16);
}

// The unit that stands in a second line above: the months of days, the days of hours.
const COARSER = { minute: ['day', 1], hour: ['day', 1], day: ['month', 1], month: ['year', 1] };

// contextTexts name a stretch, in less and less room.
function contextTexts(t, [unit]) {
  const d = new Date(t * 1000);
  const year = yearText(d.getUTCFullYear());
  const month = `${MONTHS[d.getUTCMonth()]} ${year}`;
  const short = `${MONTHS[d.getUTCMonth()].slice(0, 3)} ${year}`;
  return { day: [`${d.getUTCDate()} ${month}`, `${d.getUTCDate()} ${short}`], month: [month, short, `${short.slice(0, 3)} ’${year.slice(-2)}`, year], year: [year] }[unit] ?? [];
}

// ticksOf gives the lines of a view as places, about as far apart as labels need,
// and where stretches of the coarser unit begin.
function ticksOf(view, width) {
  const wide = (view.to - view.from) / width;
  const step = STEPS.find(([unit, , size]) => size / wide >= (unit === 'month' ? 44 : unit === 'day' ? 30 : 58)) ?? STEPS.at(-1);
  const lines = [];
  const spans = [];
  const coarse = COARSER[step[0]] ?? (folds.length ? step : undefined); // a stretch between folds may have no line of its own
  for (const part of partsOf(view)) {
    for (let t = floorTo(part.from, step), n = 0; t <= part.to && n < 500; t = next(t, step), n++) {
      if (t >= part.from) lines.push({ at: placeOf(t), text: tickText(t, step) });
    }
    if (!coarse) continue;
    for (let t = floorTo(part.from, coarse), n = 0; t <= part.to && n < 200; t = next(t, coarse), n++) {
      spans.push({ at: placeOf(Math.max(t, part.from)), begins: t >= part.from, texts: contextTexts(t, coarse) });
    }
  }
  return { lines, spans };
}

// dayText writes the day of a time, for the line that says what the axis shows.
function dayText(t) {
  const d = new Date(t * 1000);
  return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()].slice(0, 3)} ${yearText(d.getUTCFullYear())}`;
}

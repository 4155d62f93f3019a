// <time datetime="…T…Z">: the server can only say UTC; here the exact time is told in the reader's own zone.
// A time line's clock times follow, so that both say the same.
const language = document.documentElement.lang || undefined;
const exact = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "long" });
const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayAndClock = new Intl.DateTimeFormat(language, {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function tellLocalTimes(part) {
  for (const time of part.querySelectorAll('time[datetime*="T"]')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    time.title = exact.format(at);
    if (!time.classList.contains("timeline__time")) continue;
    const today = at.toDateString() === new Date().toDateString();
    time.textContent = (today ? clock : dayAndClock).format(at);
  }
}

tellLocalTimes(document);

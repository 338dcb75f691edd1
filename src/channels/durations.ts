const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something took or takes, as people say it: "45 giây", "12 phút", "2 giờ", "1 giờ 30 phút", "3 ngày". */
export function durationText(ms: number): string {
  if (ms < MINUTE_MS) return `${Math.max(0, Math.round(ms / SECOND_MS))} giây`;
  if (ms < HOUR_MS) return `${Math.round(ms / MINUTE_MS)} phút`;
  if (ms >= DAY_MS && ms % DAY_MS === 0) return `${ms / DAY_MS} ngày`;
  const minutes = Math.round(ms / MINUTE_MS);
  const rest = minutes % 60;
  return [`${Math.floor(minutes / 60)} giờ`, ...(rest === 0 ? [] : [`${rest} phút`])].join(' ');
}

/** "09:35", as clocks in Vietnam show it. */
export function clockText(moment: number): string {
  return new Date(moment).toLocaleTimeString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  });
}

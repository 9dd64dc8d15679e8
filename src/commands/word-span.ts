/** A span of time → words, rounded to what matters: `2 giờ 5 phút`. */
import type { Phrases } from './phrases.js';

const MINUTE = 60_000;

/** `span` in milliseconds: days and hours, hours and minutes, minutes, or less than one. */
export function wordSpan(span: number, { units }: Phrases): string {
  const minutes = Math.floor(span / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts = days > 0 ? [units.days(days), units.hours(hours)] : [units.hours(hours), units.minutes(minutes % 60)];
  const words = parts.filter((part) => part !== null).join(' ');
  return words === '' ? units.instant : words;
}

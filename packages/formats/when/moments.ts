/** Clock and zone: days become moments, in UTC, when the text or the context names the zone. */
import { dayText, readGiven } from '@throughline/model/given';
import type { Day } from '@throughline/model/given';
import { given, saying } from '@throughline/model/problem';
import { momentGiven, offsetText } from './calendar.ts';
import type { Facts } from './facts.ts';
import { certain, choice, proposal, remarked } from './types.ts';
import type { Finding, Remark, WhenContext } from './types.ts';
import { instantsAt, isPlace, offsetAt } from './zones.ts';
import type { Zone } from './zones.ts';

/** The moments that a zone's clock can mean by a local minute. */
export function momentsIn(zone: Zone, local: number): Finding {
  const { name, offsets, place, also } = zone;
  if (!offsets) return placed(place ?? '', local, name);
  const moments = offsets.map((offset) => momentGiven(local - offset));
  const [first = ''] = moments;
  if (moments.length > 1) return choice(moments, saying('when.zone-unclear', { zone: name }));
  const offset = offsets[0] ?? 0;
  const shown = place === undefined ? offset : (offsetAt(place, local - offset) ?? offset);
  if (shown !== offset) {
    const args = { zone: name, offset: offsetText(offset), kept: offsetText(shown), place: place ?? '' };
    return choice([first, momentGiven(local - shown)], saying('when.zone-season', args));
  }
  const remarks: Remark[] = [];
  if (also !== undefined) {
    remarks.push(
      saying('when.zone-also', { zone: name, offset: offsetText(offset), also: offsetText(also) }),
    );
  } else if (offset !== 0 && name !== '') {
    remarks.push(saying('when.zone-read', { zone: name, offset: offsetText(offset) }));
  }
  return certain(first, ...remarks);
}

/** A time on the clock of a place, which skips an hour in spring and shows one twice in autumn. */
function placed(place: string, local: number, zone: string): Finding {
  const moments = instantsAt(place, local).map(momentGiven);
  const [first] = moments;
  if (first === undefined) {
    return proposal([dayText(Math.floor(local / 1440))], saying('when.time-skipped', { zone }));
  }
  if (moments.length > 1) return choice(moments, saying('when.time-twice', { zone }));
  return certain(first);
}

function onDay(day: Day, minute: number, facts: Facts, context: WhenContext): Finding {
  const local = day * 1440 + minute;
  if (facts.zone) return momentsIn(facts.zone, local);
  if (context.zone !== undefined && isPlace(context.zone)) {
    const found = placed(context.zone, local, context.zone);
    return remarked(found, saying('when.zone-assumed', { zone: context.zone }));
  }
  const options = [momentGiven(local), dayText(day)];
  // A machine that writes a day as 00:00 means the day.
  return proposal(minute === 0 ? options.toReversed() : options, saying('when.zone-missing'));
}

function join(findings: readonly Finding[]): Finding {
  const options = [...new Set(findings.flatMap((found) => found.options))];
  const remarks = findings[0]?.remarks ?? [];
  const doubted = findings.some((found) => found.trust === 'proposal');
  return { trust: doubted ? 'proposal' : options.length > 1 ? 'choice' : 'certain', options, remarks };
}

/** Puts the time that was said on the days that were found. */
export function atTime(found: Finding, facts: Facts, context: WhenContext): Finding {
  const { clock, zone } = facts;
  if (clock === undefined && zone === undefined) return found;
  const days = found.options.map((option) => readGiven(option)).filter((day) => day?.type === 'day');
  if (days.length === 0) {
    return found.options.length === 0
      ? proposal([], ...found.remarks, saying('when.date-missing'))
      : remarked(found, saying('when.time-without-day'), 'doubt');
  }
  if (clock === undefined && !zone?.anywhere) {
    return remarked(found, saying('when.zone-without-time', { zone: zone?.name ?? '' }));
  }
  if (clock !== undefined && clock !== 'midnight' && clock.minute === undefined) {
    return remarked(found, saying('when.impossible-time', { time: clock.text }), 'doubt');
  }
  // Midnight is where a day begins and where it ends; "anywhere on earth" without a time is the end.
  const minutes = clock === 'midnight' ? [0, 1440] : [clock?.minute ?? 1440];
  const moments = days.flatMap((day) =>
    minutes.map((minute) => onDay(day?.from ?? 0, minute, facts, context)),
  );
  const joined = join(moments);
  const remarks = [...found.remarks];
  if (clock === undefined) remarks.push(saying('when.anywhere', { date: given(found.options[0] ?? '') }));
  else remarks.push(...joined.remarks);
  if (clock === 'midnight') remarks.push(saying('when.midnight'));
  else if (clock?.seconds) remarks.push(saying('when.seconds-dropped', { time: clock.text }));
  return { ...joined, trust: weaker(found.trust, joined.trust), remarks };
}

const order = ['certain', 'choice', 'proposal'] as const;

/** The less certain of two. */
export const weaker = (a: Finding['trust'], b: Finding['trust']): Finding['trust'] =>
  order[Math.max(order.indexOf(a), order.indexOf(b))] ?? 'proposal';

// Another people's reader of iCalendar, for the journeys. Lives here so that it finds the npm package.
import ICAL from "ical.js";

/** The one entry of a calendar file and its method: { method, uid, begin, end, summary, location, sequence, status, names }. */
export function readCalendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component, ...more] = calendar.getAllSubcomponents("vevent");
  if (more.length > 0) throw new Error("more than one entry");
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.uid,
    begin: event.startDate.toJSDate(),
    end: event.endDate.toJSDate(),
    summary: event.summary,
    location: event.location,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    names: component.getAllProperties("attendee").map((one) => one.toICALString()),
  };
}

/** Who takes part in the demo. Everybody in it is made up. */
export const cast = `throughline: 1
name: Larkspur Ferries
about: A made-up ferry company with one strategy. Look around, change anything, delete it when you are done.
zone: Europe/Lisbon
levels: [organisation, department, team, individual]
units:
  larkspur: { name: Larkspur Ferries, level: organisation }
  operations: { name: Operations, level: department, parent: larkspur }
  commercial: { name: Commercial, level: department, parent: larkspur }
  technology: { name: Technology, level: department, parent: larkspur }
  money: { name: Finance, level: department, parent: larkspur }
  piers: { name: Pier crews, level: team, parent: operations }
  fleet: { name: Fleet, level: team, parent: operations }
  ticketing: { name: Ticketing, level: team, parent: technology }
  data: { name: Data, level: team, parent: technology }
  marketing: { name: Marketing, level: team, parent: commercial }
people:
  ines: { id: ines, name: Inês Falcão, parent: larkspur }
  tomas: { id: tomas, name: Tomás Braga, parent: operations }
  mira: { id: mira, name: Mira Okonjo, parent: technology }
  elias: { id: elias, name: Elias Thorne, parent: commercial }
  hana: { id: hana, name: Hana Kovač, parent: money }
  pia: { id: pia, name: Pia Lindqvist, parent: piers }
  jonas: { id: jonas, name: Jonas Ekdahl, parent: piers }
  ravi: { id: ravi, name: Ravi Menon, parent: fleet }
  bo: { id: bo, name: Bo Castellan, parent: fleet }
  sol: { id: sol, name: Sol Aguirre, parent: ticketing }
  noor: { id: noor, name: Noor Haddad, parent: data }
  kit: { id: kit, name: Kit Marlowe-Hughes, parent: marketing }
roles:
  harbour-liaison: { id: harbour-liaison, name: Harbour liaison, parent: operations, holder: tomas }
  safety-officer: { id: safety-officer, name: Safety officer, parent: operations }
  accessibility-lead: { id: accessibility-lead, name: Accessibility lead, parent: commercial, holder: elias }
  programme-lead: { id: programme-lead, name: Programme lead, parent: larkspur }
plan:
  - goal: Nobody waits more than ten minutes for a ferry
    id: waiting
    owner: ines
    by: "{+240}"
    problem: On summer weekends people wait 34 minutes on average, and one in nine gives up and drives.
    benefits: The 41,000 people who cross each week, and the towns on both shores
    endState: At every pier, nine of ten passengers board within ten minutes of arriving, in every season.
    done: Nine of ten passengers at every pier board within ten minutes, four weeks in a row.
    indicators: [Median wait at each pier, Share of passengers who leave before boarding]
    scopeIn: [All eleven piers, Passengers and bicycles]
    scopeOut: [Car ferries, The night service]
    fixed: [No new vessels before next year, Fares stay as they are]
    ownerDecides: [Timetable, Crew rosters, Boarding rules]
    status: on-track
    items:
`;

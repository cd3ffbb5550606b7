/** The demo workspace: one believable strategy, told as a hand-written plan. Everybody in it is made up. */
import { dayText, type Day } from '@throughline/model/given';

/**
 * The demo as YAML, with its dates around `today` so that it never looks old.
 * @param today day number (days since 1970-01-01)
 */
export const demoPlan = (today: Day): string =>
  demo.replaceAll(/\{([+-]\d+)\}/g, (_, days: string) => dayText(today + Number(days)));

const demo = `throughline: 1
name: Larkspur Ferries
about: A made-up ferry company with one strategy. Look around, change anything, delete it when you are done.
zone: Europe/Lisbon
levels: [organisation, department, team, individual]
units:
  larkspur: { name: Larkspur Ferries, level: organisation }
  operations: { name: Operations, level: department, parent: larkspur }
  commercial: { name: Commercial, level: department, parent: larkspur }
  technology: { name: Technology, level: department, parent: larkspur }
  piers: { name: Pier crews, level: team, parent: operations }
  fleet: { name: Fleet, level: team, parent: operations }
  ticketing: { name: Ticketing, level: team, parent: technology }
  data: { name: Data, level: team, parent: technology }
  marketing: { name: Marketing, level: team, parent: commercial }
people:
  ines: { name: Inês Falcão, parent: larkspur }
  tomas: { name: Tomás Braga, parent: operations }
  mira: { name: Mira Okonjo, parent: technology }
  elias: { name: Elias Thorne, parent: commercial }
  pia: { name: Pia Lindqvist, parent: piers }
  ravi: { name: Ravi Menon, parent: fleet }
  sol: { name: Sol Aguirre, parent: ticketing }
  noor: { name: Noor Haddad, parent: data }
  kit: { name: Kit Marlowe-Hughes, parent: marketing }
roles:
  harbour-liaison: { name: Harbour liaison, parent: operations, holder: tomas }
  safety-officer: { name: Safety officer, parent: operations }
  accessibility-lead: { name: Accessibility lead, parent: commercial, holder: elias }
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
    status: at-risk
    items:
      - outcome: Crossings follow demand instead of a fixed timetable
        id: demand
        owner: tomas
        by: "{+150}"
        done: The timetable of a week is set from the forecast of that week, for eight weeks running.
        why: Half of all boats leave less than a third full while queues stand at the next pier.
        status: on-track
        items:
          - outcome: We know tomorrow's demand at each pier within fifteen per cent
            id: forecast
            owner: mira
            by: "{+60}"
            done: For thirty days the forecast of the day before was within fifteen per cent at every pier.
            status: on-track
            contributes-to: [rosters]
            items:
              - deliverable: Counts from the turnstiles, every five minutes
                id: counts
                owner: noor
                by: "{+12}"
                estimate: 5-8-14d
                done: Turnstile counts of all piers arrive in the warehouse within five minutes.
                status: on-track
                items:
                  - step: Agree the data contract with the turnstile maker
                    owner: noor
                    by: "{-9}"
                    status: finished
                  - step: Replace the two turnstiles that only count entries
                    id: turnstiles
                    owner: ravi
                    by: "{-3}"
                    estimate: 2-4d
                    status: blocked
                    why: The spare parts are held at customs; the harbour liaison has been asked.
                  - step: Alarm when a pier has been silent for ten minutes
                    owner: noor
                    by: "{+10}"
                    estimate: 1-2d
                    after: [turnstiles]
              - deliverable: Forecast service with a page the crews can read
                id: service
                owner: mira
                by: "{+48}"
                estimate: 10-15-30d
                done: Every crew lead sees tomorrow's numbers for their pier at six in the evening.
                after: [counts]
                items:
                  - step: Baseline from last year's tickets
                    owner: noor
                    by: "{+20}"
                    estimate: 3-5d
                  - step: Weather and school holidays as inputs
                    owner: noor
                    by: "{+30}"
                    estimate: 2-6d
                  - step: Paper prototype with three crew leads
                    owner: sol
                    by: "{+18}"
                    estimate: 1-2d
              - milestone: First week with a forecast for every pier
                id: first-forecast
                owner: mira
                by: "{+55}"
                after: [service]
          - outcome: Rosters can change with two days' notice, fairly
            id: rosters
            owner: pia
            by: "{+90}"
            done: Eight weekly rosters were published two days ahead and nobody was moved more than once.
            status: at-risk
            items:
              - deliverable: Roster rules agreed with the crews
                id: roster-rules
                owner: pia
                reviewer: ines
                by: "{+25}"
                estimate: 5-20d
                done: Crew council and management have both signed the rules.
                items:
                  - step: Listen to all eleven crews, one evening each
                    owner: pia
                    by: "{+8}"
                    estimate: 6-11d
                    status: on-track
                  - step: Draft rules with two examples for every rule
                    owner: pia
                    by: "{+15}"
                    estimate: 2-4d
                  - step: Check the draft against labour law
                    owner: safety-officer
                    by: "{+20}"
                    estimate: 2-5d
              - deliverable: Roster tool that shows who was moved when
                owner: pia
                by: "{+70}"
                estimate: 8-20d
                after: [roster-rules]
              - step: Try it at one pier for two weeks
                owner: pia
                by: "{+85}"
                estimate: 10d
          - outcome: A boat can be moved between piers within the hour
            owner: ravi
            by: "{+120}"
            done: Ten moves in a row took less than an hour from the call to the first boarding.
            items:
              - deliverable: Standing permission from the harbour authority
                id: permission
                owner: harbour-liaison
                by: "{+40}"
                estimate: 10-20-60d
                done: The authority has given permission for moves without a new notice each time.
              - deliverable: Refuelling points at piers 3 and 9
                owner: ravi
                by: "{+110}"
                estimate: 20-45d
                after: [permission]
              - step: Drill a move with every captain
                owner: ravi
                by: "{+118}"
                estimate: 4-6d
      - outcome: Boarding takes half the time
        id: boarding
        owner: tomas
        by: "{+130}"
        done: Median boarding of a full boat is under four minutes at every pier.
        status: on-track
        items:
          - outcome: Nine of ten tickets are bought before the pier
            owner: elias
            by: "{+100}"
            done: Nine of ten tickets of a week were bought before the passenger reached the turnstile.
            indicators: [Share of tickets bought before the pier]
            items:
              - deliverable: One-page purchase without an account
                id: purchase
                owner: sol
                by: "{+35}"
                estimate: 6-9-15d
                done: A first-time passenger buys a ticket in under forty seconds on a five-year-old phone.
                status: on-track
                items:
                  - step: Watch twelve passengers buy a ticket
                    owner: sol
                    by: "{-12}"
                    status: finished
                  - step: Take the account step out
                    owner: sol
                    by: "{+9}"
                    estimate: 2-4d
                  - step: Pay by phone without a card number
                    owner: sol
                    by: "{+28}"
                    estimate: 4-8d
              - deliverable: Posters and bus screens with one code a pier
                owner: kit
                by: "{+50}"
                estimate: 5-8d
                after: [purchase]
              - milestone: Ticket windows close at the four small piers
                owner: elias
                by: "{+95}"
          - outcome: Two gates open at once without losing count
            owner: pia
            by: "{+75}"
            done: At every pier two gates were open for a week, and counts agreed with the cameras within two per cent.
            items:
              - deliverable: Second gate at the seven piers that have one
                owner: ravi
                by: "{+65}"
                estimate: 15-30d
              - step: Brief the crews on counting with two gates
                owner: pia
                by: "{+60}"
                estimate: 2-3d
          - outcome: Wheelchairs and prams board without waiting for help
            owner: accessibility-lead
            by: "{+125}"
            done: In twenty observed boardings nobody in a wheelchair waited for a member of the crew.
            status: on-track
            items:
              - deliverable: Level ramps at piers 2, 5, 6 and 11
                owner: ravi
                by: "{+115}"
                estimate: 30-60d
                hands-over: [boarding]
              - step: Test the first ramp with the disability council
                owner: accessibility-lead
                by: "{+45}"
                estimate: 1-2d
      - outcome: Passengers know how long they will wait before they leave home
        id: know
        owner: mira
        by: "{+180}"
        done: Two of three passengers looked at the live wait before they came, and it was right within three minutes.
        status: on-track
        items:
          - outcome: The live wait is right within three minutes
            owner: noor
            by: "{+95}"
            done: For thirty days the shown wait was within three minutes of the measured one, nine times in ten.
            after: [counts]
            items:
              - deliverable: Queue cameras that keep no faces
                owner: noor
                by: "{+58}"
                estimate: 10-25d
                done: The data protection officer has signed that no image leaves the camera.
              - step: Compare cameras with a person and a clicker for a week
                owner: noor
                by: "{+72}"
                estimate: 5d
          - outcome: The wait is where people already look
            owner: kit
            by: "{+160}"
            done: The live wait shows in the town app, on two map services, and on a screen at each bus stop.
            items:
              - deliverable: Public feed of waits
                id: feed
                owner: sol
                by: "{+105}"
                estimate: 3-6d
              - step: Ask the town to show it in their app
                owner: elias
                by: "{+110}"
                after: [feed]
              - step: Screens at eleven bus stops
                owner: kit
                by: "{+150}"
                estimate: 15-25d
                after: [feed]
      - outcome: The crews would recommend working here
        owner: tomas
        by: H2 2027
        done: Three of four crew members say in a pulse that they would recommend working here.
        why: Faster crossings that burn people out will not last a summer.
`;

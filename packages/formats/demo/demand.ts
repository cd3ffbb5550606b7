/** The demo: crossings follow demand. */
export const demand = `      - outcome: Crossings follow demand instead of a fixed timetable
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
              - outcome: Every boarding is counted within five minutes
                id: counted
                owner: noor
                by: "{+14}"
                done: For a week no count of any pier came later than five minutes.
                status: on-track
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
                        id: contract
                        owner: noor
                        by: "{-9}"
                        estimate: 2-3d
                        status: on-track
                      - step: Replace the two turnstiles that only count entries
                        id: turnstiles
                        owner: ravi
                        by: "{-3}"
                        estimate: 2-4d
                        status: on-track
                      - step: Alarm when a pier has been silent for ten minutes
                        id: alarm
                        owner: noor
                        by: "{+10}"
                        estimate: 1-2d
              - outcome: Weather and holidays change the forecast the evening before
                id: weather
                owner: noor
                by: "{+32}"
                done: On ten days of sudden weather the forecast of the evening before had moved the right way.
                items:
                  - deliverable: Forecast service with a page the crews can read
                    id: service
                    owner: noor
                    by: "{+30}"
                    estimate: 8-12-20d
                    done: Every crew lead sees tomorrow's numbers for their pier at six in the evening.
                    after: [counts]
                    items:
                      - step: Baseline from last year's tickets
                        owner: noor
                        by: "{+13}"
                        estimate: 3-5d
                      - step: Weather and school holidays as inputs
                        owner: noor
                        by: "{+24}"
                        estimate: 2-6d
              - outcome: Crew leads trust the number enough to act on it
                id: trust
                owner: pia
                by: "{+52}"
                done: In a month nine of eleven crew leads changed a plan because of the forecast.
                items:
                  - step: Paper prototype with three crew leads
                    owner: sol
                    by: "{+18}"
                    estimate: 1-2d
                  - milestone: First week with a forecast for every pier
                    id: first-forecast
                    owner: mira
                    by: "{+48}"
                    after: [service]
          - outcome: Rosters can change with two days' notice, fairly
            id: rosters
            owner: pia
            by: "{+90}"
            done: Eight weekly rosters were published two days ahead and nobody was moved more than once.
            status: on-track
            items:
              - outcome: Crews and management stand behind the same rules
                id: rules-agreed
                owner: pia
                by: "{+27}"
                done: The crew council has voted, and the rules hang in every crew room.
                items:
                  - deliverable: Roster rules agreed with the crews
                    id: roster-rules
                    owner: pia
                    reviewer: ines
                    by: "{-2}"
                    estimate: 5-20d
                    done: Crew council and management have both signed the rules.
                    items:
                      - step: Listen to all eleven crews, one evening each
                        id: listen
                        owner: pia
                        by: "{-14}"
                        estimate: 6-11d
                        status: on-track
                      - step: Draft rules with two examples for every rule
                        id: draft-rules
                        owner: pia
                        by: "{-5}"
                        estimate: 2-4d
                        after: [listen]
                      - step: Check the draft against labour law
                        id: labour-law
                        owner: safety-officer
                        by: "{-3}"
                        estimate: 2-5d
              - outcome: Nobody is moved twice in a week
                owner: jonas
                by: "{+80}"
                done: For eight weeks the roster shows no second move.
                items:
                  - deliverable: Roster tool that shows who was moved when
                    id: roster-tool
                    owner: sol
                    by: "{+70}"
                    estimate: 8-20d
                    done: A crew lead sees all moves of a person over four weeks on one page.
                    after: [roster-rules]
                  - step: Try it at one pier for two weeks
                    owner: jonas
                    by: "{+78}"
                    estimate: 10d
                    after: [roster-tool]
              - outcome: Everybody sees their shifts on their own phone
                owner: sol
                by: "{+88}"
                done: Nineteen of twenty crew members opened their roster on a phone in a week.
          - outcome: A boat can be moved between piers within the hour
            id: moves
            owner: ravi
            by: "{+120}"
            done: Ten moves in a row took less than an hour from the call to the first boarding.
            items:
              - outcome: The harbour authority lets us move without a new notice each time
                id: authority
                owner: harbour-liaison
                by: "{+60}"
                done: A move was reported by a message, and nobody called back.
                items:
                  - deliverable: Standing permission from the harbour authority
                    id: permission
                    owner: harbour-liaison
                    by: "{+55}"
                    estimate: 10-20-60d
                    done: The authority has given permission for moves without a new notice each time.
              - outcome: Boats refuel on both shores
                owner: bo
                by: "{+112}"
                done: Each boat refuelled at pier 3 and at pier 9 within a quarter of an hour.
                items:
                  - deliverable: Refuelling points at piers 3 and 9
                    owner: bo
                    by: "{+110}"
                    estimate: 20-45d
                    done: The fire brigade has accepted both points.
                    after: [permission]
              - outcome: Every captain has moved a boat against the clock
                owner: ravi
                by: "{+118}"
                done: Each of the fourteen captains has done one drill in under an hour.
                items:
                  - step: Drill a move with every captain
                    owner: ravi
                    by: "{+118}"
                    estimate: 4-6d
          - outcome: Empty crossings in winter are halved
            id: winter
            owner: tomas
            by: "{+145}"
            done: In a winter month fewer than one crossing in ten carried nobody.
            items:
              - outcome: School runs keep their place, whatever the forecast says
                owner: jonas
                by: "{+85}"
                done: Both head teachers have agreed the protected crossings in writing.
              - outcome: Two quiet piers are served on call
                owner: ravi
                by: "{+140}"
                done: A caller at pier 7 or 10 was fetched within twenty minutes, nineteen times of twenty.
                after: [permission]
`;

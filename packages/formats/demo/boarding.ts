/** The demo: boarding takes half the time. */
export const boarding = `      - outcome: Boarding takes half the time
        id: boarding
        owner: tomas
        by: "{+130}"
        done: Median boarding of a full boat is under four minutes at every pier.
        status: on-track
        items:
          - outcome: Nine of ten tickets are bought before the pier
            id: before-pier
            owner: elias
            by: "{+100}"
            done: Nine of ten tickets of a week were bought before the passenger reached the turnstile.
            indicators: [Share of tickets bought before the pier]
            items:
              - outcome: A first-time passenger buys a ticket in under forty seconds
                id: forty
                owner: sol
                by: "{+40}"
                done: Ten of twelve people who had never bought one took less than forty seconds.
                status: on-track
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
                        id: watch
                        owner: sol
                        by: "{-12}"
                        estimate: 1-2d
                        status: on-track
                      - step: Take the account step out
                        owner: sol
                        by: "{+9}"
                        estimate: 2-4d
                        after: [watch]
                      - step: Pay by phone without a card number
                        owner: sol
                        by: "{+28}"
                        estimate: 4-8d
              - outcome: Whoever crosses daily walks through without stopping
                owner: sol
                by: "{+92}"
                done: Two of three daily passengers have a pass that opens the gate from the pocket.
                after: [purchase]
              - outcome: Visitors find the code where they already wait
                id: visitors
                owner: kit
                by: "{+58}"
                done: Of fifty visitors asked at the pier, forty had seen the code before they arrived.
                items:
                  - deliverable: Posters and bus screens with one code a pier
                    id: posters
                    owner: kit
                    by: "{+50}"
                    estimate: 5-8d
                    done: The codes hang at eleven piers and show at nine bus stops.
                    after: [purchase]
              - milestone: Ticket windows close at the four small piers
                owner: elias
                by: "{+95}"
          - outcome: Two gates open at once without losing count
            id: gates
            owner: pia
            by: "{+75}"
            done: At every pier two gates were open for a week, and counts agreed with the cameras.
            items:
              - outcome: Seven piers have a second gate that works
                owner: bo
                by: "{+66}"
                done: Each second gate was open for a full Saturday.
                items:
                  - deliverable: Second gate at the seven piers that have room for one
                    id: second-gate
                    owner: bo
                    by: "{+65}"
                    estimate: 15-30d
                    done: Handed over by the builder, with the keys in the crew rooms.
              - outcome: Gate counts agree with the cameras
                id: agree
                owner: noor
                by: "{+40}"
                done: Counts of two gates and of the cameras differ by less than two per cent.
                items:
                  - step: Compare gates and cameras at pier 4
                    owner: noor
                    by: "{+21}"
                    estimate: 3-5d
                    after: [counts]
                  - step: Brief the crews on counting with two gates
                    owner: jonas
                    by: "{+38}"
                    estimate: 2-3d
          - outcome: Wheelchairs and prams board without waiting for help
            id: level
            owner: accessibility-lead
            by: "{+125}"
            done: In twenty observed boardings nobody in a wheelchair waited for a member of the crew.
            status: on-track
            items:
              - outcome: Every pier has one way without a step
                owner: ravi
                by: "{+117}"
                done: The disability council rolled from the street to the seat at all eleven piers.
                items:
                  - deliverable: Level ramps at piers 2, 5, 6 and 11
                    id: ramps
                    owner: ravi
                    by: "{+115}"
                    estimate: 30-60d
                    done: Built, and signed by the disability council after a trial.
                    hands-over: [boarding]
                  - step: Test the first ramp with the disability council
                    owner: accessibility-lead
                    by: "{+45}"
                    estimate: 1-2d
              - outcome: Crews offer help before they are asked
                owner: jonas
                by: "{+70}"
                done: In twenty secret visits help was offered eighteen times.
          - outcome: Bicycles no longer hold up the queue
            id: bicycles
            owner: ravi
            by: "{+98}"
            done: On four sunny Sundays the boarding of bicycles ended before that of people.
            items:
              - outcome: Bicycles board by a way of their own
                owner: bo
                by: "{+82}"
                done: Marked and used at the five piers with the most bicycles.
              - outcome: Each boat carries forty bicycles
                owner: bo
                by: "{+96}"
                done: Forty bicycles stood in the new racks on a crossing in waves of one metre.
                items:
                  - deliverable: Racks for the six boats of the summer line
                    owner: bo
                    by: "{+90}"
                    estimate: 10-14-25d
                    done: Accepted by the classification society.
`;

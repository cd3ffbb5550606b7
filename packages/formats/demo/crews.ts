/** The demo: crews who stay, and a change that pays for itself. */
export const crews = `      - outcome: The crews would recommend working here
        id: recommend
        owner: tomas
        by: "{+200}"
        done: Three of four crew members say in a pulse that they would recommend working here.
        why: Faster crossings that burn people out will not last a summer.
        items:
          - outcome: Shifts end when they should
            id: on-time
            owner: pia
            by: "{+110}"
            done: In a month nineteen of twenty shifts ended within ten minutes of their plan.
            items:
              - outcome: Handing over a boat takes ten minutes
                owner: jonas
                by: "{+62}"
                done: Twenty hand-overs with the new sheet took ten minutes or less.
              - outcome: A relief crew stands by on summer Saturdays
                owner: pia
                by: "{+104}"
                done: Twelve Saturdays have two names each.
                after: [hired]
          - outcome: Every crew has the people it needs
            id: staffed
            owner: tomas
            by: "{+172}"
            done: No crew sailed short in the first four weeks of summer.
            items:
              - outcome: Twelve deckhands are hired before the summer
                id: hired
                owner: tomas
                by: "{+88}"
                done: Twelve contracts are signed, and eleven of the twelve came on the first day.
                status: on-track
                items:
                  - deliverable: Advertisement that crews would pass on to a friend
                    owner: kit
                    by: "{+11}"
                    estimate: 2-3-5d
                    done: Five of eleven crews have shared it unasked.
                  - step: Trial shifts for forty applicants
                    owner: jonas
                    by: "{+58}"
                    estimate: 8-12d
              - outcome: Two captains come from our own decks
                owner: ravi
                by: "{+170}"
                done: Two deckhands hold a captain's licence.
          - outcome: Who reports a danger sees what became of it
            id: danger
            owner: safety-officer
            by: "{+90}"
            done: Each report of a quarter has an answer that its writer has read.
            items:
              - outcome: Every report has an answer within a week
                owner: safety-officer
                by: "{+56}"
                done: Thirty reports in a row were answered within seven days.
              - outcome: Crews report twice as much as last year
                owner: jonas
                by: "{+86}"
                done: Sixty reports in a quarter, from at least nine crews.
      - outcome: It pays for itself by the second summer
        id: pays
        owner: hana
        by: "{+230}"
        done: Income and saved fuel of twelve months exceed what the change has cost.
        status: on-track
        items:
          - outcome: Fuel for each passenger falls by a fifth
            id: fuel
            owner: ravi
            by: "{+190}"
            done: Litres for a passenger over a month are a fifth below the same month last year.
            items:
              - outcome: Engines rest at the pier
                owner: bo
                by: "{+76}"
                done: At nine piers boats lie on shore power for longer than three minutes.
                items:
                  - deliverable: Shore power at nine piers
                    owner: bo
                    by: "{+74}"
                    estimate: 12-18-40d
                    done: Measured and accepted by the grid operator.
              - outcome: Half-empty boats sail slower, and nobody minds
                owner: ravi
                by: "{+135}"
                done: Two minutes longer off-peak, and complaints did not rise.
          - outcome: Fewer people give up and drive
            id: give-up
            owner: elias
            by: "{+210}"
            done: On summer weekends fewer than one in twenty leaves the queue.
            items:
              - outcome: Commuters who left last year come back
                owner: elias
                by: "{+140}"
                done: Of 400 who had cancelled their pass, 120 have bought one again.
              - outcome: Sunday visitors come a second time
                owner: kit
                by: "{+185}"
                done: One in four visitors of a Sunday bought another ticket within three months.
          - outcome: The towns pay for what they ask for
            id: towns
            owner: hana
            by: "{+126}"
            done: Both towns have signed a contract for the crossings that nobody else would pay.
            items:
              - outcome: The cost of each protected crossing is agreed
                owner: hana
                by: "{+46}"
                done: Both treasurers have signed the same sheet.
                items:
                  - deliverable: Cost of a crossing, by pier and season
                    id: costs
                    owner: hana
                    by: "{+22}"
                    estimate: 5-8-14d
                    done: Finance and fleet agree on the number for each pier.
              - outcome: Both councils have voted before the summer
                owner: hana
                by: "{+120}"
                done: Both votes are in the minutes.
                after: [costs]
      - milestone: The summer timetable is printed
        id: printed
        owner: programme-lead
        by: "{+104}"
        after: [rosters, first-forecast]
      - step: Walk all eleven piers with the town, once a quarter
        owner: programme-lead
        by: "{+16}"
        estimate: 2d
      - step: Show two neighbouring waits on one screen for two weekends, and count who walks on
        id: choose
        owner: programme-lead
        by: "{+34}"
        estimate: 2-4d
        why: All of this rests on people choosing another pier when they know the wait.
`;

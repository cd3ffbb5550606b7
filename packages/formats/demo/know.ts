/** The demo: passengers know how long they will wait. */
export const know = `      - outcome: Passengers know how long they will wait before they leave home
        id: know
        owner: mira
        by: "{+180}"
        done: Two of three passengers looked at the live wait before they came, and it was right within three minutes.
        status: on-track
        items:
          - outcome: The live wait is right within three minutes
            id: live-wait
            owner: noor
            by: "{+95}"
            done: For thirty days the shown wait was within three minutes of the measured one, nine times in ten.
            after: [counts]
            items:
              - outcome: The queue is measured, and nobody's face is kept
                id: faces
                owner: noor
                by: "{+38}"
                done: The data protection officer has signed that no image leaves the camera.
                items:
                  - deliverable: Queue cameras that keep no faces
                    id: cameras
                    owner: noor
                    by: "{+36}"
                    estimate: 10-25d
                    done: At three piers the camera gives a number, and nothing else.
                  - step: Compare cameras with a person and a clicker for a week
                    owner: noor
                    by: "{+33}"
                    estimate: 5d
              - outcome: The number stays right when a boat is late
                owner: mira
                by: "{+80}"
                done: On ten late boats the shown wait had grown before the boat was due.
          - outcome: The wait is where people already look
            id: look
            owner: kit
            by: "{+160}"
            done: The live wait shows in the town app, on two map services, and on a screen at each bus stop.
            items:
              - outcome: The town shows it in its own app
                id: town
                owner: elias
                by: "{+125}"
                done: The town app shows the wait of the nearest pier on its first page.
                items:
                  - deliverable: Public feed of waits
                    id: feed
                    owner: sol
                    by: "{+105}"
                    estimate: 3-6d
                    done: Anybody can read the wait of all piers, every minute, without asking us.
                  - step: Ask the town to show it in their app
                    owner: elias
                    by: "{+110}"
                    estimate: 2-5d
                    after: [feed]
              - outcome: Map services route by the live wait
                owner: kit
                by: "{+150}"
                done: Both map services sent a test passenger to the pier with the shorter wait.
                after: [feed]
              - outcome: Whoever waits for the bus sees the wait for the boat
                owner: kit
                by: "{+155}"
                done: Screens at eleven bus stops were right on ten visits each.
                items:
                  - step: Screens at eleven bus stops
                    owner: kit
                    by: "{+150}"
                    estimate: 15-25d
                    after: [feed]
          - outcome: When something breaks, passengers hear it from us first
            id: first-from-us
            owner: elias
            by: "{+72}"
            done: In three incidents in a row our message came before the first post of a passenger.
            items:
              - outcome: One person speaks for the company in every incident
                owner: elias
                by: "{+30}"
                done: The rota is full for a quarter, and every crew has the number.
              - outcome: A message goes out in three languages within ten minutes
                owner: kit
                by: "{+64}"
                done: Four drills out of five took less than ten minutes.
                items:
                  - deliverable: Twelve messages ready to send
                    owner: kit
                    by: "{+44}"
                    estimate: 3-5d
                    done: Read by a native speaker of each language, and by two crew leads.
`;

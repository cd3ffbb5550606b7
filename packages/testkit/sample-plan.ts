/** A small plan in which everything occurs that a plan can hold: what the golden files of the formats are made of. */
import type { Directory } from '@throughline/model/directory';
import type { Plan } from '@throughline/model/plan';
import { readPlanText } from './plan-text.ts';

const text = `settings: {"name":"Quay 7","about":"The office moves.\\n\\nTwice.","zone":"Europe/Lisbon","levels":["organisation","team"]}
person #anna
person #bela
person #nobody
unit Acme #acme
  level: organisation
  unit Docs team #docs
    level: team
    role Docs Lead #docs-lead
      holder: anna
      about: Writes.
    role Release manager #seat
goal Everybody works at Quay 7 #move @anna by 2027-Q3 [at-risk]
  problem: The lease ends.\\nTwice.
  benefits: Everybody
  endState: Nobody misses the old office.
  indicators: ["Days without a desk","=SUM(A1:A9)"]
  scopeIn: ["All teams; all floors"]
  scopeOut: ["The archive"]
  fixed: ["No work on Sundays"]
  ownerDecides: []
  why: "We outgrew it.\\n\\n> And it leaks."
  note #remark
    author: anna
    body: "Ask the landlord,\\n“twice”."
  outcome Teams sit where they work best #seats @docs-lead by 2027-05 ~2-4-9w
    contributors: ["docs","bela"]
    reviewer: anna
    contributes-to: move {"how":"Half of the goal"}
  deliverable "Lease (signed): \\"12 years\\"" #lease @seat from 2027-01 by 2027-02-26 ~3-8d [on-track]
    done: Both have signed.
    question #q1: {"from":"anna","to":"bela","due":"2027-02","tag":"open","body":{"text":"Who signs?"},"answer":{"text":"Me."}}
    question #q2: {"from":"bela","to":"docs-lead","tag":"open","body":{"text":"When?"}}
    step " 2nd reading, by lawyers" #reading by 2027-02-14T02:00Z ~2d [finished]
    step Sign #sign by 2027-H1
      after: reading {"type":"FF","lag":"-2ed","policy":"keep-gap"}
    step Old draft #draft (trash)
      step Its page #page
  milestone Keys handed over #keys by 2027-03-29/2027-04-02
    after: lease
    hands-over: move {"what":"Keys; all of them","by":"2027-04-02"}
    origin: {"source":"times.csv","key":"Keys","row":7,"cells":{"What":"Keys","When":"Easter week"}}
  step Secret talks #talks %cedar @anna by 2027
    step مرحبا 👩‍🚀 #rtl %cedar
`;

export const samplePlan = (): { plan: Plan; directory: Directory } => ({
  plan: readPlanText(text),
  directory: {
    anna: { name: 'Anna Schmidt', email: 'anna@acme.example' },
    bela: { name: 'Bela; the other one' },
  },
});

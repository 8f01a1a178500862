import {
  considered,
  following,
  hourly,
  interview,
  payPremium,
  role,
  skipsScreening,
  tuitionPaid,
} from '../build.ts';
import type { SampleOrganization } from '../model.ts';
import { ATMORE, DOTHAN, FOLEY, JACKSON, MOBILE, MONTGOMERY, PENSACOLA, SELMA } from '../places.ts';
import { DIRECT_CARE } from '../profiles/direct-care.ts';
import { all, any, anyOfType, atLeast, need, skill } from '../rules.ts';

const LANTERN_HOUSE: SampleOrganization = {
  key: 'lantern',
  kind: 'employer',
  name: 'Lantern House Senior Living',
  domain: 'lantern-house.example',
  about: 'Four houses where people grow old among friends. Member of the Coastal Care Compact.',
  roles: [
    role('Caregiver', {
      code: ['31-1122.00', '31-1121.00'],
      at: [PENSACOLA, FOLEY],
      pay: hourly(15.5, 18.5),
      gets: interview('Come by for coffee and an interview within the week.'),
      says: 'Help nine residents through their day at their pace. You learn their songs.',
      ...following(DIRECT_CARE, 'caregiver'),
    }),
    role('Memory Care Companion', {
      code: '31-1122.00',
      at: PENSACOLA,
      pay: hourly(17, 20),
      gets: payPremium('Two dollars an hour over the caregiver rate.'),
      says: 'Be the familiar face in a house for people who live with memory loss.',
      ...following(DIRECT_CARE, 'memory-care'),
    }),
    role('Medication Aide', {
      code: ['31-1131.00', '31-9099.00'],
      at: [PENSACOLA, FOLEY],
      pay: hourly(18, 21.5),
      gets: interview(),
      says: 'The right medicine, the right person, the right time, and the paper that proves it.',
      needs: all('medication-aide', anyOfType('License', { from: ['healthboard'] })),
    }),
    role('Life Enrichment Assistant', {
      code: ['39-9032.00', '31-1122.00'],
      at: FOLEY,
      pay: hourly(15, 17.5),
      gets: considered(),
      says: 'Music, gardens, outings, grandchildren’s days. You notice who has gone quiet.',
      needs: atLeast(
        2,
        'memory-care',
        'event-service',
        'disability-support',
        'customer-care',
        'career-mentor',
      ),
    }),
    role('House Manager', {
      code: '11-9111.00',
      at: PENSACOLA,
      pay: hourly(24, 29),
      gets: interview('You meet two residents, one family and the director.'),
      says: 'Lead a house of twelve staff and thirty residents. You still know how to make a bed.',
      needs: all(
        'team-lead',
        any('care-foundations', need('memory-care', { level: 'Mentor' })),
        any('project-basics', 'bookkeeping'),
      ),
      likes: ['medication-aide', 'comfort-at-the-end'],
    }),
  ],
};

const SECOND_PORCH: SampleOrganization = {
  key: 'secondporch',
  kind: 'employer',
  name: 'Second Porch Home Care',
  domain: 'secondporch.example',
  about:
    'Home care in six counties, run by people who began as caregivers. Member of the Coastal Care Compact.',
  roles: [
    role('Home Care Aide', {
      code: '31-1121.00',
      at: [MOBILE, ATMORE, JACKSON],
      pay: hourly(14.5, 17),
      gets: interview('We call you back within two working days.'),
      says: 'Meals, baths, rides and company, usually with the same three families.',
      ...following(DIRECT_CARE, 'home-care-aide'),
    }),
    role('Overnight Companion', {
      code: '31-1122.00',
      at: MOBILE,
      pay: hourly(14, 16),
      gets: considered(),
      says: 'Be in the house so that a family can sleep.',
      needs: any('home-care-aide', 'memory-care', 'comfort-at-the-end'),
    }),
    role('Hospice Support Aide', {
      code: '31-1121.00',
      at: [MOBILE, JACKSON],
      pay: hourly(17, 20),
      gets: interview(),
      says: 'Comfort, washing, music, silence. A chaplain and a nurse are one call away.',
      ...following(DIRECT_CARE, 'hospice-aide'),
    }),
    role('Care Coordinator', {
      code: ['21-1093.00', '43-5061.00'],
      at: MOBILE,
      orRemote: true,
      pay: hourly(19, 23),
      gets: skipsScreening('You talk to the owner first.'),
      says: 'Match people with aides, keep the calendar honest, and pick up the phone at six in the morning.',
      needs: all('customer-care', any('home-care-aide', 'community-health-worker'), 'digital-skills'),
      likes: ['benefits-navigation', need('spanish-at-work', { level: 'A2' })],
    }),
    role('Direct Support Professional', {
      code: '31-1122.00',
      at: [MOBILE, SELMA],
      pay: hourly(15, 18),
      gets: tuitionPaid('Your next badge is on us, up to 600 dollars a year.'),
      says: 'Support two adults with disabilities to live in their own apartment, the way they want to.',
      needs: all(
        'disability-support',
        skill('move-people-safely', { from: ['coastalcare', 'mobilebay', 'wiregrass'] }),
      ),
    }),
  ],
};

const BRIGHT_ACORN: SampleOrganization = {
  key: 'brightacorn',
  kind: 'employer',
  name: 'Bright Acorn Early Learning',
  domain: 'bright-acorn.example',
  about: 'Seven child care centers that pay for training and keep their teachers.',
  roles: [
    role('Infant Room Teacher', {
      code: '39-9011.00',
      at: [DOTHAN, MONTGOMERY],
      pay: hourly(14.5, 17),
      gets: interview('An hour in the room, then we talk.'),
      says: 'Four babies, two grown-ups, one rocking chair each.',
      needs: all('childcare-basics', 'infants-and-toddlers', need('cpr-first-aid', { within: 24 })),
    }),
    role('Assistant Teacher', {
      code: ['25-9042.00', '39-9011.00'],
      at: [DOTHAN, MONTGOMERY, SELMA],
      pay: hourly(13, 15.5),
      gets: tuitionPaid('We pay for the Early Childhood Educator certificate while you work.', {
        page: 'grow',
      }),
      says: 'Circle time, paint, scraped knees. A start in teaching with people who will teach you.',
      needs: 'childcare-basics',
      likes: ['calm-classrooms', need('spanish-at-work', { level: 'A2' })],
    }),
    role('Lead Teacher, Twos and Threes', {
      code: '25-2011.00',
      at: [DOTHAN, MONTGOMERY],
      pay: hourly(17, 21),
      gets: payPremium('The certificate is worth two dollars an hour with us.'),
      says: 'Plan the week, lead two assistants, and know each child’s favorite dinosaur.',
      needs: all('early-childhood-educator', need('cpr-first-aid', { within: 24 })),
      likes: ['team-lead', 'english-learners'],
    }),
    role('Center Director', {
      code: '11-9031.00',
      at: MONTGOMERY,
      pay: hourly(25, 31),
      gets: interview(),
      says: 'Children, staff, parents, licensing, the roof. You like people and lists.',
      needs: all(
        'early-childhood-educator',
        'team-lead',
        any('bookkeeping', 'project-basics', 'grant-reporting'),
      ),
    }),
  ],
};

export const CARE_EMPLOYERS: readonly SampleOrganization[] = [LANTERN_HOUSE, SECOND_PORCH, BRIGHT_ACORN];

import type { SampleProfile } from '../model.ts';
import { all, any, asRule, need } from '../rules.ts';

/** What the homes and agencies of a compact agreed on. */
export const DIRECT_CARE: SampleProfile = {
  key: 'direct-care',
  by: 'coastalcare',
  title: 'Direct care, day and night',
  description:
    'What our member homes and agencies agreed to accept for a first job in care. A badge that counts at one of us counts at all of us.',
  spanish: {
    title: 'Atención directa, de día y de noche',
    description:
      'Lo que las residencias y agencias miembros acordaron aceptar para un primer empleo en cuidados. La insignia que vale en una vale en todas.',
  },
  entries: [
    {
      key: 'caregiver',
      title: 'Caregiver in a home',
      description: 'Helps residents through their day: washing, dressing, meals, company.',
      spanish: {
        title: 'Cuidador o cuidadora en una residencia',
        description: 'Ayuda a los residentes durante el día: aseo, ropa, comidas, compañía.',
      },
      occupations: ['31-1122.00', '31-1121.00'],
      required: any('care-foundations', 'home-care-aide', 'nurse-aide-training'),
      preferred: [asRule('memory-care'), need('cpr-first-aid', { within: 24 })],
    },
    {
      key: 'memory-care',
      title: 'Companion for people with memory loss',
      description: 'Is a familiar face for people who live with memory loss.',
      spanish: {
        title: 'Acompañante de personas con pérdida de memoria',
        description: 'Es una cara conocida para quienes viven con pérdida de memoria.',
      },
      occupations: ['31-1122.00'],
      required: all(need('memory-care', { level: 'Practitioner' }), any('safe-lifting', 'care-foundations')),
      preferred: [],
    },
    {
      key: 'home-care-aide',
      title: 'Home care aide',
      description: 'Helps people in their own homes: meals, baths, rides and company.',
      spanish: {
        title: 'Auxiliar de atención a domicilio',
        description: 'Ayuda a las personas en su casa: comidas, baño, traslados y compañía.',
      },
      occupations: ['31-1121.00'],
      required: any(
        'home-care-aide',
        'family-caregiver-experience',
        'care-foundations',
        'nurse-aide-training',
      ),
      preferred: [],
    },
    {
      key: 'hospice-aide',
      title: 'Hospice support aide',
      description: 'Gives comfort at the end of life, beside a nurse and a chaplain.',
      spanish: {
        title: 'Auxiliar de cuidados paliativos',
        description: 'Da consuelo al final de la vida, junto a una enfermera y un capellán.',
      },
      occupations: ['31-1121.00'],
      required: all('comfort-at-the-end', any('home-care-aide', 'nurse-aide-training')),
      preferred: [asRule('memory-care')],
    },
  ],
};

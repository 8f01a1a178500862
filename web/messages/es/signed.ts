/** Lo que se dice a todos sobre los reconocimientos firmados. */
export const signed = {
  signed: {
    title: 'Firmado, para que lo compruebe usted',
    by: '**Firmado por {domain}.** La firma muestra que {organization} lo dijo y que nadie cambió una palabra.',
    until: 'Si el puesto se cierra o la regla cambia, la firma deja de valer, y ella misma lo dice.',
    how: 'No tiene que creerle a este sitio. Lo comprueba cualquier programa que lee Open Badges.',
    waiting: 'Ya es público, pero aún no está firmado. Tarda unos minutos.',
    credential: 'Lo firmado sobre {badge}',
    keys: 'Las claves de {organization}',
    document: 'Todo lo firmado, palabra por palabra',
    badgeTitle: 'Quién firmó que cuenta',
    badgeText: 'Cada uno está firmado. Puede pasárselo a otros, y ellos lo comprueban sin nosotros.',
    one: '{organization}: {job}',
    all: 'Todos en JSON',
  },
} as const;

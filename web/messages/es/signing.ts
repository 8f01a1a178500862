/** Lo que se dice a los dueños sobre las claves con que firma su organización. */
export const signing = {
  signing: {
    nav: 'Firma',
    title: 'Su firma',
    lead: 'Todo lo que publica va firmado en nombre de {domain}. Cualquiera puede comprobar que viene de usted, sin preguntarnos.',
    who: 'Quién firma',
    did: 'Su identificador de firma (DID)',
    didHint: 'Aparece en cada reconocimiento firmado. Con él, los programas encuentran sus claves.',
    document: 'Ver el documento que reúne sus claves',
    none: 'Todavía no tiene ninguna clave',
    noneText: 'La primera se crea cuando publica su primer puesto. Usted no tiene que hacer nada.',
    unproven: 'Primero demuestre que el dominio es suyo. Después se podrá firmar lo que publique.',
    away: 'Ahora mismo no se pudieron leer sus claves. Vuelva a cargar la página en un momento. Lo que publicó sigue siendo público.',
    keys: 'Sus claves',
    current: 'Firma ahora',
    retired: 'Ya no firma nada nuevo',
    revoked: 'Revocada',
    currentText: 'Desde el {date}.',
    retiredText: 'Desde el {date} hasta el {until}. Lo que firmó sigue valiendo.',
    revokedText: 'Desde el {date} no vale nada de lo que firmó.',
    rotate: 'Usar una clave nueva',
    rotateText:
      'Desde ese momento firma la clave nueva. Lo que firmó la anterior sigue valiendo, y quien lo lee no tiene que hacer nada.',
    revoke: 'Revocar esta clave',
    revokeOf: 'Revocar {key}',
    revokeText:
      'Hágalo si otra persona puede tener la clave. Deja de valer en el acto. Lo que firmó se vuelve a firmar con otra clave, y eso tarda unos minutos. No se puede deshacer.',
    sure: 'Sí, revocar {key} para siempre',
    sureMissing: 'Marque la casilla si está seguro.',
    rotated: 'Desde ahora firma la clave nueva.',
    wasRevoked: 'La clave está revocada. Lo que firmó se está volviendo a firmar.',
    own: 'Firmar con su propio dominio',
    ownText:
      '¿Tiene un sitio web en {domain}? Entonces su identificador puede ser {did}. Ponga esta clave en el archivo {address} y lo miramos.',
    ownMethod: 'Lo que va en el archivo',
    ownMethodHint: 'Dentro de verificationMethod; su id va también en assertionMethod.',
    ownUse: 'Mirar ahora y firmar como {did}',
    ownOn: 'Firma como {did}. Vimos su clave ahí el {date}.',
    ownMissing:
      'Su clave más nueva todavía no está en el archivo de {did}; por eso lo que publica va firmado con el identificador de arriba. Añádala y volvemos a mirar.',
    hosted: 'Firmar con el identificador que damos nosotros',
    ownSet: 'Desde ahora firma con su propio dominio.',
    hostedSet:
      'Desde ahora firma con el identificador que damos nosotros. Lo firmado antes se está volviendo a firmar.',
    notOwner: 'Un dueño puede cambiarlo.',
  },
} as const;

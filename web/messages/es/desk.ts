/** El marco de las páginas para quienes entran con su cuenta, sus formularios, y cómo se entra. */
export const desk = {
  desk: {
    menu: 'Su entidad',
    mine: 'Sus entidades',
    switch: 'Cambiar de entidad',
    start: 'Empezar con otra entidad',
    signedInAs: 'Sesión de {name}',
    signedIn: 'Sesión abierta',
    signOut: 'Salir',
    overview: 'Resumen',
    proof: 'Prueba del dominio',
    back: 'Volver a {place}',
    noticeCrossSite: 'Este formulario vino de otro sitio',
    noticeCrossSiteText:
      'Para protegerle, solo aceptamos formularios que envían nuestras propias páginas. No se cambió nada. Abra la página aquí y pruebe de nuevo.',
    noticeTooLarge: 'Era demasiado para enviarlo de una vez',
    noticeTooLargeText:
      'Un formulario con sus archivos puede tener 4 MB en total. Vuelva, elija un archivo más pequeño y pruebe de nuevo.',
    noticeForm: 'Este formulario ya no está',
    noticeFormText:
      'Puede que la página estuviera abierta desde antes de un cambio nuestro. Vuelva, cárguela de nuevo y copie lo que escribió.',
    toStart: 'Sus entidades',
  },
  part: { owner: 'Titular', editor: 'Redacción', approver: 'Aprobación', viewer: 'Lectura' },
  form: {
    problem: 'Problema',
    problemTitle: { one: 'Hay una cosa que corregir', other: 'Hay {count} cosas que corregir' },
    kept: 'Lo que escribió sigue aquí.',
    optional: 'opcional',
    cancel: 'Cancelar',
    copy: 'Copiar',
    copied: 'Copiado',
    missing: 'Falta este dato.',
    choose: 'Elija una opción.',
    tooShort: 'Hacen falta {limit} caracteres o más.',
    tooLong: 'Puede tener {limit} caracteres como máximo.',
    tooSmall: 'Debe ser {limit} o más.',
    tooLarge: 'Puede ser {limit} como máximo.',
    invalid: 'Así no lo podemos aceptar. Revíselo, por favor.',
  },
  failure: {
    'field-invalid': 'Hay algo que corregir en este formulario.',
    'field-unknown':
      'El formulario traía un campo que no conocemos. Cargue la página de nuevo y envíelo otra vez.',
    'not-found': 'Esto ya no está.',
    forbidden:
      'Su papel en esta entidad no permite esto. Puede hacerlo un titular, o cambiarle a usted el papel.',
    'domain-taken': 'Otra entidad ya demostró que este dominio es suyo.',
    'domain-proof-missing': 'Acabamos de mirar, y el registro todavía no está.',
    'alias-taken': 'Otra insignia ya tiene uno de estos identificadores.',
    'organization-unproven':
      'Primero demuestre que el dominio es suyo. Hasta entonces puede preparar borradores, y nada es público.',
    'signing-domain-unlisted':
      'El documento de su dominio todavía no incluye la clave actual. No se cambió nada.',
    'limit-reached': 'Ya hay tantos como puede haber. Quite uno primero.',
    'approval-missing': 'Alguien tiene que aprobar esto antes de que se pueda publicar.',
    'approval-own-draft': 'El último cambio es suyo, así que tiene que aprobarlo otra persona.',
    'publication-scheduled': 'Esto ya tiene fecha para publicarse. Quítele la fecha para cambiarlo.',
    'nothing-scheduled': 'No hay nada con fecha para publicarse.',
    'requirement-missing': 'Este puesto todavía no tiene regla.',
    'role-not-draft': 'En el estado en que está este puesto, eso no se puede.',
    'import-running': 'Hay otra importación en marcha. Espere a que termine o cancélela.',
    'import-errors': 'Algunas filas tienen errores. Corríjalas o deje fuera esas filas.',
    'import-over': 'Esta importación ya terminó o no tiene ninguna fila que se pueda cargar.',
    'key-reused':
      'Este formulario ya se envió una vez. Mire si con eso basta; si no, envíelo ahora de nuevo.',
    'version-conflict':
      'Alguien cambió esto mientras usted trabajaba en ello. Lo que escribió sigue aquí. Mire lo que hay ahora y, si debe valer lo suyo, envíelo de nuevo.',
    'dependency-down': 'Algo que necesitamos no respondió. No se cambió nada. Pruebe de nuevo en un minuto.',
  },
  signIn: {
    title: 'Entrar, para empleadores',
    headline: 'Entre para decir qué insignias cuentan',
    lead: 'Para quienes actúan por una empresa, un colegio universitario o una agencia. Usted describe sus puestos, dice qué insignias cuentan y lo publica con su propio nombre.',
    learners: '¿Viene a mostrar sus insignias? Para eso nunca necesita una cuenta.',
    learnersLink: 'Mostrar mis insignias',
    button: 'Entrar',
    again: 'Entrar de nuevo',
    where: 'Un servicio aparte nos dice quién es usted. Nunca vemos una contraseña.',
    keeps: 'Mientras dura su sesión guardamos una sola cookie, 12 horas como máximo. Sin rastreo.',
    first: '¿Es la primera vez? Con el mismo botón puede crear su cuenta.',
    outTitle: 'Salió de su cuenta',
    outText:
      'Desde este navegador ya nadie puede actuar por su entidad. Si la computadora es compartida, salga también donde entró:',
    outEverywhere: 'Salir también de allí',
    problemTitle: 'Todavía no ha entrado',
    unreachable: 'El servicio para entrar no respondió. No es culpa suya. Pruebe de nuevo en un minuto.',
    denied: 'La entrada se detuvo antes de terminar. Si fue usted, todo está bien. Puede empezar de nuevo.',
    mismatch:
      'La respuesta del servicio para entrar no encaja: su enlace ya se usó, o es de otra entrada. Por su seguridad, empiece de nuevo.',
    'not-begun':
      'Esta entrada no empezó en este navegador, o tardó más de 15 minutos. Empiece de nuevo desde aquí.',
    keptTitle: 'Su sesión terminó',
    keptText:
      'Lo que escribió no se perdió: espera en esta página. Entre en otra pestaña, vuelva aquí y envíelo.',
    keptSignIn: 'Entrar en otra pestaña',
    keptSend: 'Enviar lo que escribí',
  },
};

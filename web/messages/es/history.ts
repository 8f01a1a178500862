/** Qué decía un empleo y cuándo. */
export const history = {
  history: {
    title: 'Historial',
    titleOf: 'Historial de {role}',
    lead: 'Lo que usted dijo en público y cuándo. No se puede cambiar.',
    none: 'Todavía nada de este puesto ha sido público.',
    open: 'Qué cambió y cuándo',
    confirmed: 'El {date} el empleador volvió a decir que esto sigue siendo cierto.',
    first: 'La primera versión.',
    same: 'Dice lo mismo que antes.',
    'promise-ended': 'Lo hizo una fecha: la promesa llegó a su último día.',
    'proof-withdrawn': 'Ya no se pudo demostrar la dirección web del empleador, así que el empleo se retiró.',
    provenBy: 'Vimos la prueba en {ways}, por última vez el {date}.',
    'dns-txt': 'el DNS del dominio',
    'well-known': 'un archivo de su página web',
    'did-web': 'el documento DID de su página web',
    lapsing: 'Desde el {since} la prueba ya no está. Si no vuelve antes del {until}, se retiran los empleos.',
    resembles:
      'Fíjese bien: {organization}, en {domain}, se confunde fácilmente con otros. No son lo mismo. La dirección web los distingue.',
    asOf: 'Verlo como era un día',
    show: 'Ver ese día',
    asOfShown: '**Así era el {date}.**',
    asOfNone: '**El {date} este empleo todavía no era público.** Usted ve la primera versión.',
  },
} as const;

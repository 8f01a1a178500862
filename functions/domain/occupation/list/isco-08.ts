/**
 * Unit groups of ISCO-08 (International Labour Organization): `code|English|Spanish`. Codes and titles were compared with
 * the groups that ESCO publishes in both languages (European Commission, free to reuse with attribution); long Spanish
 * titles are shortened, and the spelling is American. The official file replaces it, as for `onet-soc.ts`.
 */
export const ISCO_08 = `
1120|Managing directors and chief executives|Directores generales y gerentes generales
1211|Finance managers|Directores financieros
1212|Human resource managers|Directores de recursos humanos
1219|Business services and administration managers not elsewhere classified|Otros directores de administración y servicios
1221|Sales and marketing managers|Directores de ventas y comercialización
1222|Advertising and public relations managers|Directores de publicidad y relaciones públicas
1223|Research and development managers|Directores de investigación y desarrollo
1311|Agricultural and forestry production managers|Directores de producción agropecuaria y silvicultura
1321|Manufacturing managers|Directores de industrias manufactureras
1323|Construction managers|Directores de empresas de construcción
1324|Supply, distribution and related managers|Directores de abastecimiento y distribución
1330|Information and communications technology service managers|Directores de servicios de tecnología de la información y las comunicaciones
1341|Child care services managers|Directores de servicios de cuidados infantiles
1342|Health services managers|Directores de servicios de salud
1344|Social welfare managers|Directores de servicios de bienestar social
1345|Education managers|Directores de servicios de educación
1411|Hotel managers|Gerentes de hoteles
1412|Restaurant managers|Gerentes de restaurantes
2113|Chemists|Químicos
2120|Mathematicians, actuaries and statisticians|Matemáticos, actuarios y estadísticos
2133|Environmental protection professionals|Profesionales de la protección medioambiental
2141|Industrial and production engineers|Ingenieros industriales y de producción
2142|Civil engineers|Ingenieros civiles
2143|Environmental engineers|Ingenieros medioambientales
2144|Mechanical engineers|Ingenieros mecánicos
2145|Chemical engineers|Ingenieros químicos
2151|Electrical engineers|Ingenieros electricistas
2152|Electronics engineers|Ingenieros electrónicos
2161|Building architects|Arquitectos
2165|Cartographers and surveyors|Cartógrafos y agrimensores
2166|Graphic and multimedia designers|Diseñadores gráficos y multimedia
2211|Generalist medical practitioners|Médicos generales
2221|Nursing professionals|Profesionales de enfermería
2240|Paramedical practitioners|Practicantes paramédicos
2250|Veterinarians|Veterinarios
2261|Dentists|Dentistas
2262|Pharmacists|Farmacéuticos
2263|Environmental and occupational health and hygiene professionals|Profesionales de la salud y la higiene laboral y ambiental
2264|Physiotherapists|Fisioterapeutas
2265|Dieticians and nutritionists|Dietistas y nutricionistas
2266|Audiologists and speech therapists|Audiólogos y logopedas
2320|Vocational education teachers|Profesores de formación profesional
2330|Secondary education teachers|Profesores de enseñanza secundaria
2341|Primary school teachers|Maestros de enseñanza primaria
2342|Early childhood educators|Maestros preescolares
2351|Education methods specialists|Especialistas en métodos pedagógicos
2411|Accountants|Contables
2412|Financial and investment advisers|Asesores financieros y en inversiones
2413|Financial analysts|Analistas financieros
2421|Management and organization analysts|Analistas de gestión y organización
2423|Personnel and careers professionals|Especialistas en políticas y servicios de personal
2424|Training and staff development professionals|Especialistas en formación del personal
2431|Advertising and marketing professionals|Profesionales de la publicidad y la comercialización
2432|Public relations professionals|Profesionales de relaciones públicas
2511|Systems analysts|Analistas de sistemas
2512|Software developers|Desarrolladores de software
2513|Web and multimedia developers|Desarrolladores web y multimedios
2514|Applications programmers|Programadores de aplicaciones
2519|Software and applications developers and analysts not elsewhere classified|Otros desarrolladores y analistas de software
2521|Database designers and administrators|Diseñadores y administradores de bases de datos
2522|Systems administrators|Administradores de sistemas
2523|Computer network professionals|Profesionales en redes de computadores
2529|Database and network professionals not elsewhere classified|Otros especialistas en bases de datos y redes
2611|Lawyers|Abogados
2622|Librarians and related information professionals|Bibliotecarios y documentalistas
2634|Psychologists|Psicólogos
2635|Social work and counselling professionals|Profesionales del trabajo social
2641|Authors and related writers|Autores y otros escritores
2642|Journalists|Periodistas
2643|Translators, interpreters and other linguists|Traductores, intérpretes y lingüistas
3111|Chemical and physical science technicians|Técnicos en ciencias físicas y químicas
3112|Civil engineering technicians|Técnicos en ingeniería civil
3113|Electrical engineering technicians|Electrotécnicos
3115|Mechanical engineering technicians|Técnicos en ingeniería mecánica
3118|Draughtspersons|Delineantes y dibujantes técnicos
3122|Manufacturing supervisors|Supervisores de industrias manufactureras
3123|Construction supervisors|Supervisores de la construcción
3131|Power production plant operators|Operadores de instalaciones de producción de energía
3132|Incinerator and water treatment plant operators|Operadores de incineradores y de tratamiento de aguas
3141|Life science technicians (excluding medical)|Técnicos en ciencias biológicas
3142|Agricultural technicians|Técnicos agropecuarios
3152|Ships' deck officers and pilots|Capitanes, oficiales de cubierta y prácticos
3153|Aircraft pilots and related associate professionals|Pilotos de aviación
3154|Air traffic controllers|Controladores de tráfico aéreo
3211|Medical imaging and therapeutic equipment technicians|Técnicos en aparatos de diagnóstico y tratamiento médico
3212|Medical and pathology laboratory technicians|Técnicos de laboratorios médicos
3213|Pharmaceutical technicians and assistants|Técnicos y asistentes farmacéuticos
3221|Nursing associate professionals|Profesionales de nivel medio de enfermería
3240|Veterinary technicians and assistants|Técnicos y asistentes veterinarios
3251|Dental assistants and therapists|Dentistas auxiliares y ayudantes de odontología
3252|Medical records and health information technicians|Técnicos en documentación sanitaria
3253|Community health workers|Trabajadores comunitarios de la salud
3254|Dispensing opticians|Técnicos en optometría y ópticos
3255|Physiotherapy technicians and assistants|Técnicos y asistentes fisioterapeutas
3256|Medical assistants|Practicantes y asistentes médicos
3257|Environmental and occupational health inspectors and associates|Inspectores de la salud laboral y medioambiental
3258|Ambulance workers|Ayudantes de ambulancias
3259|Health associate professionals not elsewhere classified|Otros profesionales de la salud de nivel medio
3311|Securities and finance dealers and brokers|Agentes de bolsa y otros servicios financieros
3312|Credit and loans officers|Oficiales de préstamos y créditos
3313|Accounting associate professionals|Tenedores de libros
3321|Insurance representatives|Agentes de seguros
3322|Commercial sales representatives|Representantes comerciales
3323|Buyers|Agentes de compras
3332|Conference and event planners|Organizadores de conferencias y eventos
3334|Real estate agents and property managers|Agentes inmobiliarios
3339|Business services agents not elsewhere classified|Otros agentes de servicios comerciales
3341|Office supervisors|Supervisores de secretaría
3343|Administrative and executive secretaries|Secretarios administrativos y ejecutivos
3344|Medical secretaries|Secretarios médicos
3353|Government social benefits officials|Agentes de servicios de seguridad social
3359|Regulatory government associate professionals not elsewhere classified|Otros agentes de la administración pública
3411|Legal and related associate professionals|Profesionales de nivel medio del derecho
3412|Social work associate professionals|Trabajadores y asistentes sociales de nivel medio
3422|Sports coaches, instructors and officials|Entrenadores, instructores y árbitros deportivos
3423|Fitness and recreation instructors and programme leaders|Instructores de educación física y recreación
3431|Photographers|Fotógrafos
3432|Interior designers and decorators|Diseñadores y decoradores de interior
3433|Gallery, museum and library technicians|Técnicos en galerías, museos y bibliotecas
3434|Chefs|Chefs
3512|Information and communications technology user support technicians|Técnicos en asistencia al usuario de tecnología de la información y las comunicaciones
3513|Computer network and systems technicians|Técnicos en redes y sistemas de computadores
3514|Web technicians|Técnicos de la web
3521|Broadcasting and audiovisual technicians|Técnicos de radiodifusión y grabación audiovisual
4110|General office clerks|Oficinistas generales
4120|Secretaries (general)|Secretarios (general)
4132|Data entry clerks|Grabadores de datos
4211|Bank tellers and related clerks|Cajeros de bancos
4214|Debt-collectors and related workers|Cobradores y afines
4222|Contact centre information clerks|Empleados de centros de llamadas
4224|Hotel receptionists|Recepcionistas de hoteles
4226|Receptionists (general)|Recepcionistas (general)
4227|Survey and market research interviewers|Entrevistadores de encuestas y de mercados
4311|Accounting and bookkeeping clerks|Empleados de contabilidad y cálculo de costos
4312|Statistical, finance and insurance clerks|Empleados de servicios estadísticos, financieros y de seguros
4313|Payroll clerks|Empleados encargados de las nóminas
4321|Stock clerks|Empleados de control de abastecimientos e inventario
4322|Production clerks|Empleados de servicios de apoyo a la producción
4323|Transport clerks|Empleados de servicios de transporte
4411|Library clerks|Empleados de bibliotecas
4415|Filing and copying clerks|Empleados de archivos
4416|Personnel clerks|Empleados del servicio de personal
4419|Clerical support workers not elsewhere classified|Otro personal de apoyo administrativo
5111|Travel attendants and travel stewards|Auxiliares de servicio de a bordo
5113|Travel guides|Guías de turismo
5120|Cooks|Cocineros
5131|Waiters|Camareros de mesas
5132|Bartenders|Camareros de barra
5141|Hairdressers|Peluqueros
5151|Cleaning and housekeeping supervisors in offices, hotels and other establishments|Supervisores de mantenimiento y limpieza
5222|Shop supervisors|Supervisores de tiendas y almacenes
5223|Shop sales assistants|Asistentes de venta de tiendas y almacenes
5230|Cashiers and ticket clerks|Cajeros y expendedores de billetes
5244|Contact centre salespersons|Vendedores por teléfono
5246|Food service counter attendants|Vendedores de comidas al mostrador
5311|Child care workers|Cuidadores de niños
5312|Teachers' aides|Auxiliares de maestros
5321|Health care assistants|Trabajadores de los cuidados personales en instituciones
5322|Home-based personal care workers|Trabajadores de los cuidados personales a domicilio
5329|Personal care workers in health services not elsewhere classified|Otros trabajadores de los cuidados personales en salud
5411|Firefighters|Bomberos
5412|Police officers|Policías
5413|Prison guards|Guardianes de prisión
5414|Security guards|Guardias de protección
5419|Protective services workers not elsewhere classified|Otro personal de los servicios de protección
7112|Bricklayers and related workers|Albañiles
7114|Concrete placers, concrete finishers and related workers|Operarios en cemento armado y enfoscadores
7115|Carpenters and joiners|Carpinteros de armar y de obra blanca
7121|Roofers|Techadores
7123|Plasterers|Revocadores
7124|Insulation workers|Instaladores de material aislante y de insonorización
7125|Glaziers|Cristaleros
7126|Plumbers and pipe fitters|Fontaneros e instaladores de tuberías
7127|Air conditioning and refrigeration mechanics|Mecánicos de aire acondicionado y refrigeración
7131|Painters and related workers|Pintores y empapeladores
7212|Welders and flamecutters|Soldadores y oxicortadores
7213|Sheet-metal workers|Chapistas y caldereros
7214|Structural-metal preparers and erectors|Montadores de estructuras metálicas
7215|Riggers and cable splicers|Aparejadores y empalmadores de cables
7222|Toolmakers and related workers|Herramentistas
7223|Metal working machine tool setters and operators|Reguladores y operadores de máquinas herramientas
7231|Motor vehicle mechanics and repairers|Mecánicos y reparadores de vehículos de motor
7232|Aircraft engine mechanics and repairers|Mecánicos y reparadores de motores de avión
7233|Agricultural and industrial machinery mechanics and repairers|Mecánicos y reparadores de máquinas agrícolas e industriales
7322|Printers|Impresores
7411|Building and related electricians|Electricistas de obras
7412|Electrical mechanics and fitters|Mecánicos y ajustadores electricistas
7413|Electrical line installers and repairers|Instaladores y reparadores de líneas eléctricas
7422|Information and communications technology installers and servicers|Instaladores y reparadores en tecnología de la información y las comunicaciones
7511|Butchers, fishmongers and related food preparers|Carniceros y pescaderos
7512|Bakers, pastry-cooks and confectionery makers|Panaderos, pasteleros y confiteros
7522|Cabinet-makers and related workers|Ebanistas y afines
7543|Product graders and testers (excluding foods and beverages)|Clasificadores y probadores de productos
8153|Sewing machine operators|Operadores de máquinas de coser
8182|Steam engine and boiler operators|Operadores de máquinas de vapor y calderas
8183|Packing, bottling and labelling machine operators|Operadores de máquinas de embalaje y etiquetado
8212|Electrical and electronic equipment assemblers|Ensambladores de equipos eléctricos y electrónicos
8219|Assemblers not elsewhere classified|Otros ensambladores
8322|Car, taxi and van drivers|Conductores de automóviles, taxis y camionetas
8331|Bus and tram drivers|Conductores de autobuses y tranvías
8332|Heavy truck and lorry drivers|Conductores de camiones pesados
8341|Mobile farm and forestry plant operators|Operadores de maquinaria agrícola y forestal móvil
8342|Earthmoving and related plant operators|Operadores de máquinas de movimiento de tierras
8344|Lifting truck operators|Operadores de autoelevadoras
9112|Cleaners and helpers in offices, hotels and other establishments|Limpiadores y asistentes de oficinas, hoteles y otros establecimientos
9211|Crop farm labourers|Peones de explotaciones agrícolas
9212|Livestock farm labourers|Peones de explotaciones ganaderas
9214|Garden and horticultural labourers|Peones de jardinería y horticultura
9312|Civil engineering labourers|Peones de obras públicas y mantenimiento
9313|Building construction labourers|Peones de la construcción de edificios
9321|Hand packers|Empacadores manuales
9329|Manufacturing labourers not elsewhere classified|Otros peones de la industria manufacturera
9333|Freight handlers|Peones de carga
9334|Shelf fillers|Reponedores de estanterías
9411|Fast food preparers|Cocineros de comidas rápidas
9412|Kitchen helpers|Ayudantes de cocina
9611|Garbage and recycling collectors|Recolectores de basura y material reciclable
`;

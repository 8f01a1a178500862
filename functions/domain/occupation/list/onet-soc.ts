/**
 * Common detailed occupations of O*NET-SOC 2019: `code|English|Spanish|nearest ISCO-08 unit group|more words that
 * people search by`. The official file replaces it: `node infra/occupations/command.ts onet <file>`. Codes and English
 * titles were compared with "Occupation Data" of the O*NET database (U.S. Department of Labor, Employment and Training
 * Administration, CC BY 4.0), which has all of them so; the Spanish and the other words are this project's.
 */
export const ONET_SOC = `
11-1011.00|Chief Executives|Directores ejecutivos|1120|CEO
11-1021.00|General and Operations Managers|Gerentes generales y de operaciones|1120|
11-2021.00|Marketing Managers|Gerentes de marketing|1221|mercadeo
11-2022.00|Sales Managers|Gerentes de ventas|1221|
11-2032.00|Public Relations Managers|Gerentes de relaciones públicas|1222|
11-3012.00|Administrative Services Managers|Gerentes de servicios administrativos|1219|
11-3021.00|Computer and Information Systems Managers|Gerentes de sistemas informáticos|1330|IT manager, TI
11-3031.00|Financial Managers|Gerentes financieros|1211|finanzas
11-3051.00|Industrial Production Managers|Gerentes de producción industrial|1321|plant manager, planta
11-3061.00|Purchasing Managers|Gerentes de compras|1324|
11-3071.00|Transportation, Storage, and Distribution Managers|Gerentes de transporte, almacenamiento y distribución|1324|logistics, logística
11-3121.00|Human Resources Managers|Gerentes de recursos humanos|1212|HR, RRHH
11-3131.00|Training and Development Managers|Gerentes de capacitación y desarrollo|1212|
11-9013.00|Farmers, Ranchers, and Other Agricultural Managers|Agricultores, ganaderos y administradores agrícolas|1311|
11-9021.00|Construction Managers|Gerentes de construcción|1323|obra
11-9031.00|Education and Childcare Administrators, Preschool and Daycare|Administradores de preescolar y guardería|1341|
11-9032.00|Education Administrators, Kindergarten through Secondary|Administradores escolares|1345|principal, director de escuela
11-9041.00|Architectural and Engineering Managers|Gerentes de arquitectura e ingeniería|1223|
11-9051.00|Food Service Managers|Gerentes de servicios de comida|1412|restaurant manager, restaurante
11-9081.00|Lodging Managers|Gerentes de hotel y alojamiento|1411|hotel
11-9111.00|Medical and Health Services Managers|Gerentes de servicios médicos y de salud|1342|hospital, clinic
11-9151.00|Social and Community Service Managers|Gerentes de servicios sociales y comunitarios|1344|
11-9161.00|Emergency Management Directors|Directores de gestión de emergencias||
13-1023.00|Purchasing Agents, Except Wholesale, Retail, and Farm Products|Agentes de compras|3323|buyer, comprador
13-1041.00|Compliance Officers|Encargados de cumplimiento|3359|regulatory, normas
13-1051.00|Cost Estimators|Estimadores de costos|3339|presupuestos
13-1071.00|Human Resources Specialists|Especialistas en recursos humanos|2423|HR, recruiter, reclutador, RRHH
13-1081.00|Logisticians|Especialistas en logística|2421|supply chain, cadena de suministro
13-1082.00|Project Management Specialists|Especialistas en gestión de proyectos|2421|project manager, jefe de proyecto
13-1111.00|Management Analysts|Analistas de gestión|2421|business consultant, consultor
13-1121.00|Meeting, Convention, and Event Planners|Organizadores de eventos y reuniones|3332|
13-1131.00|Fundraisers|Recaudadores de fondos||
13-1151.00|Training and Development Specialists|Especialistas en capacitación y desarrollo|2424|formación
13-1161.00|Market Research Analysts and Marketing Specialists|Analistas de mercado y especialistas en marketing|2431|digital marketing
13-1199.04|Business Continuity Planners|Planificadores de continuidad del negocio||
13-2011.00|Accountants and Auditors|Contadores y auditores|2411|accounting, contabilidad
13-2031.00|Budget Analysts|Analistas de presupuesto|2411|
13-2041.00|Credit Analysts|Analistas de crédito|2413|
13-2051.00|Financial and Investment Analysts|Analistas financieros y de inversiones|2413|
13-2052.00|Personal Financial Advisors|Asesores financieros personales|2412|
13-2053.00|Insurance Underwriters|Suscriptores de seguros|3321|
13-2071.00|Credit Counselors|Consejeros de crédito|2412|
13-2072.00|Loan Officers|Oficiales de préstamos|3312|bank, banco
13-2082.00|Tax Preparers|Preparadores de impuestos|3313|
15-1211.00|Computer Systems Analysts|Analistas de sistemas informáticos|2511|
15-1211.01|Health Informatics Specialists|Especialistas en informática de la salud|2511|
15-1212.00|Information Security Analysts|Analistas de seguridad de la información|2529|cybersecurity, ciberseguridad
15-1221.00|Computer and Information Research Scientists|Investigadores en informática|2511|artificial intelligence, inteligencia artificial
15-1231.00|Computer Network Support Specialists|Especialistas en soporte de redes|3513|
15-1232.00|Computer User Support Specialists|Especialistas en soporte informático a usuarios|3512|help desk, IT support technician, mesa de ayuda, soporte técnico
15-1241.00|Computer Network Architects|Arquitectos de redes informáticas|2523|
15-1242.00|Database Administrators|Administradores de bases de datos|2521|DBA
15-1243.00|Database Architects|Arquitectos de bases de datos|2521|
15-1243.01|Data Warehousing Specialists|Especialistas en almacenes de datos|2521|
15-1244.00|Network and Computer Systems Administrators|Administradores de redes y sistemas|2522|sysadmin, cloud administrator, nube
15-1251.00|Computer Programmers|Programadores de computadoras|2514|coder
15-1252.00|Software Developers|Desarrolladores de software|2512|programmer, cloud engineer, programador
15-1253.00|Software Quality Assurance Analysts and Testers|Analistas y probadores de calidad de software|2519|QA, pruebas
15-1254.00|Web Developers|Desarrolladores web|2513|front end, sitios web
15-1255.00|Web and Digital Interface Designers|Diseñadores web y de interfaces digitales|2513|UX, UI
15-1299.01|Web Administrators|Administradores web|3514|webmaster
15-1299.02|Geographic Information Systems Technologists and Technicians|Tecnólogos y técnicos en sistemas de información geográfica||GIS, mapas
15-1299.03|Document Management Specialists|Especialistas en gestión de documentos||
15-1299.08|Computer Systems Engineers/Architects|Ingenieros y arquitectos de sistemas informáticos|2511|cloud architect, nube
15-1299.09|Information Technology Project Managers|Jefes de proyectos de tecnología|2511|IT project manager, TI
15-2011.00|Actuaries|Actuarios|2120|
15-2031.00|Operations Research Analysts|Analistas de investigación de operaciones|2120|
15-2041.00|Statisticians|Estadísticos|2120|
15-2051.00|Data Scientists|Científicos de datos|2120|machine learning, data analyst
15-2051.01|Business Intelligence Analysts|Analistas de inteligencia de negocios|2511|data analyst, BI, analista de datos
15-2051.02|Clinical Data Managers|Gestores de datos clínicos||
17-1011.00|Architects, Except Landscape and Naval|Arquitectos|2161|
17-1022.00|Surveyors|Topógrafos|2165|
17-2051.00|Civil Engineers|Ingenieros civiles|2142|
17-2061.00|Computer Hardware Engineers|Ingenieros de hardware|2152|
17-2071.00|Electrical Engineers|Ingenieros eléctricos|2151|
17-2072.00|Electronics Engineers, Except Computer|Ingenieros electrónicos|2152|
17-2081.00|Environmental Engineers|Ingenieros ambientales|2143|
17-2112.00|Industrial Engineers|Ingenieros industriales|2141|
17-2141.00|Mechanical Engineers|Ingenieros mecánicos|2144|
17-3011.00|Architectural and Civil Drafters|Dibujantes de arquitectura y obra civil|3118|CAD
17-3022.00|Civil Engineering Technologists and Technicians|Tecnólogos y técnicos en ingeniería civil|3112|
17-3023.00|Electrical and Electronic Engineering Technologists and Technicians|Tecnólogos y técnicos en electricidad y electrónica|3113|
17-3024.00|Electro-Mechanical and Mechatronics Technologists and Technicians|Tecnólogos y técnicos en electromecánica y mecatrónica|3115|robotics, robótica
17-3026.00|Industrial Engineering Technologists and Technicians|Tecnólogos y técnicos en ingeniería industrial||lean
17-3027.00|Mechanical Engineering Technologists and Technicians|Tecnólogos y técnicos en ingeniería mecánica|3115|
17-3031.00|Surveying and Mapping Technicians|Técnicos en topografía y cartografía|3112|
19-1012.00|Food Scientists and Technologists|Científicos y tecnólogos de alimentos|2145|
19-1031.03|Park Naturalists|Naturalistas de parques|2133|
19-1042.00|Medical Scientists, Except Epidemiologists|Científicos médicos||
19-2031.00|Chemists|Químicos|2113|
19-2041.00|Environmental Scientists and Specialists, Including Health|Científicos y especialistas ambientales|2133|
19-3033.00|Clinical and Counseling Psychologists|Psicólogos clínicos y consejeros|2634|
19-4012.00|Agricultural Technicians|Técnicos agrícolas|3142|
19-4021.00|Biological Technicians|Técnicos en biología|3141|laboratory, laboratorio
19-4031.00|Chemical Technicians|Técnicos químicos|3111|laboratory, laboratorio
19-5011.00|Occupational Health and Safety Specialists|Especialistas en salud y seguridad laboral|2263|OSHA
19-5012.00|Occupational Health and Safety Technicians|Técnicos en salud y seguridad laboral|3257|OSHA
21-1011.00|Substance Abuse and Behavioral Disorder Counselors|Consejeros en adicciones y conducta|2635|
21-1012.00|Educational, Guidance, and Career Counselors and Advisors|Consejeros académicos y de carrera||orientador
21-1014.00|Mental Health Counselors|Consejeros de salud mental|2635|
21-1021.00|Child, Family, and School Social Workers|Trabajadores sociales de niños, familias y escuelas|2635|
21-1022.00|Healthcare Social Workers|Trabajadores sociales de salud|2635|
21-1023.00|Mental Health and Substance Abuse Social Workers|Trabajadores sociales de salud mental y adicciones|2635|
21-1091.00|Health Education Specialists|Especialistas en educación para la salud||
21-1093.00|Social and Human Service Assistants|Asistentes de servicios sociales|3412|
21-1094.00|Community Health Workers|Trabajadores comunitarios de salud|3253|promotor de salud
23-1011.00|Lawyers|Abogados|2611|
23-2011.00|Paralegals and Legal Assistants|Asistentes legales|3411|paralegal
25-1194.00|Career/Technical Education Teachers, Postsecondary|Docentes técnicos de educación superior|2320|
25-2011.00|Preschool Teachers, Except Special Education|Docentes de preescolar|2342|early childhood, educación infantil
25-2012.00|Kindergarten Teachers, Except Special Education|Docentes de jardín de infantes|2342|kínder
25-2021.00|Elementary School Teachers, Except Special Education|Docentes de primaria|2341|maestro
25-2022.00|Middle School Teachers, Except Special and Career/Technical Education|Docentes de escuela intermedia|2330|
25-2031.00|Secondary School Teachers, Except Special and Career/Technical Education|Docentes de secundaria|2330|high school, profesor
25-2032.00|Career/Technical Education Teachers, Secondary School|Docentes técnicos de secundaria|2320|
25-3011.00|Adult Basic Education, Adult Secondary Education, and English as a Second Language Instructors|Instructores de educación básica de adultos e inglés||ESL, GED
25-3021.00|Self-Enrichment Teachers|Instructores de cursos libres||
25-3031.00|Substitute Teachers, Short-Term|Docentes sustitutos||
25-3041.00|Tutors|Tutores||
25-4022.00|Librarians and Media Collections Specialists|Bibliotecarios|2622|library
25-4031.00|Library Technicians|Técnicos de biblioteca|3433|
25-9031.00|Instructional Coordinators|Coordinadores de enseñanza|2351|curriculum, instructional designer
25-9042.00|Teaching Assistants, Preschool, Elementary, Middle, and Secondary School, Except Special Education|Asistentes de docentes, de preescolar a secundaria|5312|teacher aide, auxiliar
25-9043.00|Teaching Assistants, Special Education|Asistentes de docentes de educación especial|5312|paraprofessional
25-9044.00|Teaching Assistants, Postsecondary|Asistentes de docentes de educación superior||
27-1024.00|Graphic Designers|Diseñadores gráficos|2166|
27-1026.00|Merchandise Displayers and Window Trimmers|Decoradores de escaparates|3432|
27-2022.00|Coaches and Scouts|Entrenadores deportivos|3422|
27-3031.00|Public Relations Specialists|Especialistas en relaciones públicas|2432|communications
27-3041.00|Editors|Editores|2642|
27-3042.00|Technical Writers|Redactores técnicos|2641|
27-3043.00|Writers and Authors|Escritores y autores|2641|
27-3091.00|Interpreters and Translators|Intérpretes y traductores|2643|
27-4011.00|Audio and Video Technicians|Técnicos de audio y video|3521|
27-4021.00|Photographers|Fotógrafos|3431|
29-1021.00|Dentists, General|Dentistas|2261|
29-1031.00|Dietitians and Nutritionists|Dietistas y nutricionistas|2265|
29-1051.00|Pharmacists|Farmacéuticos|2262|
29-1071.00|Physician Assistants|Asistentes médicos asociados|2240|PA
29-1122.00|Occupational Therapists|Terapeutas ocupacionales||
29-1123.00|Physical Therapists|Fisioterapeutas|2264|
29-1126.00|Respiratory Therapists|Terapeutas respiratorios||
29-1127.00|Speech-Language Pathologists|Patólogos del habla y lenguaje|2266|
29-1131.00|Veterinarians|Veterinarios|2250|
29-1141.00|Registered Nurses|Enfermeros registrados|2221|RN, nurse, enfermera
29-1171.00|Nurse Practitioners|Enfermeros de práctica avanzada|2221|
29-1215.00|Family Medicine Physicians|Médicos de familia|2211|doctor
29-1292.00|Dental Hygienists|Higienistas dentales|3251|
29-2011.00|Medical and Clinical Laboratory Technologists|Tecnólogos de laboratorio clínico|3212|medical lab
29-2012.00|Medical and Clinical Laboratory Technicians|Técnicos de laboratorio clínico|3212|medical lab
29-2032.00|Diagnostic Medical Sonographers|Ecografistas|3211|ultrasound, ultrasonido
29-2034.00|Radiologic Technologists and Technicians|Tecnólogos y técnicos en radiología|3211|x-ray, rayos X
29-2042.00|Emergency Medical Technicians|Técnicos de emergencias médicas|3258|EMT, ambulance
29-2043.00|Paramedics|Paramédicos|3258|
29-2052.00|Pharmacy Technicians|Técnicos de farmacia|3213|
29-2053.00|Psychiatric Technicians|Técnicos psiquiátricos||
29-2055.00|Surgical Technologists|Tecnólogos quirúrgicos||operating room, quirófano
29-2056.00|Veterinary Technologists and Technicians|Tecnólogos y técnicos veterinarios|3240|
29-2061.00|Licensed Practical and Licensed Vocational Nurses|Enfermeros prácticos licenciados|3221|LPN, LVN
29-2072.00|Medical Records Specialists|Especialistas en historias clínicas|3252|medical coder, codificación
29-2081.00|Opticians, Dispensing|Ópticos|3254|
29-2099.00|Health Technologists and Technicians, All Other|Otros tecnólogos y técnicos de la salud|3259|
29-9021.00|Health Information Technologists and Medical Registrars|Tecnólogos de información de salud y registradores médicos|3252|
31-1121.00|Home Health Aides|Asistentes de salud en el hogar|5322|caregiver, cuidador
31-1122.00|Personal Care Aides|Asistentes de cuidado personal|5322|caregiver, cuidador
31-1131.00|Nursing Assistants|Asistentes de enfermería|5321|CNA, auxiliar
31-1132.00|Orderlies|Camilleros|5321|
31-2011.00|Occupational Therapy Assistants|Asistentes de terapia ocupacional||
31-2021.00|Physical Therapist Assistants|Asistentes de fisioterapia|3255|
31-9011.00|Massage Therapists|Masajistas terapéuticos|3255|
31-9091.00|Dental Assistants|Asistentes dentales|3251|
31-9092.00|Medical Assistants|Asistentes médicos|3256|clinic
31-9093.00|Medical Equipment Preparers|Preparadores de equipos médicos||sterile processing, esterilización
31-9096.00|Veterinary Assistants and Laboratory Animal Caretakers|Asistentes veterinarios||
31-9097.00|Phlebotomists|Flebotomistas||blood, extracción de sangre
31-9099.00|Healthcare Support Workers, All Other|Otros trabajadores de apoyo a la salud|5329|
33-2011.00|Firefighters|Bomberos|5411|
33-3012.00|Correctional Officers and Jailers|Oficiales correccionales|5413|prison
33-3051.00|Police and Sheriff's Patrol Officers|Policías y agentes de patrulla|5412|
33-9032.00|Security Guards|Guardias de seguridad|5414|vigilante
33-9092.00|Lifeguards, Ski Patrol, and Other Recreational Protective Service Workers|Salvavidas y otros trabajadores de protección recreativa|5419|
33-9099.00|Protective Service Workers, All Other|Otros trabajadores de protección|5419|
35-1011.00|Chefs and Head Cooks|Chefs y jefes de cocina|3434|
35-1012.00|First-Line Supervisors of Food Preparation and Serving Workers|Supervisores de preparación y servicio de comidas|5120|shift lead, encargado de turno
35-2011.00|Cooks, Fast Food|Cocineros de comida rápida|9411|
35-2012.00|Cooks, Institution and Cafeteria|Cocineros de institución y cafetería|5120|
35-2014.00|Cooks, Restaurant|Cocineros de restaurante|5120|line cook
35-2021.00|Food Preparation Workers|Ayudantes de cocina|9412|
35-3011.00|Bartenders|Cantineros|5132|barman
35-3023.00|Fast Food and Counter Workers|Trabajadores de comida rápida y mostrador|5246|barista
35-3031.00|Waiters and Waitresses|Meseros|5131|server, camarero
35-3041.00|Food Servers, Nonrestaurant|Personal que sirve comidas fuera de restaurantes||hospital, catering
35-9021.00|Dishwashers|Lavaplatos|9412|
35-9031.00|Hosts and Hostesses, Restaurant, Lounge, and Coffee Shop|Anfitriones de restaurante||
37-1011.00|First-Line Supervisors of Housekeeping and Janitorial Workers|Supervisores de limpieza|5151|
37-2011.00|Janitors and Cleaners, Except Maids and Housekeeping Cleaners|Conserjes y limpiadores|9112|custodian
37-2012.00|Maids and Housekeeping Cleaners|Camareras de piso y limpiadores|9112|hotel housekeeper
37-2021.00|Pest Control Workers|Controladores de plagas||
37-3011.00|Landscaping and Groundskeeping Workers|Trabajadores de jardinería|9214|gardener
39-5012.00|Hairdressers, Hairstylists, and Cosmetologists|Peluqueros, estilistas y cosmetólogos|5141|
39-6012.00|Concierges|Conserjes de hotel||
39-7011.00|Tour Guides and Escorts|Guías de turismo|5113|
39-9011.00|Childcare Workers|Cuidadores de niños|5311|daycare, guardería
39-9031.00|Exercise Trainers and Group Fitness Instructors|Entrenadores e instructores de ejercicio|3423|personal trainer
39-9032.00|Recreation Workers|Trabajadores de recreación|3423|
39-9041.00|Residential Advisors|Asesores residenciales||
41-1011.00|First-Line Supervisors of Retail Sales Workers|Supervisores de ventas en comercio|5222|store manager, tienda
41-2011.00|Cashiers|Cajeros|5230|
41-2021.00|Counter and Rental Clerks|Empleados de mostrador y alquiler||
41-2031.00|Retail Salespersons|Vendedores de comercio|5223|store, tienda
41-3021.00|Insurance Sales Agents|Agentes de seguros|3321|
41-3031.00|Securities, Commodities, and Financial Services Sales Agents|Agentes de valores y servicios financieros|3311|
41-4011.07|Solar Sales Representatives and Assessors|Representantes y evaluadores de ventas de energía solar||
41-4012.00|Sales Representatives, Wholesale and Manufacturing, Except Technical and Scientific Products|Representantes de ventas al por mayor y de fábrica|3322|
41-9022.00|Real Estate Sales Agents|Agentes inmobiliarios|3334|realtor, bienes raíces
41-9041.00|Telemarketers|Vendedores por teléfono|5244|
43-1011.00|First-Line Supervisors of Office and Administrative Support Workers|Supervisores de oficina y apoyo administrativo|3341|
43-3011.00|Bill and Account Collectors|Cobradores de cuentas|4214|
43-3021.00|Billing and Posting Clerks|Empleados de facturación|4311|
43-3031.00|Bookkeeping, Accounting, and Auditing Clerks|Auxiliares de contabilidad|4311|bookkeeper
43-3051.00|Payroll and Timekeeping Clerks|Empleados de nómina|4313|
43-3071.00|Tellers|Cajeros de banco|4211|bank
43-4051.00|Customer Service Representatives|Representantes de atención al cliente|4222|call center, servicio al cliente
43-4061.00|Eligibility Interviewers, Government Programs|Entrevistadores de elegibilidad de programas públicos|3353|benefits, beneficios
43-4071.00|File Clerks|Archivistas de oficina|4415|
43-4081.00|Hotel, Motel, and Resort Desk Clerks|Recepcionistas de hotel|4224|front desk
43-4111.00|Interviewers, Except Eligibility and Loan|Encuestadores|4227|survey
43-4121.00|Library Assistants, Clerical|Auxiliares de biblioteca|4411|
43-4131.00|Loan Interviewers and Clerks|Empleados de préstamos|4312|
43-4161.00|Human Resources Assistants, Except Payroll and Timekeeping|Asistentes de recursos humanos|4416|
43-4171.00|Receptionists and Information Clerks|Recepcionistas|4226|
43-4199.00|Information and Record Clerks, All Other|Otros empleados de información y registros|4419|
43-5031.00|Public Safety Telecommunicators|Telecomunicadores de seguridad pública||911 dispatcher
43-5032.00|Dispatchers, Except Police, Fire, and Ambulance|Despachadores|4323|
43-5061.00|Production, Planning, and Expediting Clerks|Empleados de planificación de producción|4322|
43-5071.00|Shipping, Receiving, and Inventory Clerks|Empleados de envíos, recepción e inventario|4321|warehouse, almacén, bodega
43-6011.00|Executive Secretaries and Executive Administrative Assistants|Secretarios y asistentes ejecutivos|3343|
43-6013.00|Medical Secretaries and Administrative Assistants|Secretarios y asistentes médicos|3344|
43-6014.00|Secretaries and Administrative Assistants, Except Legal, Medical, and Executive|Secretarios y asistentes administrativos|4120|
43-9021.00|Data Entry Keyers|Capturistas de datos|4132|
43-9061.00|Office Clerks, General|Empleados de oficina|4110|
45-1011.00|First-Line Supervisors of Farming, Fishing, and Forestry Workers|Supervisores de agricultura, pesca y bosques||
45-2091.00|Agricultural Equipment Operators|Operadores de maquinaria agrícola|8341|tractor
45-2092.00|Farmworkers and Laborers, Crop, Nursery, and Greenhouse|Trabajadores agrícolas de cultivos y viveros|9211|
45-2093.00|Farmworkers, Farm, Ranch, and Aquacultural Animals|Trabajadores agropecuarios con animales|9212|ranch
47-1011.00|First-Line Supervisors of Construction Trades and Extraction Workers|Supervisores de construcción y extracción|3123|foreman, capataz
47-1011.03|Solar Energy Installation Managers|Gerentes de instalación de energía solar|3123|
47-2021.00|Brickmasons and Blockmasons|Albañiles de ladrillo y bloque|7112|
47-2031.00|Carpenters|Carpinteros|7115|
47-2051.00|Cement Masons and Concrete Finishers|Albañiles de cemento y acabado de concreto|7114|
47-2061.00|Construction Laborers|Obreros de la construcción|9313|
47-2073.00|Operating Engineers and Other Construction Equipment Operators|Operadores de maquinaria de construcción|8342|excavator
47-2081.00|Drywall and Ceiling Tile Installers|Instaladores de paneles de yeso y techos|7123|
47-2111.00|Electricians|Electricistas|7411|
47-2121.00|Glaziers|Vidrieros|7125|
47-2131.00|Insulation Workers, Floor, Ceiling, and Wall|Instaladores de aislamiento|7124|
47-2141.00|Painters, Construction and Maintenance|Pintores de construcción|7131|
47-2151.00|Pipelayers|Tendedores de tuberías|7126|
47-2152.00|Plumbers, Pipefitters, and Steamfitters|Plomeros e instaladores de tuberías|7126|fontanero
47-2181.00|Roofers|Techadores|7121|
47-2211.00|Sheet Metal Workers|Trabajadores de chapa metálica|7213|
47-2221.00|Structural Iron and Steel Workers|Montadores de estructuras metálicas|7214|ironworker
47-2231.00|Solar Photovoltaic Installers|Instaladores de paneles solares|7411|
47-3012.00|Helpers--Carpenters|Ayudantes de carpintero||
47-3013.00|Helpers--Electricians|Ayudantes de electricista||
47-4011.00|Construction and Building Inspectors|Inspectores de construcción|3112|
47-4011.01|Energy Auditors|Auditores de energía||
47-4041.00|Hazardous Materials Removal Workers|Trabajadores de eliminación de materiales peligrosos||
47-4051.00|Highway Maintenance Workers|Trabajadores de mantenimiento de carreteras|9312|
49-1011.00|First-Line Supervisors of Mechanics, Installers, and Repairers|Supervisores de mecánicos e instaladores||
49-2011.00|Computer, Automated Teller, and Office Machine Repairers|Reparadores de computadoras y máquinas de oficina|7422|
49-2021.00|Radio, Cellular, and Tower Equipment Installers and Repairers|Instaladores y reparadores de radio, celulares y torres|7422|
49-2022.00|Telecommunications Equipment Installers and Repairers, Except Line Installers|Instaladores y reparadores de telecomunicaciones|7422|
49-2093.00|Electrical and Electronics Installers and Repairers, Transportation Equipment|Instaladores y reparadores eléctricos de equipos de transporte|7412|
49-3011.00|Aircraft Mechanics and Service Technicians|Mecánicos de aviación|7232|
49-3023.00|Automotive Service Technicians and Mechanics|Técnicos y mecánicos automotrices|7231|car
49-3031.00|Bus and Truck Mechanics and Diesel Engine Specialists|Mecánicos de autobuses, camiones y diésel|7231|
49-3042.00|Mobile Heavy Equipment Mechanics, Except Engines|Mecánicos de maquinaria pesada|7233|
49-3051.00|Motorboat Mechanics and Service Technicians|Mecánicos de lanchas|7231|boat, marine
49-9012.00|Control and Valve Installers and Repairers, Except Mechanical Door|Instaladores y reparadores de controles y válvulas||
49-9021.00|Heating, Air Conditioning, and Refrigeration Mechanics and Installers|Mecánicos e instaladores de calefacción, aire acondicionado y refrigeración|7127|HVAC
49-9041.00|Industrial Machinery Mechanics|Mecánicos de maquinaria industrial|7233|
49-9043.00|Maintenance Workers, Machinery|Trabajadores de mantenimiento de maquinaria|7233|
49-9044.00|Millwrights|Montadores de maquinaria industrial|7233|
49-9051.00|Electrical Power-Line Installers and Repairers|Instaladores y reparadores de líneas eléctricas|7413|lineworker, liniero
49-9052.00|Telecommunications Line Installers and Repairers|Instaladores y reparadores de líneas de telecomunicaciones|7422|fiber, fibra
49-9062.00|Medical Equipment Repairers|Reparadores de equipos médicos||biomedical technician
49-9071.00|Maintenance and Repair Workers, General|Trabajadores de mantenimiento y reparación general||handyman
49-9081.00|Wind Turbine Service Technicians|Técnicos de turbinas eólicas||wind energy
49-9096.00|Riggers|Aparejadores|7215|
49-9098.00|Helpers--Installation, Maintenance, and Repair Workers|Ayudantes de instalación, mantenimiento y reparación||
51-1011.00|First-Line Supervisors of Production and Operating Workers|Supervisores de producción|3122|
51-2022.00|Electrical and Electronic Equipment Assemblers|Ensambladores eléctricos y electrónicos|8212|
51-2041.00|Structural Metal Fabricators and Fitters|Fabricantes y ajustadores de estructuras metálicas|7214|
51-2092.00|Team Assemblers|Ensambladores en equipo|8219|
51-3011.00|Bakers|Panaderos|7512|
51-3021.00|Butchers and Meat Cutters|Carniceros|7511|
51-4041.00|Machinists|Maquinistas de taller|7223|CNC
51-4111.00|Tool and Die Makers|Matriceros|7222|
51-4121.00|Welders, Cutters, Solderers, and Brazers|Soldadores y cortadores|7212|welding, soldadura
51-4192.00|Layout Workers, Metal and Plastic|Trazadores de metal y plástico||
51-5112.00|Printing Press Operators|Operadores de imprenta|7322|
51-6031.00|Sewing Machine Operators|Operadores de máquinas de coser|8153|
51-7011.00|Cabinetmakers and Bench Carpenters|Ebanistas|7522|
51-8013.00|Power Plant Operators|Operadores de centrales eléctricas|3131|
51-8021.00|Stationary Engineers and Boiler Operators|Operadores de calderas|8182|
51-8031.00|Water and Wastewater Treatment Plant and System Operators|Operadores de plantas de tratamiento de agua|3132|
51-9061.00|Inspectors, Testers, Sorters, Samplers, and Weighers|Inspectores y probadores de calidad|7543|quality control
51-9111.00|Packaging and Filling Machine Operators and Tenders|Operadores de máquinas de empaque y llenado|8183|
51-9161.00|Computer Numerically Controlled Tool Operators|Operadores de máquinas CNC|7223|
51-9162.00|Computer Numerically Controlled Tool Programmers|Programadores de máquinas CNC||
51-9198.00|Helpers--Production Workers|Ayudantes de producción|9329|
53-1042.00|First-Line Supervisors of Helpers, Laborers, and Material Movers, Hand|Supervisores de ayudantes, cargadores y movedores de mercancía||warehouse, almacén
53-2012.00|Commercial Pilots|Pilotos comerciales|3153|
53-2021.00|Air Traffic Controllers|Controladores de tráfico aéreo|3154|
53-2031.00|Flight Attendants|Asistentes de vuelo|5111|
53-3032.00|Heavy and Tractor-Trailer Truck Drivers|Conductores de camión pesado y tráiler|8332|CDL
53-3033.00|Light Truck Drivers|Conductores de camión ligero|8322|delivery, reparto
53-3051.00|Bus Drivers, School|Conductores de autobús escolar|8331|
53-3052.00|Bus Drivers, Transit and Intercity|Conductores de autobús|8331|
53-3054.00|Taxi Drivers|Taxistas|8322|
53-5021.00|Captains, Mates, and Pilots of Water Vessels|Capitanes, oficiales y pilotos de barco|3152|
53-7051.00|Industrial Truck and Tractor Operators|Operadores de montacargas|8344|forklift
53-7062.00|Laborers and Freight, Stock, and Material Movers, Hand|Cargadores y movedores de mercancía|9333|warehouse, almacén
53-7064.00|Packers and Packagers, Hand|Empacadores a mano|9321|
53-7065.00|Stockers and Order Fillers|Reponedores y preparadores de pedidos|9334|warehouse, almacén
53-7081.00|Refuse and Recyclable Material Collectors|Recolectores de basura y reciclaje|9611|
`;

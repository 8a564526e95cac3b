/** Common names of a country, to be put together at random. */
export interface Names {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly isFamilyFirst?: boolean
}

const words = (text: string): readonly string[] => text.split(' ')

const english: Names = {
  given: words('Oliver Emily Jack Sophie Harry Grace Thomas Alice James Ruby Daniel Hannah'),
  family: words('Smith Jones Taylor Brown Wilson Evans Walker Wright Thompson Hughes Green Hall'),
}

const german: Names = {
  given: words('Lukas Anna Jonas Lena Felix Marie Paul Laura Max Julia Tim Sarah'),
  family: words('Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Koch Bauer Wolf Krüger'),
}

const chinese: Names = {
  given: words('伟 芳 娜 秀英 敏 静 丽 强 磊 洋 艳 勇'),
  family: words('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 欧阳'),
  isFamilyFirst: true,
}

/** By ISO 3166-1 alpha-3. */
export const namesOf: Readonly<Record<string, Names>> = {
  PRT: {
    given: words('João Maria António Ana Rui Inês Tiago Beatriz Nuno Catarina Miguel Joana'),
    family: words(
      'Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Gonçalves Lopes Conceição',
    ),
  },
  BRA: {
    given: words('Lucas Júlia Gabriel Camila Rafael Fernanda Mateus Letícia Pedro Larissa Bruno Aline'),
    family: words('Souza Lima Araújo Barbosa Ribeiro Alves Cardoso Teixeira Moreira Nascimento Rocha Dias'),
  },
  ESP: {
    given: words('Javier Lucía Álvaro Carmen Pablo Elena Sergio Marta Íñigo Nuria Diego Begoña'),
    family: words('García Fernández González Rodríguez López Martínez Sánchez Pérez Muñoz Ibáñez Ruiz Núñez'),
  },
  GBR: english,
  USA: english,
  AUS: english,
  IRL: {
    given: words('Seán Aoife Conor Niamh Patrick Siobhán Liam Ciara Eoin Róisín Declan Gráinne'),
    family: words('Murphy Kelly Byrne Ryan Walsh Doyle McCarthy Gallagher Doherty Kennedy Nolan O’Brien'),
  },
  FRA: {
    given: words('Louis Chloé Hugo Léa Jules Manon Arthur Camille Théo Zoé François Hélène'),
    family: words('Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Lefèvre Gérard'),
  },
  DEU: german,
  AUT: german,
  CHE: german,
  NLD: {
    given: words('Daan Emma Sem Sanne Bram Lotte Thijs Fleur Jesse Anouk Ruben Femke'),
    family: words('Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer'),
  },
  ITA: {
    given: words('Luca Giulia Marco Chiara Matteo Francesca Andrea Elisa Davide Sara Nicolò Alessia'),
    family: words('Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Conti D’Amico'),
  },
  POL: {
    given: words('Jakub Zofia Michał Hanna Paweł Agnieszka Łukasz Małgorzata Tomasz Ewa Piotr Wojciech'),
    family: words(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Woźniak Dąbrowski',
    ),
  },
  SWE: {
    given: words('Erik Astrid Oskar Elsa Nils Ebba Axel Saga Björn Åsa Gustav Märta'),
    family: words('Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Sjöberg Åkesson'),
  },
  RUS: {
    given: words('Александр Мария Дмитрий Анна Сергей Елена Иван Ольга Никита Татьяна'),
    family: words('Шевченко Кузьменко Черных Седых Бойко Ткаченко Савенко Долгих Мороз Гончар'),
  },
  CHN: chinese,
}

/** For every other country. */
export const elsewhere: Names = {
  given: words('Alex Sam Kim Robin Noor Jamie Sasha Dana Toni Luca Mika Andrea'),
  family: words('Ali Sato Kumar Silva Novak Larsen Haddad Okafor Nguyen Popescu Horvat Tanaka'),
}

"""Invented names for the demo municipality. Nobody here exists; they are data, so they are not translated."""

WOMEN = (
    "Anne", "Bente", "Camilla", "Dagny", "Elin", "Frida", "Grete", "Hanne", "Ingrid", "Julie", "Karin",
    "Linn", "Marit",
    "Nina", "Oda", "Randi", "Siri", "Thea", "Unni", "Vilde", "Wenche", "Åse", "Maria", "Kristin", "Silje",
    "Malin",
)  # fmt: skip
MEN = (
    "Arne", "Bjørn", "Christian", "Dag", "Erik", "Fredrik", "Gunnar", "Henrik", "Ivar", "Jan", "Kjell",
    "Lars", "Morten",
    "Nils", "Odd", "Per", "Rune", "Svein", "Terje", "Ulf", "Vidar", "Øystein", "Marius", "Thomas", "Stian",
    "Kenneth",
)  # fmt: skip
CHILDREN = (
    "Emma", "Jakob", "Sofie", "Noah", "Ella", "Oskar", "Maja", "Lukas", "Ada", "Filip", "Leah", "Isak",
    "Nora", "Emil",
    "Ida", "Aksel", "Tuva", "Theo", "Selma", "Jonas",
)  # fmt: skip
SURNAMES = (
    "Aas", "Bakken", "Brekke", "Dahl", "Eliassen", "Fossum", "Gran", "Hagen", "Iversen", "Jakobsen",
    "Knutsen", "Lunde",
    "Moe", "Nygård", "Olsen", "Pettersen", "Rønning", "Sande", "Solberg", "Strand", "Tangen", "Ulvestad",
    "Vang", "Wold",
    "Ødegård", "Østvik", "Ås", "Myrvold", "Sletten", "Tveit",
)  # fmt: skip

NEWCOMER_WOMEN = ("Olena", "Iryna", "Rahma", "Selam", "Zahra", "Maryam", "Oksana", "Hodan", "Nadia", "Tigist")
NEWCOMER_MEN = ("Ahmed", "Samuel", "Yonas", "Mohammad", "Andrii", "Farid", "Abdi", "Omar", "Serhii", "Daniel")
NEWCOMER_CHILDREN = ("Amal", "Idris", "Sofiia", "Maksym", "Lina", "Yusuf", "Hana", "Elias", "Daryna", "Sami")
NEWCOMER_SURNAMES = (
    "Haile",
    "Karimi",
    "Shevchenko",
    "Warsame",
    "Tesfay",
    "Bondarenko",
    "Rahimi",
    "Abdullahi",
    "Kovalenko",
    "Osman",
)
NEWCOMER_LANGUAGES = ("arabisk", "tigrinja", "ukrainsk", "somali", "dari")

STREETS = (
    "Storgata",
    "Fjordveien",
    "Kirkegata",
    "Skoleveien",
    "Bekkefaret",
    "Møllebakken",
    "Strandgata",
    "Lia",
    "Nygata",
)
POSTCODE, CITY = "9990", "LILLEVIK"

OFFICERS = ("Kari Holm", "Per Aasen", "Mona Sørli")

PLACES_FIRST = (
    "Bjørke",
    "Fjell",
    "Sol",
    "Elve",
    "Skog",
    "Strand",
    "Myr",
    "Lund",
    "Vester",
    "Øster",
    "Nord",
    "Sør",
)
PLACES_LAST = ("tun", "gården", "bo gjestehus", "li", "vik pensjonat", "heim", "bakken", "moen")

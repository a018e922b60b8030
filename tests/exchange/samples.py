"""A small workbook with something on every sheet, and how to change one cell of it."""

from copy import deepcopy
from datetime import date, datetime
from typing import Any

Sheets = dict[str, list[list[Any]]]

_WHOLE: Sheets = {
    "Personer": [
        ["Person-ID", "Fødselsnummer", "Fornavn", "Etternavn", "Fødselsdato", "Tolk", "Merknad"],
        ["P1", None, "Kari", "Øvre", date(1985, 3, 1), "ja", "@ring"],
        ["P2", None, "Ola <b>", "Ås & co", "02.04.2015", None, None],
    ],
    "Husstander": [
        ["Husstand-ID", "Opprettet", "Avsluttet", "Målgruppe"],
        ["H1", date(2025, 1, 1), None, "Rus; barnefamilie"],
    ],
    "Situasjoner": [
        ["Husstand-ID", "Boligsituasjon", "Fra", "Til"],
        ["H1", "Hos foreldre, uønsket", date(2024, 1, 1), date(2024, 12, 31)],
        ["H1", "uten tak over hodet", date(2025, 1, 1), None],
    ],
    "Medlemmer": [
        ["Husstand-ID", "Person-ID", "Rolle", "Fra", "Til"],
        ["H1", "P1", "HOVEDPERSON", None, None],
        ["H1", "P2", "barn", date(2025, 1, 1), None],
    ],
    "Botilbud": [["Botilbud-ID", "Navn", "Type", "Plasser"], ["007", "Havna", "hotell", 4]],
    "Kvalitetsavtaler": [["Botilbud-ID", "Fra", "Til"], ["007", date(2024, 1, 1), None]],
    "Priser": [["Botilbud-ID", "Fra", "Pris per døgn"], ["007", date(2024, 1, 1), "1\u00a0250,50"]],
    "Opphold": [
        ["Opphold-ID", "Husstand-ID", "Botilbud-ID", "Inn", "Ut", "Kom fra"],
        ["O1", "H1", "007", date(2025, 1, 1), date(2025, 2, 1), "fengsel"],
    ],
    "Vedtak": [
        ["Opphold-ID", "Vedtaksdato", "Fra", "Til"],
        ["O1", date(2025, 1, 1), None, None],
        ["O1", date(2025, 1, 15), None, None],
    ],
    "Tilsyn": [["Botilbud-ID", "Fra", "Hvem"], ["007", date(2025, 1, 20), "Kari"]],
    "Tilsynspunkter": [
        ["Botilbud-ID", "Fra", "Punkt", "Vurdering"],
        ["007", date(2025, 1, 20), "døren kan låses", "avvik"],
    ],
    "Oppfølging": [["Husstand-ID", "Fra", "Status", "Plan for varig bolig"], ["H1", date(2025, 1, 8), "venter", "nei"]],
    "Notater": [
        ["Husstand-ID", "Fra", "Type", "Tekst"],
        ["H1", datetime(2025, 1, 2, 10, 30), "telefon", "ringte"],  # noqa: DTZ001
        ["H1", datetime(2025, 1, 2, 10, 30), "telefon", "ringte igjen"],  # noqa: DTZ001
    ],
    "Boligavtaler": [
        ["Boligavtale-ID", "Avtale", "Avtaletype", "Fra"],
        ["V1", "Havnegata", "innleie", date(2020, 1, 1)],
    ],
    "Boliger": [
        [
            "Bolig-ID",
            "Adresse",
            "Disposisjon",
            "Soverom",
            "Rullestol",
            "Målgruppe",
            "Husleie",
            "Tatt i bruk",
            "Avhendet",
            "Boligavtale-ID",
        ],
        ["D1", "Storgata 1", "EID", 2, "ja", "flyktninger", "kr 8 500", date(2010, 1, 1), None, None],
        ["D2", "Havnegata 2", "innleid", None, "nei", None, 7000, "01.01.2020", None, "V1"],
    ],
    "Ute av bruk": [["Bolig-ID", "Fra", "Til", "Hvorfor"], ["D2", date(2025, 1, 1), "31.01.2025", "settes i stand"]],
    "Husleieendringer": [
        ["Bolig-ID", "Gjelder fra", "Ny husleie", "Regulert ved"],
        ["D1", date(2025, 6, 1), 8700, "indeksregulering"],
    ],
    "Boligbehov": [["Husstand-ID", "Minst så mange soverom"], ["H1", 1]],
    "Prioritering": [["Forhold", "Poeng"], ["har barn", 3]],
    "Leieforhold": [
        [
            "Leieforhold-ID",
            "Bolig-ID",
            "Husstand-ID",
            "Fra",
            "Kontrakt til",
            "Flyttet ut",
            "Kontrakt",
            "Bodde kommunalt ved søknad",
            "Hovedbegrunnelse",
            "Sak-ID",
            "Erstatter",
        ],
        ["L2", "D1", "H1", date(2025, 8, 1), "31.07.2028", None, "tidsbestemt", "ja", None, None, "L1"],
        ["L1", "D1", "H1", "01.03.2022", "28.02.2025", date(2025, 8, 1), "TIDSBESTEMT", "nei", "eldre", "S2", None],
    ],
    "Oppsigelser": [
        ["Leieforhold-ID", "Dato", "Hva", "Fra hvem"],
        ["L1", date(2025, 5, 2), "oppsigelse", "leietakeren"],
    ],
    "Veien videre": [["Leieforhold-ID", "Dato", "Veien videre"], ["L1", date(2025, 1, 2), "bør få ny kontrakt"]],
    "Restanser": [
        ["Restanse-ID", "Husstand-ID", "Leieforhold-ID", "Sak-ID", "Per dato", "Skylder", "Måneder"],
        ["R1", "H1", "L2", None, date(2025, 10, 1), "17 400", 2],
        ["R2", "H1", None, "S1", date(2025, 10, 1), 5000.5, None],
    ],
    "Betalingsavtaler": [
        ["Betalingsavtale-ID", "Husstand-ID", "Leieforhold-ID", "Avtalt", "Betaler ned"],
        ["N1", "H1", "L2", date(2025, 10, 5), 1500],
    ],
    "Utkastelser": [
        [
            "Utkastelse-ID",
            "Husstand-ID",
            "Varsel mottatt",
            "Begjæring mottatt",
            "Utleier",
            "Årsak",
            "Berammet",
            "Utfall",
            "Utfallsdato",
            "Leieforhold-ID",
        ],
        [
            "U1",
            "H1",
            date(2025, 10, 10),
            date(2025, 11, 1),
            "kommunen",
            "restanse",
            None,
            "avverget",
            "20.11.2025",
            "L2",
        ],
    ],
    "Utkastelsestiltak": [["Utkastelse-ID", "Nr", "Tiltak"], ["U1", 1, "økonomisk rådgivning"]],
    "Saker": [
        [
            "Sak-ID",
            "Husstand-ID",
            "Sakstype",
            "Formål",
            "Mottatt",
            "Vedtaksdato",
            "Utfall",
            "Søkt beløp",
            "Innvilget beløp",
        ],
        ["S1", "H1", "Startlån", "kjøp", date(2025, 1, 7), date(2025, 2, 10), "INNVILGET", "kr 2 500 000", 2400000.5],
        ["S2", "H1", "kommunal bolig", None, "07.02.2025", None, None, None, None],
    ],
    "Saksgang": [
        ["Sak-ID", "Nr", "Steg", "Dato", "Retter nr", "Formål", "Beløp", "Utfall", "Merknad"],
        ["S1", 1, "mottatt", date(2025, 1, 6), None, "kjøp", 2500000, None, None],
        ["S1", 2, "kartleggingssamtale", date(2025, 1, 20), None, None, None, None, '@snakket om "egen bolig"'],
        ["S1", 3, "mottatt", date(2025, 1, 7), 1, "kjøp", 2500000, None, None],
        ["S1", 4, "vedtak", date(2025, 2, 10), None, None, 2400000.5, "innvilget", None],
        ["S2", 1, "mottatt", date(2025, 2, 7), None, None, None, None, None],
    ],
    "Lånevurderinger": [
        [
            "Sak-ID",
            "Alternativ",
            "Beregnet per",
            "Voksne",
            "Inntekt etter skatt",
            "Kjøpesum",
            "Lån",
            "Lånetype",
            "Rentebinding",
            "Nedbetalingstid",
        ],
        ["S1", "30 år", date(2025, 1, 21), 1, 28000, 2600000, 2500000, "annuitetslån", "flytende", 30],
        ["S1", "30 år", date(2025, 1, 21), 1, 29000, 2600000, 2500000, "annuitetslån", "fast i 10 år", 30],
    ],
    "Bostøtteanslag": [
        ["Sak-ID", "Alternativ", "Beregnet per", "Voksne", "Inntekt før skatt", "Bolig"],
        ["S2", "Nå", date(2025, 2, 8), 1, 210000, "leid"],
    ],
    "Kontakter": [
        ["Kontakt-ID", "Navn", "Tjeneste", "Telefon"],
        ["K1", "Lege & sønn", "fastlege", "77 00 00 00"],
        ["K2", "Nora <Nav>", "Nav", None],
    ],
    "Samtykker": [
        ["Husstand-ID", "Kontakt-ID", "Gitt", "Hva samtykket gjelder", "Gjelder til"],
        ["H1", "K1", date(2025, 1, 2), "helse; bolig og boforhold", date(2025, 12, 31)],
    ],
    "Ansvarsgrupper": [["Ansvarsgruppe-ID", "Husstand-ID", "Fra", "Til"], ["A1", "H1", date(2025, 1, 2), None]],
    "Gruppemedlemmer": [
        ["Ansvarsgruppe-ID", "Kontakt-ID", "Rolle", "Koordinator", "Fra", "Til"],
        ["A1", "K1", "behandler", "ja", date(2025, 1, 2), None],
        ["A1", "K2", None, None, "02.01.2025", None],
    ],
    "Møter": [
        ["Ansvarsgruppe-ID", "Tid", "Sted", "Ble holdt"],
        ["A1", datetime(2025, 2, 3, 12, 0), "Rådhuset", "ja"],  # noqa: DTZ001
    ],
    "Oppmøte": [
        ["Ansvarsgruppe-ID", "Tid", "Kontakt-ID"],
        ["A1", datetime(2025, 2, 3, 12, 0), "K1"],  # noqa: DTZ001
    ],
    "Gruppeoppgaver": [
        ["Ansvarsgruppe-ID", "Avtalt", "Oppgave", "Kontakt-ID", "Hvem", "Frist"],
        ["A1", date(2025, 2, 3), "søker bostøtte", None, None, date(2025, 3, 1)],
        ["A1", date(2025, 2, 3), "ringer husverten", "K2", None, None],
    ],
    "Samarbeidsplaner": [
        [
            "Plan-ID",
            "Husstand-ID",
            "Ansvarsgruppe-ID",
            "Sak-ID",
            "Erstatter",
            "Laget som",
            "Datert",
            "Fra",
            "Til",
            "Beboerens egne ord",
        ],
        ["PL2", "H1", "A1", None, "PL1", "fornyet", date(2025, 8, 1), date(2025, 8, 1), date(2026, 1, 31), None],
        ["PL1", "H1", "A1", "S2", None, "FØRSTE PLAN", "03.02.2025", "03.02.2025", "31.07.2025", "+47 et sted å bo"],
    ],
    "Plandeltakere": [["Plan-ID", "Kontakt-ID", "Rolle"], ["PL1", "K1", None], ["PL2", "K1", "koordinator"]],
    "Planmål": [
        ["Plan-ID", "Nr", "Måltype", "Mål", "Vurdering", "Vurdert"],
        ["PL1", 1, "hovedmål", "egen bolig", "på vei", date(2025, 7, 1)],
        ["PL2", 1, "hovedmål", "egen bolig", None, None],
    ],
    "Tiltak": [
        ["Plan-ID", "Nr", "Mål nr", "Tiltak", "Kontakt-ID", "Hvem"],
        ["PL2", 1, 1, "hjemmebesøk", "K1", None],
        ["PL2", 2, None, "betaler husleien", None, None],
    ],
    "Planevalueringer": [["Plan-ID", "Dato", "Gjort"], ["PL2", date(2025, 11, 1), None]],
    "Planforslag": [["Nøkkel", "Forslag til", "Bokmål"], ["own-1", "tiltak", "Fast dag for husleien"]],
    "Satser": [["Sats", "Fra", "Verdi", "Kilde"], ["Styringsrenten", date(2025, 1, 1), "4,50", "Norges Bank"]],
    "Kommunetall": [["År", "Nøkkel", "Verdi", "Kilde"], [2024, "temporary.households", 12, "KOSTRA"]],
}


def whole() -> Sheets:
    return deepcopy(_WHOLE)


def changed(sheet: str, row: int, column: str, value: object) -> Sheets:
    """The workbook with another value in one cell; `row` counts as in the sheet, with the header as 1."""
    sheets = whole()
    sheets[sheet][row - 1][sheets[sheet][0].index(column)] = value
    return sheets


def with_row(sheet: str, *values: object) -> Sheets:
    sheets = whole()
    sheets[sheet].append(list(values))
    return sheets

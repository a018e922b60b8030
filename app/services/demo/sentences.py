"""What an officer writes in notes, decisions and on the review list, in plain words."""

NOTES = (
    ("phone", "Ringte utleier om visning. Får svar i løpet av uka."),
    ("phone", "Snakket med husbanken om bostøtte. Søknaden er mottatt."),
    ("meeting", "Kartleggingssamtale. Ønsker å bo nær jobb og buss."),
    ("meeting", "Møte om økonomi. Satte opp budsjett og betalingsavtale for strøm."),
    ("meeting", "Samarbeidsmøte med helsetjenesten. Enige om hvem som gjør hva."),
    ("visit", "Besøk på botilbudet. Alt vel, ingenting å bemerke."),
    ("visit", "Var med på visning. Fikk tilbud om leilighet fra månedsskiftet."),
    ("note", "Har levert kopi av arbeidsavtale og tre siste lønnsslipper."),
    ("note", "Søkte på to boliger denne uka. Fører boliglogg."),
    ("note", "Depositumsgaranti er sendt til utleier."),
    ("phone", "Botilbudet sier at oppholdet går greit."),
    ("note", "Ønsker kontakt på SMS på dagtid."),
    ("meeting", "Gikk gjennom vedtaket og rettigheter ved klage."),
    ("phone", "Avtalt ny samtale neste uke."),
)
FAMILY_NOTES = (
    ("phone", "Snakket med skolen om skyss så lenge oppholdet varer."),
    ("meeting", "Barnehagen stiller på neste møte. Samtykke er gitt."),
    ("visit", "Så på leilighet sammen med familien. Nær skolen og passe stor."),
)
STATUSES = (
    "Søker bolig på det private markedet.",
    "Venter på svar på søknad om kommunal bolig.",
    "Kartlagt. Trenger hjelp til å finne bolig.",
    "Har fått tilbud om bolig, innflytting avtales.",
)
LEFT = "Har flyttet ut. Følges opp ved behov."
NEXT_STEPS = (
    "Avtale visning",
    "Sende depositumsgaranti",
    "Følge til boligskole",
    "Ringe utleier om kontrakt",
    "Ny kartleggingssamtale",
    "Søke bostøtte",
)
CONDITIONS = (
    None,
    None,
    "Deltar på boligskole og fører boliglogg.",
    "Søker aktivt bolig og møter til avtalte samtaler.",
)

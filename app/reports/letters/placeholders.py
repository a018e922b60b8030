"""What a template may hold in `{{ }}`: every placeholder by name, with what it becomes. All values are plain text."""

from collections.abc import Mapping

from app.texts import N_

RULES = {
    "rule_preliminary": "preliminary_answer", "rule_reasons": "reasons", "rule_access": "access",
    "rule_guidance": "guidance", "rule_complaint": "complaint", "rule_late": "late_complaint",
    "rule_handling": "complaint_handling", "rule_postponement": "postponement", "rule_costs": "costs",
}  # fmt: skip
"""Names of paragraphs, by their key in `resources/law/law.toml`."""

EVERYWHERE: Mapping[str, str] = {
    "municipality": N_("Kommunens navn"),
    "office": N_("Kontoret i brevhodet"),
    "officer": N_("Saksbehandlerens navn"),
    "date": N_("Brevets dato"),
    "case_ref": N_("Sakens nummer, eller utkastelsens"),
    "household_ref": N_("Husstandens nummer"),
    "recipient_name": N_("Mottakerens navn"),
    "recipient_address": N_("Mottakerens adresse, over flere linjer"),
    "representative": N_("Den som representerer søkeren"),
    "rule_preliminary": N_("Paragrafen om foreløpig svar"),
    "rule_reasons": N_("Paragrafen om begrunnelse"),
    "rule_access": N_("Paragrafen om innsyn"),
    "rule_guidance": N_("Paragrafen om veiledning"),
    "rule_complaint": N_("Paragrafen om klage og klagefrist"),
    "rule_late": N_("Paragrafen om for sen klage"),
    "rule_handling": N_("Paragrafen om hvordan klagen behandles"),
    "rule_postponement": N_("Paragrafen om utsatt iverksetting"),
    "rule_costs": N_("Paragrafen om dekning av utgifter"),
}
OF_CASE: Mapping[str, str] = {
    "case_kind": N_("Sakstypen som nøkkel, til bruk i vilkår"),
    "case_type": N_("Sakstypen"),
    "received": N_("Dagen søknaden kom"),
    "complaint_body": N_("Klageinstansen"),
    "basis": N_("Reglene saken avgjøres etter, og hva de sier"),
}
"""In every letter of a case."""
DELAY: Mapping[str, str] = {
    "complained": N_("Dagen klagen kom, når det er en klage som venter på svar"),
    "delay_reason": N_("Hvorfor svaret tar tid"),
    "expected": N_("Dagen svaret ventes"),
}
MEETING: Mapping[str, str] = {
    "meeting_time": N_("Når samtalen er"),
    "meeting_place": N_("Hvor samtalen er"),
    "meeting_about": N_("Hva samtalen handler om"),
    "bring": N_("Hva søkeren kan ta med"),
}
DECISION: Mapping[str, str] = {
    "decider": N_("Den som har fattet vedtaket"),
    "decided": N_("Vedtaksdato"),
    "outcome": N_("Utfallet som nøkkel, til bruk i vilkår: granted, partly, refused eller dismissed"),
    "asked_for": N_("Hva det er søkt om"),
    "gives": N_("Hva søkeren får"),
    "amount": N_("Innvilget beløp"),
    "reasons": N_("Begrunnelsen i vedtaket"),
    "child_interest": N_("Barnets beste"),
    "valid_from": N_("Første dag vedtaket gjelder"),
    "valid_to": N_("Siste dag vedtaket gjelder"),
    "conditions": N_("Vilkårene"),
    "activity": N_("Aktiviteten søkeren skal gjøre"),
    "arrives": N_("Dagen brevet regnes som kommet fram"),
    "complaint_due": N_("Siste dag å klage"),
}
ALLOCATED: Mapping[str, str] = {
    "decider": DECISION["decider"],
    "dwelling": N_("Boligen de får: adresse og bruksenhetsnummer"),
    "dwelling_size": N_("Soverom, areal og etasje"),
    "move_in": N_("Dagen de flytter inn"),
    "contract_length": N_("Hvor lenge en tidsbestemt kontrakt varer"),
    "contract_until": N_("Siste dag i en tidsbestemt kontrakt"),
    "rent": N_("Husleie i måneden"),
    "deposit": N_("Depositum"),
    "guarantee": N_("Garanti"),
    "short_reason": N_("Begrunnelsen i kontrakten for at den er kortere enn tre år"),
    "earmarked": N_("Noe annet enn tomt når boligen er øremerket etter husleieloven § 11-1"),
    "terms": N_("Unntakene fra husleieloven som er avtalt"),
    "allocation_reasons": N_("Hvorfor det ble denne boligen"),
    "keys": N_("Når og hvor de får nøklene"),
    "arrives": DECISION["arrives"],
    "complaint_due": DECISION["complaint_due"],
    "rule_earmarking": N_("Paragrafen om boliger til vanskeligstilte"),
    "rule_shortest_term": N_("Paragrafen om hvor lenge en tidsbestemt kontrakt skal vare"),
}
HELP: Mapping[str, str] = {
    "contact_name": N_("Hvem de kan ringe"),
    "contact_phone": N_("Telefonnummeret"),
    "contact_hours": N_("Når de kan ringe"),
    "meeting_time": MEETING["meeting_time"],
    "meeting_place": MEETING["meeting_place"],
    "personal_words": N_("Noe mer til akkurat dem"),
    "rule_help": N_("Paragrafen om hjelp til å beholde boligen"),
}
FORWARDED: Mapping[str, str] = {
    "complained": N_("Dagen klagen kom"),
    "decided": DECISION["decided"],
    "forwarded": N_("Dagen klagen ble sendt videre"),
    "statement": N_("Vår uttalelse til klagen"),
}
ANSWERED: Mapping[str, str] = {
    **DECISION,
    "complained": FORWARDED["complained"],
    "complaint_outcome": N_("Svaret på klagen som nøkkel: upheld, partly, maintained eller dismissed"),
    "complaint_decided": N_("Dagen klagen ble avgjort"),
    "changed_by_us": N_("Noe annet enn tomt når vi selv har gjort om vedtaket"),
    "complaint_reasons": N_("Klageinstansens begrunnelse"),
}
ORDER: Mapping[str, str] = {
    "provider_name": N_("Botilbudets navn"),
    "guest": N_("Den som skal bo der"),
    "persons": N_("Antall personer"),
    "nights_from": N_("Første natt"),
    "nights_to": N_("Siste natt"),
    "price": N_("Pris per døgn"),
    "invoice_to": N_("Hvor fakturaen sendes"),
    "message": N_("Beskjed til botilbudet"),
}

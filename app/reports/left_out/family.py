"""Why a household is not among those with children, or the young: missing birth dates, and ages just outside.

Everything is asked of a temporary table `g` with `household_id`, `reference` and `main_person_id`; see `family`.
"""

from app.reports.family import CHILDREN
from app.reports.indicator import Reason
from app.texts import N_

_MEMBER = """
    FROM {source} g
    JOIN membership m ON m.household_id = g.household_id AND m.person_id IS NOT g.main_person_id
        AND (m.start IS NULL OR m.start <= g.reference) AND (m."end" IS NULL OR m."end" >= g.reference)
    JOIN person p ON p.id = m.person_id
"""
_MAIN = "FROM {source} g JOIN person p ON p.id = g.main_person_id"


def birthday(years: str, day: str = "g.reference") -> str:
    """The birth date of someone who has the birthday of `years` (SQL) on a day."""
    return f"((substr({day}, 1, 4) - {years}) || substr({day}, 5))"


def children(column: str, source: str, where: str = "TRUE") -> tuple[Reason, ...]:
    """Why those of `source` have no children on the reference date; `column` is the id of the figure's records."""
    member, main = _MEMBER.format(source=source), _MAIN.format(source=source)
    return (
        Reason(
            "birth_date", N_("Et medlem mangler fødselsdato"),
            f"SELECT g.{column} {member} WHERE {where} AND p.birth_date IS NULL",
        ),
        Reason(
            "turned_18", N_("Et medlem er 18 år"),
            f"""SELECT g.{column} {member} WHERE {where}
                AND p.birth_date <= {birthday('18')} AND p.birth_date > {birthday('19')}""",
        ),
        Reason(
            "main_person", N_("Bare hovedpersonen er under 18 år"),
            f"SELECT g.{column} {main} WHERE {where} AND p.birth_date > {birthday('18')}",
        ),
    )  # fmt: skip


def young(column: str, source: str, where: str = "TRUE") -> tuple[Reason, ...]:
    """Why those of `source` are not young on the reference date."""
    main = _MAIN.format(source=source)
    return (
        Reason(
            "no_main_person", N_("Mangler hovedperson"),
            f"SELECT g.{column} FROM {source} g WHERE {where} AND g.main_person_id IS NULL",  # noqa: S608  # constants
        ),
        Reason(
            "birth_date", N_("Hovedpersonen mangler fødselsdato"),
            f"SELECT g.{column} {main} WHERE {where} AND p.birth_date IS NULL",
        ),
        Reason(
            "one_year_over", N_("Hovedpersonen er ett år over aldersgrensen"),
            f"""SELECT g.{column} {main} WHERE {where} AND p.birth_date <= {birthday('(:young_max + 1)')}
                AND p.birth_date > {birthday('(:young_max + 2)')}""",
        ),
        Reason(
            "has_children", N_("Husstanden har barn, og telles der"),
            f"""SELECT g.{column} {main} WHERE {where} AND p.birth_date <= {birthday('18')}
                AND p.birth_date > {birthday('(:young_max + 1)')} AND {CHILDREN}""",
        ),
    )  # fmt: skip

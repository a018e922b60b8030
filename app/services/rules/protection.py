"""Notices that a remark speaks of a protected address which is not set where the program can act on it."""

import re

_SPOKEN_OF = re.compile(r"hemmelig|sperret adresse|adressesperre|fortrolig adresse|kode [67]\b", re.IGNORECASE)


def speaks_of_protection(remark: str | None) -> bool:
    """Whether the words mention a protected address (fortrolig, strengt fortrolig, "kode 6", "hemmelig adresse")."""
    return bool(remark and _SPOKEN_OF.search(remark))

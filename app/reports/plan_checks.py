"""What is missing or odd in the responsibility groups and cooperation plans of a period."""

from app.reports.check import Declared, Severity
from app.reports.indicators.plans import IN_FORCE, ON_LAST_DAY
from app.texts import N_, n_

# The members `m` of a group `g` on the last day that counts.
_MEMBERS = 'm.group_id = g.id AND m.start <= :last AND (m."end" IS NULL OR m."end" >= :last)'

# A consent `c` by which the contact of member `m` may be told something on the last day that counts.
_CONSENT = """
    c.household_id = g.household_id AND c.contact_id = m.contact_id AND c.given <= :last
    AND (c.until IS NULL OR c.until >= :last) AND (c.withdrawn IS NULL OR c.withdrawn > :last)
"""

CHECKS = (
    Declared(
        "plan.goal_undated", Severity.MUST, "cooperation_plan",
        """SELECT o.plan_id FROM plan_goal o JOIN cooperation_plan p ON p.id = o.plan_id
           WHERE o.evaluation = 'reached' AND o.evaluated IS NULL AND p.dated <= :last""",
        lambda count: n_("{count} plan har mål som er nådd, uten dato", "{count} planer har mål som er nådd, uten dato",
                         count),
        N_("Uten dato for vurderingen telles ikke målet som nådd."), "goals",
    ),
    Declared(
        "plan.goal_twice", Severity.MUST, "cooperation_plan",
        """
        WITH RECURSIVE earlier(plan_id, before_id) AS (
            SELECT id, replaces_id FROM cooperation_plan WHERE replaces_id IS NOT NULL
            UNION SELECT e.plan_id, p.replaces_id FROM earlier e JOIN cooperation_plan p ON p.id = e.before_id
            WHERE p.replaces_id IS NOT NULL
        )
        SELECT o.plan_id FROM plan_goal o JOIN earlier e ON e.plan_id = o.plan_id
        JOIN plan_goal b ON b.plan_id = e.before_id AND b.number = o.number
        WHERE o.evaluation = 'reached' AND b.evaluation = 'reached'
          AND MAX(o.evaluated, b.evaluated) >= :first AND MAX(o.evaluated, b.evaluated) <= :last
        """,
        lambda count: n_("{count} plan har et mål som også er nådd i en tidligere versjon",
                         "{count} planer har mål som også er nådd i en tidligere versjon", count),
        N_("Målet telles to ganger. La vurderingen stå bare i den ene versjonen."), "goals",
    ),
    Declared(
        "household.two_plans", Severity.SHOULD, "household",
        f"SELECT p.household_id FROM cooperation_plan p WHERE {IN_FORCE} GROUP BY p.household_id HAVING COUNT(*) > 1",  # noqa: S608
        lambda count: n_("{count} husstand har flere planer i kraft", "{count} husstander har flere planer i kraft",
                         count),
        N_("Alle planene telles. Avslutt den som ikke lenger gjelder, eller la den nye erstatte den gamle."),
    ),
    Declared(
        "plan.made_as", Severity.SHOULD, "cooperation_plan",
        """SELECT p.id FROM cooperation_plan p WHERE p.dated >= :first AND p.dated <= :last
           AND (p.made_as = 'first') = (p.replaces_id IS NOT NULL)""",
        lambda count: n_("{count} plan er ført som første plan, men erstatter en annen, eller omvendt",
                         "{count} planer er ført som første plan, men erstatter en annen, eller omvendt", count),
        N_("«Laget som» avgjør om planen telles som ny eller fornyet."), "made_as",
    ),
    Declared(
        "plan.unsigned", Severity.SHOULD, "cooperation_plan",
        f"SELECT p.id FROM cooperation_plan p WHERE {IN_FORCE} AND (p.signed IS NULL OR p.consented IS NULL)",  # noqa: S608
        lambda count: n_("{count} plan i kraft mangler underskrift eller samtykke",
                         "{count} planer i kraft mangler underskrift eller samtykke", count),
        N_("Planen er talt med. Den er frivillig, så beboeren skal ha sagt ja til den."), "signed",
    ),
    Declared(
        "plan.expired", Severity.SHOULD, "cooperation_plan",
        """SELECT p.id FROM cooperation_plan p JOIN household h ON h.id = p.household_id
           WHERE p."end" < :last AND p.ended IS NULL AND (h.closed IS NULL OR h.closed > :last)
           AND NOT EXISTS (SELECT 1 FROM cooperation_plan n WHERE n.replaces_id = p.id)""",
        lambda count: n_("{count} plan har gått ut uten å være fornyet eller avsluttet",
                         "{count} planer har gått ut uten å være fornyet eller avsluttet", count),
        N_("Planen er ikke lenger i kraft. Forny den, eller avslutt den med grunn."), "end",
    ),
    Declared(
        "group.coordinator", Severity.SHOULD, "support_group",
        f"""SELECT g.id FROM support_group g WHERE {ON_LAST_DAY}
            AND NOT EXISTS (SELECT 1 FROM group_member m WHERE {_MEMBERS} AND m.coordinator)""",  # noqa: S608
        lambda count: n_("{count} ansvarsgruppe mangler koordinator", "{count} ansvarsgrupper mangler koordinator",
                         count),
        N_("Gruppen er talt med. Noen må kalle inn til møtene."), "members",
    ),
    Declared(
        "group.consent", Severity.SHOULD, "support_group",
        f"""SELECT g.id FROM support_group g JOIN group_member m ON {_MEMBERS} WHERE {ON_LAST_DAY}
            GROUP BY g.id HAVING SUM(EXISTS (SELECT 1 FROM consent c WHERE {_CONSENT})) = 0""",  # noqa: S608
        lambda count: n_("{count} ansvarsgruppe har ingen medlemmer med samtykke",
                         "{count} ansvarsgrupper har ingen medlemmer med samtykke", count),
        N_("Gruppen er talt med, men ingen i den kan få vite noe før beboeren har samtykket."), "members",
    ),
)  # fmt: skip

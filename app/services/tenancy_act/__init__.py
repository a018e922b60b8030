"""Husleieloven and the parts of tvangsfullbyrdelsesloven that evictions follow: pure functions from dates to dates.

The lengths are data (`resources/law/law.toml`), so that a changed paragraph is a new row there.
"""

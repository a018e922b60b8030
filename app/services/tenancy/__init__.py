"""Tenancies: who rents which dwelling, on what contract, and what is owed when it nears its end."""

"""Money: polars computes it, and it leaves the floor as frozen answers; whole euros everywhere.

Costs are negative, so more is better for every kind of amount.
"""

"""Indicators: polars judges them, and they leave the floor as frozen answers; exact decimals."""

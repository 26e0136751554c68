"""Editions without a server."""

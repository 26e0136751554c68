"""Faulty sources as people make them, and sources spoiled at random."""
